namespace AiNewsHub.Content.Feeds.Writing;

/// <summary>Namespaces of what we publish.</summary>
internal static class FeedNamespaces
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string Media = "http://search.yahoo.com/mrss/";

    /// <summary>Our own: what no feed format can say of an article's making.</summary>
    public const string Own = "urn:ainewshub:provenance";
}
