using System.Security.Cryptography;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Reads a fetched body as its source's kind says.</summary>
internal static class SourceReading
{
    /// <summary>The feed, or why there is none.</summary>
    public static (ParsedFeed? Feed, FaultKind Fault, string? Detail) Read(Source source, FetchResult.Content content) => source.Kind switch
    {
        SourceKind.Feed => ReadFeed(content),
        SourceKind.HtmlList => Found(ListReading.Html(source.ListRules, content)),
        SourceKind.JsonList => Found(ListReading.Json(source.ListRules, content)),
        SourceKind.Sitemap => Found(ListReading.Sitemap(content)),
        _ => (null, FaultKind.BadRules, source.Kind.ToString()),
    };

    /// <summary>Of the bytes as sent; the same hash means nothing to parse.</summary>
    public static string Hash(FetchResult.Content content) => Convert.ToHexStringLower(SHA256.HashData(content.Body.Bytes.Span).AsSpan(0, 16));

    private static (ParsedFeed? Feed, FaultKind Fault, string? Detail) ReadFeed(FetchResult.Content content)
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
            null or { Items: [] } when !content.Body.IsWhole => (null, FaultKind.Network, "The connection broke off."),
            null when result.Fault == FeedFault.HtmlInstead => (null, Wall(content), null),
            null => (null, Fault(result.Fault), result.Message),
            // Broken off before its first entry: a feed by its root only, and not what its publisher wanted to send.
            { Items: [], Warnings: [var warning, ..] } => (null, FaultKind.Malformed, warning),
            { } feed => (feed, FaultKind.None, null),
        };
    }

    /// <summary>An empty feed may be new; a list without entries is a list that is read wrongly.</summary>
    private static (ParsedFeed? Feed, FaultKind Fault, string? Detail) Found((ParsedFeed? Feed, string? Problem) list) =>
        list.Feed is { Items.Count: > 0 } feed
            ? (feed, FaultKind.None, null)
            : (null, FaultKind.BadRules, list.Problem ?? (list.Feed is { Warnings: [var warning, ..] } ? warning : "No entry was found."));

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
