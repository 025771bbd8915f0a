using System.Globalization;
using System.Text;
using System.Xml;

namespace AiNewsHub.Content.Feeds.Writing;

/// <summary>XML as both of our XML formats need it.</summary>
internal static class FeedXmlWriter
{
    public static XmlWriter Open(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
        Indent = true,
        IndentChars = " ",
        NewLineHandling = NewLineHandling.None,
    });

    /// <summary>An element with text; nothing when there is no text.</summary>
    public static void Element(this XmlWriter xml, string name, string? space, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        xml.WriteStartElement(name, space);
        xml.Text(text);
        xml.WriteEndElement();
    }

    public static void Text(this XmlWriter xml, string text) => xml.WriteString(Allowed(text));

    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) xml.WriteAttributeString(name, Allowed(value));
    }

    public static void Link(this XmlWriter xml, string relation, string? href, string? type = null, long? length = null)
    {
        if (string.IsNullOrEmpty(href)) return;
        xml.WriteStartElement("link", FeedNamespaces.Atom);
        xml.Attribute("rel", relation);
        xml.Attribute("href", href);
        xml.Attribute("type", type);
        xml.Attribute("length", length?.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    public static void Disclosure(this XmlWriter xml, Disclosure? disclosure)
    {
        if (disclosure is null) return;
        xml.WriteStartElement("disclosure", FeedNamespaces.Own);
        xml.Attribute("machine-written", disclosure.MachineWritten ? "true" : "false");
        if (disclosure.By != "publisher") xml.Attribute("by", disclosure.By);
        if (disclosure.Evidence is { Length: > 0 } evidence) xml.Text(evidence);
        xml.WriteEndElement();
    }

    /// <summary>RFC 4946; the Atom element is understood in RSS too.</summary>
    public static void Licence(this XmlWriter xml, ItemLicence? licence) => xml.Link("license", licence?.Url);

    public static void Picture(this XmlWriter xml, string? url)
    {
        if (string.IsNullOrEmpty(url)) return;
        xml.WriteStartElement("thumbnail", FeedNamespaces.Media);
        xml.Attribute("url", url);
        xml.WriteEndElement();
    }

    /// <summary>Without the characters that XML forbids; they come in with third-party text.</summary>
    private static string Allowed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i)) return string.Concat(Enumerable.Range(0, text.Length).Where(at => IsAllowed(text, at)).Select(at => text[at]));
        }
        return text;
    }

    private static bool IsAllowed(string text, int at) => char.IsSurrogate(text[at])
        ? (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]))
        : XmlConvert.IsXmlChar(text[at]);
}
