namespace AiNewsHub.Content.Opml;

/// <summary>One feed of a list of subscriptions.</summary>
/// <param name="XmlUrl">The feed's address as written, absolute or not.</param>
public sealed record OpmlFeed(string XmlUrl)
{
    /// <summary>Plain text on one line.</summary>
    public string? Title { get; init; }
    /// <summary>The site's address as written.</summary>
    public string? HtmlUrl { get; init; }
    /// <summary>BCP 47 tag as written.</summary>
    public string? Language { get; init; }
    /// <summary>The folders it lies in, joined by " / "; null at the top.</summary>
    public string? Folder { get; init; }
}

/// <summary>A list of subscriptions (OPML 1.0 or 2.0).</summary>
/// <param name="Title">The name of the list itself.</param>
/// <param name="Feeds">In document order, copies included.</param>
/// <param name="Fault">Why nothing, or not everything, could be read: one sentence; null when all was.</param>
public sealed record OpmlList(string? Title, IReadOnlyList<OpmlFeed> Feeds, string? Fault);
