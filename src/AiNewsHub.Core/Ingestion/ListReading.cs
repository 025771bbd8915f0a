using AiNewsHub.Content.Extraction.Pages;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Reads sources that are no feeds by the rules an admin accepted, kept as JSON with the source.</summary>
internal static class ListReading
{
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

    public static (ParsedFeed? Feed, string? Problem) Sitemap(FetchResult.Content content)
    {
        var map = Content.Listing.Sitemap.Read(content.Body.Bytes, content.Trace.Address);
        return map.Feed.Items.Count == 0 && map.Parts is [var part, ..] ? (null, $"It is an index; add one of its sitemaps, such as {part.Url}.") : (map.Feed, null);
    }
}
