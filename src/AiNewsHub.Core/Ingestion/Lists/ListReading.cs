using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Listing.Json;
using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Ingestion.Lists;

/// <summary>Reads sources that are no feeds by the rules an admin accepted, kept as JSON with the source.</summary>
internal static class ListReading
{
    private const int MostParts = 20;

    /// <summary>Without rules, the page's own repeated structure decides.</summary>
    public static (ParsedFeed? Feed, string? Problem) Html(string? rules, FetchResult.Content content)
    {
        var address = content.Trace.Address;
        if (rules is null) return (HtmlListProposal.Propose(content.Body.Bytes.Span, content.Facts.ContentType, address) is [var best, ..] ? best.Preview : null, null);
        var (known, problem) = ListRules.Read<HtmlListRules>(rules);
        return known is null ? (null, problem) : (HtmlList.Read(content.Body.Bytes.Span, content.Facts.ContentType, address, known), null);
    }

    public static (ParsedFeed? Feed, string? Problem) Json(string? rules, FetchResult.Content content)
    {
        var (known, problem) = ListRules.Read<JsonListRules>(rules);
        return known is null ? (null, problem) : (JsonList.Read(PageEncoding.Decode(content.Body.Bytes.Span, content.Facts.ContentType), content.Trace.Address, known), null);
    }

    /// <summary>The entries that the rules let in; of an index none, but its sitemaps, those that changed last first.</summary>
    public static (ParsedFeed? Feed, IReadOnlyList<SitemapPart> Parts, string? Problem) Sitemap(string? rules, FetchResult.Content content)
    {
        var (known, problem) = SitemapRulesOf(rules);
        if (known is null) return (null, [], problem);
        var map = Content.Listing.Sitemaps.Sitemap.Read(content.Body.Bytes, content.Trace.Address);
        var parts = map.Parts.OrderByDescending(part => part.LastModified ?? DateTimeOffset.MinValue).Take(Math.Clamp(known.Parts, 1, MostParts)).ToList();
        return (map.Feed with { Items = [.. map.Feed.Items.Where(item => item.Url is { } url && known.Takes(url))] }, parts, null);
    }

    private static (SitemapRules? Rules, string? Problem) SitemapRulesOf(string? rules) =>
        string.IsNullOrWhiteSpace(rules) ? (new SitemapRules(), null) : ListRules.Read<SitemapRules>(rules);
}
