namespace AiNewsHub.Content.Listing;

/// <summary>
/// How a page of headlines is read: CSS selectors, all but the first within an item. What is left out is found by the usual marks.
/// </summary>
public sealed record HtmlListRules
{
    /// <summary>One element for each entry.</summary>
    public required string Item { get; init; }

    /// <summary>The link to the article; by default the item itself or the first link around the title.</summary>
    public string? Link { get; init; }

    public string? Title { get; init; }
    public string? Date { get; init; }
    public string? Summary { get; init; }
    public string? Image { get; init; }

    /// <summary>The link to the page with the entries before these; by default what says so (<c>rel=next</c>, "Older posts").</summary>
    public string? Next { get; init; }

    /// <summary>So many pages are read at most, the first included, until one has an entry that is known already.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>Only addresses that begin with one of these are taken; none: all.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Addresses that begin with one of these are not taken.</summary>
    public IReadOnlyList<string> Deny { get; init; } = [];

    /// <summary>May an article of this absolute address be taken?</summary>
    public bool Takes(string url) => Prefixes.Take(url, Allow, Deny);
}
