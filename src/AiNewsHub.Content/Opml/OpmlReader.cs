using System.Xml;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Feeds.Xml;
using AiNewsHub.Content.Feeds.Xml.Repair;

namespace AiNewsHub.Content.Opml;

/// <summary>
/// Reads OPML 1.0 and 2.0 subscription lists, also broken ones. Size, number of outlines and nesting are bounded;
/// what is over is left out and said.
/// </summary>
public static class OpmlReader
{
    public const int MaxBytes = 5_000_000;
    public const int MaxOutlines = 20_000;
    private const int MaxFolders = 20;

    /// <exception cref="InvalidDataException">The document is larger than <see cref="MaxBytes"/> or no OPML.</exception>
    public static OpmlDocument Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var bytes = ReadBounded(input);
        var text = FeedText.From(bytes.AsMemory(Math.Max(StartOfMarkup(bytes), 0)), contentType: null);
        try
        {
            // What is said to be UTF-8 and is not has names in it that would be lost.
            using var reader = text.DeclarationAgrees
                ? XmlReader.Create(text.OpenBytes(), XmlFeedReader.Settings)
                : XmlReader.Create(new StringReader(text.Decode()), XmlFeedReader.Settings);
            return ReadDocument(reader, []);
        }
        catch (XmlException broken)
        {
            var repaired = XmlRepair.Repair(text.Decode()) ?? throw new InvalidDataException("There is no OPML in this file.", broken);
            return ReadRepaired(repaired, broken);
        }
    }

    /// <summary>Where the first tag begins, after byte order marks and blank lines in any order; negative where something else stands first.</summary>
    public static int StartOfMarkup(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (start < bytes.Length)
        {
            if (bytes[start..].StartsWith("\uFEFF"u8)) start += 3;
            else if (bytes[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') start++;
            else break;
        }

        return start < bytes.Length && bytes[start] is (byte)'<' or 0xFE or 0xFF ? start : -1;
    }

    private static OpmlDocument ReadRepaired(string repaired, XmlException broken)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(repaired), XmlFeedReader.Settings);
            return ReadDocument(reader, [$"Not well-formed XML: {broken.Message}"]);
        }
        catch (XmlException)
        {
            throw new InvalidDataException($"This is no XML: {broken.Message}", broken);
        }
    }

    private static byte[] ReadBounded(Stream input)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = input.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MaxBytes) throw new InvalidDataException($"The list is larger than {MaxBytes / 1_000_000} MB.");
        }
        return bytes.ToArray();
    }

    private static OpmlDocument ReadDocument(XmlReader reader, List<string> warnings)
    {
        var outlines = new List<OpmlOutline>();
        var folders = new List<(int Depth, string Name)>();
        string? title = null;
        int? offDepth = null;
        var isOpml = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            var name = reader.LocalName.ToLowerInvariant();
            isOpml |= name is "opml" or "outline";
            if (!isOpml) throw new InvalidDataException("This is not an OPML file.");
            if (name == "title" && outlines.Count == 0 && !reader.IsEmptyElement) title ??= ReadTitle(reader);
            if (name != "outline") continue;
            while (folders.Count > 0 && folders[^1].Depth >= reader.Depth) folders.RemoveAt(folders.Count - 1);
            if (outlines.Count >= MaxOutlines)
            {
                warnings.Add($"The list has more than {MaxOutlines} entries; the rest is left out.");
                break;
            }
            var (depth, isEmpty) = (reader.Depth, reader.IsEmptyElement);
            if (depth <= offDepth) offDepth = null;
            var (outline, label, isOff) = OutlineAttributes.Read(reader, [.. folders.Select(folder => folder.Name)]);
            if (isOff && !isEmpty) offDepth ??= depth;
            if (outline is not null) outlines.Add(offDepth is null ? outline : outline with { IsOff = true });
            else if (!isEmpty && folders.Count < MaxFolders && label is not null) folders.Add((depth, label));
        }
        return new OpmlDocument(title, outlines, warnings);
    }

    private static string? ReadTitle(XmlReader reader)
    {
        reader.Read();
        return reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? reader.Value.Trim() : null;
    }
}
