using System.Globalization;
using System.Xml;

namespace AiNewsHub.Content.Feeds.Writing;

/// <summary>Writes RSS 2.0 with the content, Dublin Core, Media RSS and Atom modules.</summary>
public static class RssWriter
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    /// <summary>Writes <paramref name="feed"/> as UTF-8 and leaves the stream open.</summary>
    public static void Write(Stream output, OutboundFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        using var xml = FeedXmlWriter.Open(output);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedNamespaces.Atom);
        xml.WriteAttributeString("xmlns", "content", null, FeedNamespaces.Content);
        xml.WriteAttributeString("xmlns", "dc", null, FeedNamespaces.DublinCore);
        xml.WriteAttributeString("xmlns", "media", null, FeedNamespaces.Media);
        xml.WriteAttributeString("xmlns", "hub", null, FeedNamespaces.Own);
        xml.WriteStartElement("channel");
        xml.Element("title", null, feed.Title);
        xml.Element("link", null, feed.SiteUrl);
        // RSS wants a description, even where there is nothing to add to the title.
        xml.Element("description", null, feed.Description ?? feed.Title);
        xml.Element("language", null, feed.Language);
        xml.Element("lastBuildDate", null, Date(feed.Updated));
        xml.Link("self", feed.Address, "application/rss+xml");
        xml.Link("hub", feed.Hub);
        xml.Link("next", feed.NextUrl);
        WriteImage(xml, feed);
        foreach (var item in feed.Items) WriteItem(xml, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteImage(XmlWriter xml, OutboundFeed feed)
    {
        if (feed.IconUrl is null) return;
        xml.WriteStartElement("image");
        xml.Element("url", null, feed.IconUrl);
        xml.Element("title", null, feed.Title);
        xml.Element("link", null, feed.SiteUrl);
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, OutboundItem item)
    {
        xml.WriteStartElement("item");
        xml.Element("title", null, PlainText.Escape(item.Title));
        xml.Element("link", null, item.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.Text(item.Id);
        xml.WriteEndElement();
        xml.Element("pubDate", null, Date(item.Published ?? item.Updated));
        xml.Element("updated", FeedNamespaces.Atom, AtomWriter.Date(item.Updated));
        foreach (var author in item.Authors) xml.Element("creator", FeedNamespaces.DublinCore, author);
        xml.Element("language", FeedNamespaces.DublinCore, item.Language);
        foreach (var category in item.Categories) xml.Element("category", null, category);
        xml.Element("description", null, item.Summary is null ? null : PlainText.Escape(item.Summary));
        xml.Element("encoded", FeedNamespaces.Content, item.ContentHtml);
        // RSS knows one enclosure per item.
        if (item.Enclosures.Count > 0) WriteEnclosure(xml, item.Enclosures[0]);
        xml.Picture(item.ImageUrl);
        xml.Licence(item.Licence);
        xml.Element("rights", FeedNamespaces.DublinCore, item.Licence?.Name);
        WriteSource(xml, item.Origin);
        xml.Disclosure(item.Disclosure);
        xml.WriteEndElement();
    }

    private static void WriteEnclosure(XmlWriter xml, Enclosure enclosure)
    {
        xml.WriteStartElement("enclosure");
        xml.Attribute("url", enclosure.Url);
        xml.Attribute("length", (enclosure.Length ?? 0).ToString(CultureInfo.InvariantCulture));
        xml.Attribute("type", enclosure.Type ?? "application/octet-stream");
        xml.WriteEndElement();
    }

    private static void WriteSource(XmlWriter xml, CopiedFrom? origin)
    {
        if (origin?.Url is null) return;
        xml.WriteStartElement("source");
        xml.Attribute("url", origin.Url);
        xml.Text(origin.Title ?? origin.Url);
        xml.WriteEndElement();
    }

    private static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
}
