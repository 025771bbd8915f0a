namespace AiNewsHub.Content.Listing.Sitemaps;

/// <summary>What of a sitemap is read: most hold every page of a site, whatever it is.</summary>
public sealed record SitemapRules
{
    /// <summary>Only addresses that begin with one of these are taken; none: all.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Addresses that begin with one of these are not taken.</summary>
    public IReadOnlyList<string> Deny { get; init; } = [];

    /// <summary>Of an index, so many sitemaps are read at most, those that changed last.</summary>
    public int Parts { get; init; } = 3;

    /// <summary>May an article of this absolute address be taken?</summary>
    public bool Takes(string url) => Prefixes.Take(url, Allow, Deny);
}
