using System.Globalization;
using System.Xml;

namespace AiNewsHub.Content.Feeds.Writing;

/// <summary>Writes Atom 1.0 (RFC 4287).</summary>
public static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    /// <summary>Writes <paramref name="feed"/> as UTF-8 and leaves the stream open.</summary>
    public static void Write(Stream output, OutboundFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        using var xml = FeedXmlWriter.Open(output);
        xml.WriteStartElement("feed", FeedNamespaces.Atom);
        xml.WriteAttributeString("xmlns", "media", null, FeedNamespaces.Media);
        xml.WriteAttributeString("xmlns", "hub", null, FeedNamespaces.Own);
        if (feed.Language is not null) xml.WriteAttributeString("xml", "lang", null, feed.Language);
        Element(xml, "id", feed.Address);
        Element(xml, "title", feed.Title);
        Element(xml, "subtitle", feed.Description);
        Element(xml, "updated", Date(feed.Updated));
        Element(xml, "icon", feed.IconUrl);
        xml.Link("self", feed.Address, "application/atom+xml");
        xml.Link("alternate", feed.SiteUrl, "text/html");
        xml.Link("hub", feed.Hub);
        xml.Link("next", feed.NextUrl);
        // Entries without an author need one above them.
        WriteAuthor(xml, feed.Title);
        foreach (var item in feed.Items) WriteEntry(xml, item);
        xml.WriteEndElement();
    }

    internal static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void WriteEntry(XmlWriter xml, OutboundItem item)
    {
        xml.WriteStartElement("entry", FeedNamespaces.Atom);
        if (item.Language is not null) xml.WriteAttributeString("xml", "lang", null, item.Language);
        Element(xml, "id", item.Id);
        Typed(xml, "title", "html", PlainText.Escape(item.Title));
        xml.Link("alternate", item.Url, "text/html");
        xml.Licence(item.Licence);
        foreach (var enclosure in item.Enclosures) xml.Link("enclosure", enclosure.Url, enclosure.Type, enclosure.Length);
        if (item.Published is { } published) Element(xml, "published", Date(published));
        Element(xml, "updated", Date(item.Updated));
        foreach (var author in item.Authors) WriteAuthor(xml, author);
        foreach (var category in item.Categories) WriteCategory(xml, category);
        Typed(xml, "summary", "html", item.Summary is null ? null : PlainText.Escape(item.Summary));
        Typed(xml, "content", "html", item.ContentHtml);
        xml.Picture(item.ImageUrl);
        Element(xml, "rights", item.Licence?.Name);
        WriteSource(xml, item);
        xml.Disclosure(item.Disclosure);
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", FeedNamespaces.Atom);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void WriteCategory(XmlWriter xml, string term)
    {
        xml.WriteStartElement("category", FeedNamespaces.Atom);
        xml.Attribute("term", term);
        xml.WriteEndElement();
    }

    private static void WriteSource(XmlWriter xml, OutboundItem item)
    {
        if (item.Origin is not { } origin) return;
        xml.WriteStartElement("source", FeedNamespaces.Atom);
        Element(xml, "id", origin.Url);
        Element(xml, "title", origin.Title);
        xml.Link("alternate", origin.Url);
        Element(xml, "updated", Date(item.Updated));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string? text) => xml.Element(name, FeedNamespaces.Atom, text);

    private static void Typed(XmlWriter xml, string name, string type, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        xml.WriteStartElement(name, FeedNamespaces.Atom);
        xml.WriteAttributeString("type", type);
        xml.Text(text);
        xml.WriteEndElement();
    }
}
