using System.Security.Cryptography;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion.Lists;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Reads a fetched body as its source's kind says.</summary>
internal static class SourceReading
{
    /// <summary>The feed, or why there is none.</summary>
    public static SourceText Read(Source source, FetchResult.Content content) => Read(source.Kind, source.ListRules, content);

    /// <inheritdoc cref="Read(Source, FetchResult.Content)"/>
    public static SourceText Read(SourceKind kind, string? rules, FetchResult.Content content) => kind switch
    {
        SourceKind.Feed => ReadFeed(content),
        SourceKind.HtmlList => Found(ListReading.Html(rules, content)),
        SourceKind.JsonList => Found(ListReading.Json(rules, content)),
        SourceKind.Sitemap => Found(ListReading.Sitemap(rules, content)),
        _ => new(null, FaultKind.BadRules, kind.ToString()),
    };

    /// <summary>Of the bytes as sent; the same hash means nothing to parse.</summary>
    public static string Hash(FetchResult.Content content) => Convert.ToHexStringLower(SHA256.HashData(content.Body.Bytes.Span).AsSpan(0, 16));

    private static SourceText ReadFeed(FetchResult.Content content)
    {
        var facts = content.Facts;
        var result = FeedParser.Parse(content.Body.Bytes, new()
        {
            Address = content.Trace.Address,
            ContentType = facts.ContentType,
            ContentLocation = facts.ContentLocation,
            ContentLanguage = facts.ContentLanguage,
        });
        return result.Feed switch
        {
            null or { Items: [] } when !content.Body.IsWhole => new(null, FaultKind.Network, "The connection broke off."),
            null when result.Fault == FeedFault.HtmlInstead => new(null, Wall(content)),
            null => new(null, Fault(result.Fault), result.Message),
            // Broken off before its first entry: a feed by its root only, and not what its publisher wanted to send.
            { Items: [], Warnings: [var warning, ..] } => new(null, FaultKind.Malformed, warning),
            { } feed => new(feed),
        };
    }

    /// <summary>An empty feed may be new; a list without entries is a list that is read wrongly.</summary>
    private static SourceText Found((ParsedFeed? Feed, string? Problem) list) =>
        list.Feed is { Items.Count: > 0 } feed ? new(feed) : new(null, FaultKind.BadRules, list.Problem ?? Problem(list.Feed));

    private static SourceText Found((ParsedFeed? Feed, IReadOnlyList<SitemapPart> Parts, string? Problem) map) =>
        map is { Feed: { } feed, Parts.Count: > 0 } ? new(feed) { Parts = map.Parts } : Found((map.Feed, map.Problem));

    private static string Problem(ParsedFeed? list) => list is { Warnings: [var warning, ..] } ? warning : "No entry was found.";

    /// <summary>A web page where a feed should be: what kind of page.</summary>
    private static FaultKind Wall(FetchResult.Content content) => PageWalls.Find(content.Body.Bytes, new(content.Trace.Address, content.Facts.ContentType)) switch
    {
        PageWall.Challenge => FaultKind.Challenge,
        PageWall.Consent => FaultKind.Consent,
        PageWall.SignIn => FaultKind.Unauthorized,
        _ => FaultKind.HtmlInsteadOfFeed,
    };

    private static FaultKind Fault(FeedFault? fault) => fault switch
    {
        FeedFault.Empty => FaultKind.Empty,
        _ => FaultKind.Malformed,
    };
}
