using System.Globalization;
using System.Xml;
using AiNewsHub.Content.Feeds.Writing;

namespace AiNewsHub.Content.Opml;

/// <summary>Writes OPML 2.0, folders as nested outlines.</summary>
public static class OpmlWriter
{
    /// <summary>Writes the list as UTF-8 and leaves the stream open. Outlines are grouped by folder, in the order first seen.</summary>
    public static void Write(Stream output, string title, IEnumerable<OpmlOutline> outlines, DateTimeOffset created)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        using var xml = FeedXmlWriter.Open(output);
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "hub", null, OutlineAttributes.OwnNamespace);
        xml.WriteStartElement("head");
        xml.Element("title", null, title);
        xml.Element("dateCreated", null, created.UtcDateTime.ToString("r", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var folder in outlines.GroupBy(outline => string.Join('\n', outline.Folders), StringComparer.Ordinal)) WriteFolder(xml, [.. folder]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFolder(XmlWriter xml, List<OpmlOutline> outlines)
    {
        var path = outlines[0].Folders;
        foreach (var name in path)
        {
            xml.WriteStartElement("outline");
            xml.Attribute("text", name);
        }
        foreach (var outline in outlines) WriteOutline(xml, outline);
        for (var i = 0; i < path.Count; i++) xml.WriteEndElement();
    }

    private static void WriteOutline(XmlWriter xml, OpmlOutline outline)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.Attribute("text", outline.Title ?? outline.XmlUrl);
        xml.Attribute("title", outline.Title);
        xml.Attribute("xmlUrl", outline.XmlUrl);
        xml.Attribute("htmlUrl", outline.HtmlUrl);
        xml.Attribute("description", outline.Description);
        xml.Attribute("language", outline.Language);
        foreach (var (name, value) in outline.Own) xml.WriteAttributeString("hub", name, OutlineAttributes.OwnNamespace, value);
        xml.WriteEndElement();
    }
}
