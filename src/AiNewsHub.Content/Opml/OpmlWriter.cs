using System.Globalization;
using System.Text;
using System.Xml;

namespace AiNewsHub.Content.Opml;

/// <summary>Writes OPML 2.0 subscription lists that other readers take.</summary>
public static class OpmlWriter
{
    private const string Separator = " / ";

    /// <summary>UTF-8 without BOM. Folders come first, each once, nested where their names are joined by " / ".</summary>
    public static void Write(Stream output, string title, DateTimeOffset created, IEnumerable<OpmlFeed> feeds)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false });
        writer.WriteStartElement("opml");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteStartElement("head");
        writer.WriteElementString("title", Clean(title));
        writer.WriteElementString("dateCreated", created.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture));
        writer.WriteEndElement();
        writer.WriteStartElement("body");
        string[] open = [];
        foreach (var feed in feeds.OrderBy(feed => feed.Folder is null).ThenBy(feed => feed.Folder, StringComparer.Ordinal))
        {
            open = MoveTo(writer, open, feed.Folder?.Split(Separator) ?? []);
            WriteFeed(writer, feed);
        }
        MoveTo(writer, open, []);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Closes and opens folders until exactly those of <paramref name="path"/> are open.</summary>
    private static string[] MoveTo(XmlWriter writer, string[] open, string[] path)
    {
        var common = open.Zip(path).TakeWhile(pair => pair.First == pair.Second).Count();
        for (var depth = open.Length; depth > common; depth--) writer.WriteEndElement();
        foreach (var folder in path.Skip(common))
        {
            writer.WriteStartElement("outline");
            writer.WriteAttributeString("text", Clean(folder));
            writer.WriteAttributeString("title", Clean(folder));
        }
        return path;
    }

    private static void WriteFeed(XmlWriter writer, OpmlFeed feed)
    {
        var title = Clean(feed.Title ?? feed.XmlUrl);
        writer.WriteStartElement("outline");
        writer.WriteAttributeString("type", "rss");
        writer.WriteAttributeString("text", title);
        writer.WriteAttributeString("title", title);
        writer.WriteAttributeString("xmlUrl", Clean(feed.XmlUrl));
        if (feed.HtmlUrl is not null) writer.WriteAttributeString("htmlUrl", Clean(feed.HtmlUrl));
        if (feed.Language is not null) writer.WriteAttributeString("language", Clean(feed.Language));
        writer.WriteEndElement();
    }

    /// <summary>Without the characters that XML cannot hold.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
