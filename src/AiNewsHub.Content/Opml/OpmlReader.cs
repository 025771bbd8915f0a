using System.Xml;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Feeds.Xml;

namespace AiNewsHub.Content.Opml;

/// <summary>
/// Reads OPML as other readers export it: any encoding, any case of the attributes' names, ampersands left bare.
/// A DTD is never read and an entity never expanded.
/// </summary>
public static class OpmlReader
{
    private const int MaxDepth = 50;
    private const int MaxTitle = 300;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
    };

    /// <summary>Never throws for what the bytes hold. Reading ends at <paramref name="maxFeeds"/>, with a fault that says so.</summary>
    public static OpmlList Read(ReadOnlyMemory<byte> body, int maxFeeds)
    {
        var text = FeedText.From(body, contentType: null);
        if (text.FirstCharacter is not '<') return new(null, [], "This is no OPML file: it does not begin like one.");
        try
        {
            using var strict = XmlReader.Create(text.OpenText(), Settings);
            return Read(strict, maxFeeds);
        }
        catch (XmlException broken)
        {
            return ReadRepaired(text.Decode(), maxFeeds, broken.Message);
        }
    }

    private static OpmlList ReadRepaired(string text, int maxFeeds, string reason)
    {
        try
        {
            if (XmlRepair.Repair(text) is not { } repaired) return new(null, [], $"This is no XML: {reason}");
            using var reader = XmlReader.Create(new StringReader(repaired), Settings);
            return Read(reader, maxFeeds);
        }
        catch (XmlException)
        {
            return new(null, [], $"This is no XML: {reason}");
        }
    }

    private static OpmlList Read(XmlReader reader, int maxFeeds)
    {
        var feeds = new List<OpmlFeed>();
        var folders = new Stack<(int Depth, string? Name)>();
        string? title = null;
        var isOpml = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.Depth > MaxDepth) return new(title, feeds, $"The folders lie deeper than {MaxDepth} in one another; the rest was not read.");
            switch (reader.LocalName.ToLowerInvariant())
            {
                case "opml":
                    isOpml = true;
                    break;
                case "title" when title is null && feeds.Count == 0 && reader.Depth <= 2 && !reader.IsEmptyElement:
                    title = reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? OneLine(reader.Value) : null;
                    break;
                case "outline":
                    isOpml = true;
                    while (folders.TryPeek(out var top) && top.Depth >= reader.Depth) folders.Pop();
                    var outline = Attributes(reader);
                    var name = OneLine(outline.GetValueOrDefault("title") ?? outline.GetValueOrDefault("text"));
                    if (Address(outline) is { } address)
                    {
                        if (feeds.Count == maxFeeds) return new(title, feeds, $"The file lists more than {maxFeeds} feeds; the rest was not read.");
                        feeds.Add(new(address) { Title = name, HtmlUrl = outline.GetValueOrDefault("htmlurl"), Language = outline.GetValueOrDefault("language"), Folder = Folder(folders, outline) });
                    }
                    else if (!reader.IsEmptyElement)
                    {
                        folders.Push((reader.Depth, name));
                    }
                    break;
            }
        }
        return new(title, feeds, isOpml ? null : "This is no OPML file: it has no outline.");
    }

    private static string? Address(Dictionary<string, string> outline)
    {
        var address = outline.GetValueOrDefault("xmlurl")
            ?? (outline.GetValueOrDefault("type") is "rss" or "atom" or "feed" ? outline.GetValueOrDefault("url") : null);
        return string.IsNullOrWhiteSpace(address) ? null : address.Trim();
    }

    /// <summary>The folders around it; a flat list may name one in its category instead ("/Labs,/News").</summary>
    private static string? Folder(Stack<(int Depth, string? Name)> folders, Dictionary<string, string> outline)
    {
        var path = string.Join(" / ", folders.Reverse().Select(folder => folder.Name).Where(name => !string.IsNullOrEmpty(name)));
        if (path.Length == 0) path = outline.GetValueOrDefault("category")?.Split(',')[0].Trim('/', ' ').Replace("/", " / ", StringComparison.Ordinal) ?? "";
        return path.Length is 0 ? null : OneLine(path);
    }

    private static Dictionary<string, string> Attributes(XmlReader reader)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.MoveToNextAttribute()) attributes.TryAdd(reader.LocalName, reader.Value);
        reader.MoveToElement();
        return attributes;
    }

    private static string? OneLine(string? text)
    {
        if (text is null) return null;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length is 0 ? null : line.Length > MaxTitle ? line[..MaxTitle] : line;
    }
}
