using System.Text;
using System.Xml;
using AiNewsHub.Content.Opml;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Starter;

namespace AiNewsHub.Core.Sources;

/// <summary>A file of sources as somebody has it: OPML from another reader, or a table with tabs.</summary>
/// <param name="Drafts">What can be added, in the file's order, each address once.</param>
/// <param name="Problems">What cannot, one sentence each.</param>
public sealed record SourceFile(IReadOnlyList<SourceDraft> Drafts, IReadOnlyList<string> Problems)
{
    private const string FolderSeparator = " / ";
    private const string Paused = "paused";
    private const string FeedOnly = "feed-only";
    private const string FullText = "full";
    private const string NoImages = "off";

    /// <summary>Never throws for what the bytes hold.</summary>
    public static SourceFile Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var start = bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8);
        var isMarkup = start >= 0 && (bytes[start] is (byte)'<' or 0xFE or 0xFF || bytes.AsSpan(start).StartsWith("\uFEFF<"u8));
        return isMarkup ? FromOpml(bytes) : FromTable(bytes);
    }

    /// <summary>The hub's sources as an OPML file, the paused and failing ones too; retired ones and the demo's are left out.</summary>
    public static void Write(Stream output, string title, DateTimeOffset now, IEnumerable<Source> sources) =>
        OpmlWriter.Write(output, title, sources
            .Where(source => source is { State: not SourceState.Retired, IsDemo: false })
            .OrderBy(source => source.Group is null)
            .ThenBy(source => source.Group, StringComparer.OrdinalIgnoreCase)
            .ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase)
            .Select(Outline), now);

    private static OpmlOutline Outline(Source source)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal) { ["role"] = source.Role.ToString() };
        if (source.Kind != SourceKind.Feed) own["kind"] = source.Kind.ToString();
        if (source.Publisher is { } publisher) own["publisher"] = publisher.Name;
        if (source.ListRules is { } rules) own["rules"] = rules;
        if (source.State == SourceState.Paused) own["state"] = Paused;
        if (!source.ReadPages) own["pages"] = FeedOnly;
        if (!source.ShowImages) own["images"] = NoImages;
        if (source.FullText == FullTextPermission.Full) own["text"] = FullText;
        return new()
        {
            XmlUrl = source.Address,
            Title = source.Name,
            HtmlUrl = source.SiteUrl,
            Language = source.LanguageHint,
            Folders = source.Group?.Split(FolderSeparator) ?? [],
            Own = own,
        };
    }

    private static SourceFile FromOpml(byte[] bytes)
    {
        OpmlDocument list;
        try
        {
            using var stream = new MemoryStream(bytes);
            list = OpmlReader.Read(stream);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException)
        {
            return new([], [unreadable.Message]);
        }

        var drafts = new Dictionary<string, SourceDraft>(StringComparer.OrdinalIgnoreCase);
        List<string> problems = [.. list.Warnings];
        foreach (var outline in list.Outlines)
        {
            if (SourceAddress.Read(outline.XmlUrl) is { } address) drafts.TryAdd(SourceAddress.SameKey(address.AbsoluteUri), Draft(outline, address));
            else problems.Add($"“{outline.Title ?? "?"}” has no web address: {outline.XmlUrl[..Math.Min(outline.XmlUrl.Length, 100)]}");
        }
        return new([.. drafts.Values], problems);
    }

    private static SourceDraft Draft(OpmlOutline outline, Uri address) => new()
    {
        Name = Short(outline.Title),
        Address = address.AbsoluteUri,
        SiteUrl = SourceAddress.Read(outline.HtmlUrl)?.AbsoluteUri,
        Language = outline.Language is { Length: <= 35 } language ? language : null,
        Group = outline.Folders.Count > 0 ? Short(string.Join(FolderSeparator, outline.Folders)) : null,
        Kind = Enum.TryParse<SourceKind>(outline.Own.GetValueOrDefault("kind"), out var kind) && Enum.IsDefined(kind) ? kind : SourceKind.Feed,
        Role = Enum.TryParse<SourceRole>(outline.Own.GetValueOrDefault("role"), out var role) && Enum.IsDefined(role) ? role : SourceRole.Press,
        Publisher = Short(outline.Own.GetValueOrDefault("publisher")),
        ListRules = outline.Own.GetValueOrDefault("rules"),
        Paused = outline.Own.GetValueOrDefault("state") == Paused,
        ReadPages = outline.Own.GetValueOrDefault("pages") != FeedOnly,
        ShowImages = outline.Own.GetValueOrDefault("images") != NoImages,
        FullText = outline.Own.GetValueOrDefault("text") == FullText ? FullTextPermission.Full : FullTextPermission.Excerpt,
    };

    /// <summary>One line, no longer than a source's own form allows.</summary>
    private static string? Short(string? text)
    {
        if (text is null) return null;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length is 0 ? null : line[..Math.Min(line.Length, 300)];
    }

    private static SourceFile FromTable(byte[] bytes)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(bytes));
        var table = SourceTable.Read(reader);
        return new([.. table.Sources.Take(OpmlReader.MaxOutlines).Select(SourceDraft.From)], [.. table.Errors.Select(error => error.ToString())]);
    }
}
