namespace AiNewsHub.Content.Feeds;

/// <summary>What kind of document a feed is, as far as its root says.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.91-0.94, and RSS roots without a version.</summary>
    Rss09x,
    /// <summary>RSS 0.90 (RDF).</summary>
    Rss090,
    /// <summary>RSS 1.0 (RDF).</summary>
    Rss10,
    Rss20,
    Atom03,
    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom10,
    /// <summary>Channel Definition Format.</summary>
    Cdf,
    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    JsonFeed,
    /// <summary>A page read by selectors.</summary>
    HtmlList,
    /// <summary>A sitemap or news sitemap.</summary>
    Sitemap,
    /// <summary>JSON of any shape, read by paths.</summary>
    JsonList,
}
