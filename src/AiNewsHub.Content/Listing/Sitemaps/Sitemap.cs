using System.IO.Compression;
using System.Xml;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Feeds.Xml;
using AiNewsHub.Content.Feeds.Xml.Repair;

namespace AiNewsHub.Content.Listing.Sitemaps;

/// <summary>Reads sitemaps and sitemap indexes (sitemaps.org 0.9, with the news and image extensions), packed by gzip or not.</summary>
public static class Sitemap
{
    private const int MaxEntries = 50_000;

    /// <summary>What the protocol allows, 50 MB, is more than we take of anything.</summary>
    private const int MaxUnpacked = 20_000_000;

    /// <summary>Reads what can be read; a broken document is read up to its fault or after repair. Never throws for what the bytes hold.</summary>
    public static SitemapResult Read(ReadOnlyMemory<byte> body, Uri address)
    {
        var unpacked = Unpack(body);
        if (unpacked is null) return new SitemapReading(address, MaxEntries) { Warnings = { "The packed sitemap is broken or too large." } }.Result();
        var text = FeedText.From(unpacked.Value, contentType: null);
        var reading = new SitemapReading(address, MaxEntries);
        try
        {
            using var reader = text.DeclarationAgrees ? XmlReader.Create(text.OpenBytes(), XmlFeedReader.Settings) : XmlReader.Create(text.OpenText(),
                XmlFeedReader.Settings);
            reading.Read(reader);
        }
        catch (Exception broken) when (broken is XmlException or NestedTooDeepException)
        {
            reading = new SitemapReading(address, MaxEntries) { Warnings = { $"Not well-formed XML: {broken.Message}" } };
            if (XmlRepair.Repair(text.Decode()) is { } repaired) reading.ReadRepaired(repaired);
        }
        return reading.Result();
    }

    /// <summary>A file called .gz comes packed or not, whatever its headers say; its first bytes tell.</summary>
    private static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> body)
    {
        if (!body.Span.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b])) return body;
        try
        {
            using var packed = new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            Span<byte> buffer = stackalloc byte[16 * 1024];
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                if (unpacked.Length + read > MaxUnpacked) return null;
                unpacked.Write(buffer[..read]);
            }
            return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
