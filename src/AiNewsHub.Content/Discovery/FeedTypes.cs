namespace AiNewsHub.Content.Discovery;

/// <summary>Media types that feeds are declared with.</summary>
internal static class FeedTypes
{
    /// <summary>Only a feed has this type.</summary>
    public static bool IsFeed(string? type) => Bare(type) is
        "application/rss+xml" or "application/atom+xml" or "application/feed+json" or "application/rdf+xml" or "application/x-rss+xml"
        or "application/rss" or "application/atom" or "text/rss" or "text/rss+xml" or "text/atom" or "text/atom+xml" or "application/x.atom+xml"
        or "application/x-atom+xml";

    /// <summary>A feed may have this type, so may other things.</summary>
    public static bool MayBeFeed(string? type) => Bare(type) is "application/xml" or "text/xml" or "application/json";

    private static string? Bare(string? type) => type?.Split(';')[0].Trim().ToLowerInvariant();
}
