namespace AiNewsHub.Content.Opml;

/// <summary>A list of subscriptions and what was wrong with its document.</summary>
public sealed record OpmlDocument(string? Title, IReadOnlyList<OpmlOutline> Outlines, IReadOnlyList<string> Warnings);

/// <summary>One subscription of an OPML list.</summary>
public sealed record OpmlOutline
{
    public string? Title { get; init; }

    /// <summary>The address of the feed; with another kind of source, the address to read.</summary>
    public required string XmlUrl { get; init; }

    /// <summary>The site.</summary>
    public string? HtmlUrl { get; init; }

    /// <summary>Whether it is switched off in the list it comes from, itself or with the folder it stands in.</summary>
    public bool IsOff { get; init; }

    public string? Description { get; init; }
    public string? Language { get; init; }

    /// <summary>The folders it stands in, outermost first.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Attributes of our own (kind, role, publisher, …), by name without prefix.</summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
