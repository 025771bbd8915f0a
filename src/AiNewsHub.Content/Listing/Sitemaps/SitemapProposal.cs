using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Listing.Sitemaps;

/// <summary>What of a sitemap is worth reading and the entries it gives; no rules where that is everything.</summary>
public sealed record SitemapProposal(SitemapRules? Rules, ParsedFeed Preview)
{
    /// <summary>
    /// A page such as /news asks for what is below it, where the sitemap has any of that. Newest entries first; null where there are none.
    /// </summary>
    public static SitemapProposal? Propose(ParsedFeed map, Uri page)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(page);
        if (map.Items.Count == 0) return null;
        var below = page.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
        var isPart = page.AbsolutePath.Length > 1 && map.Items.Any(item => item.Url?.StartsWith(below, StringComparison.OrdinalIgnoreCase) == true);
        return new(isPart ? new() { Allow = [below] } : null, map with { Items = [.. map.Items.OrderByDescending(item => item.Published ?? item.Updated)] });
    }
}
