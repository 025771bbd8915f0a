using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Listing.Sitemaps;

/// <summary>
/// A sitemap: entries of a <c>urlset</c>, with what a news sitemap says of them, or the addresses of further sitemaps with their last change.
/// </summary>
public sealed record SitemapResult(ParsedFeed Feed, IReadOnlyList<SitemapPart> Parts);

/// <summary>A sitemap that an index names.</summary>
public sealed record SitemapPart(string Url, DateTimeOffset? LastModified);
