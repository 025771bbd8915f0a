using System.Security.Cryptography;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Reads a fetched body as its source's kind says.</summary>
internal static class SourceReading
{
    /// <summary>The feed, or why there is none.</summary>
    public static (ParsedFeed? Feed, FaultKind Fault, string? Detail) Read(Source source, FetchResult.Content content)
    {
        var facts = content.Facts;
        var context = new FeedContext
        {
            Address = content.Trace.Address,
            ContentType = facts.ContentType,
            ContentLocation = facts.ContentLocation,
            ContentLanguage = facts.ContentLanguage,
        };
        var result = source.Kind switch
        {
            SourceKind.Feed => FeedParser.Parse(content.Body.Bytes, context),
            _ => null,
        };
        if (result is null) return (null, FaultKind.BadRules, source.Kind.ToString());
        return result.Feed is { } feed ? (feed, FaultKind.None, null) : (null, Fault(result.Fault), result.Message);
    }

    /// <summary>Of the bytes as sent; the same hash means nothing to parse.</summary>
    public static string Hash(FetchResult.Content content) => Convert.ToHexStringLower(SHA256.HashData(content.Body.Bytes.Span).AsSpan(0, 16));

    private static FaultKind Fault(FeedFault? fault) => fault switch
    {
        FeedFault.Empty => FaultKind.Empty,
        FeedFault.HtmlInstead => FaultKind.HtmlInsteadOfFeed,
        _ => FaultKind.Malformed,
    };
}
