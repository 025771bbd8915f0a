using System.Xml;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Feeds.Xml;

namespace AiNewsHub.Content.Listing;

/// <summary>
/// A sitemap: entries of a <c>urlset</c>, with what a news sitemap says of them, or the addresses of further sitemaps with their last change.
/// </summary>
public sealed record SitemapResult(ParsedFeed Feed, IReadOnlyList<SitemapPart> Parts);

/// <summary>A sitemap that an index names.</summary>
public sealed record SitemapPart(string Url, DateTimeOffset? LastModified);

/// <summary>Reads sitemaps and sitemap indexes (sitemaps.org 0.9, with the news and image extensions); the caller unpacks gzip.</summary>
public static class Sitemap
{
    private const int MaxEntries = 50_000;

    /// <summary>Reads what can be read; a broken document is read up to its fault or after repair. Never throws for what the bytes hold.</summary>
    public static SitemapResult Read(ReadOnlyMemory<byte> body, Uri address)
    {
        var text = FeedText.From(body, contentType: null);
        var reading = new SitemapReading(address, MaxEntries);
        try
        {
            using var reader = text.DeclarationAgrees ? XmlReader.Create(text.OpenBytes(), XmlFeedReader.Settings) : XmlReader.Create(text.OpenText(), XmlFeedReader.Settings);
            reading.Read(reader);
        }
        catch (Exception broken) when (broken is XmlException or NestedTooDeepException)
        {
            reading = new SitemapReading(address, MaxEntries) { Warnings = { $"Not well-formed XML: {broken.Message}" } };
            if (XmlRepair.Repair(text.Decode()) is { } repaired) reading.ReadRepaired(repaired);
        }
        return reading.Result();
    }
}
