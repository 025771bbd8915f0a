using System.Text;
using System.Xml;

namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>Writes the inside of an XML element as HTML: no prefixes, no namespace declarations, void elements without end tag.</summary>
internal static class MarkupWriter
{
    /// <summary>
    /// From the first child element (where the reader stands) to the end of the element at <paramref name="depth"/>;
    /// <paramref name="before"/> is the character data already read.
    /// </summary>
    public static string Finish(XmlCursor cursor, int depth, string before)
    {
        var reader = cursor.Reader;
        var html = new StringBuilder();
        AppendText(html, before);
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    cursor.GuardDepth();
                    AppendStart(html, reader);
                    break;
                case XmlNodeType.EndElement when reader.Depth == depth:
                    return html.ToString();
                case XmlNodeType.EndElement:
                    html.Append("</").Append(reader.LocalName).Append('>');
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    AppendText(html, reader.Value);
                    break;
            }
        }
        while (reader.Read());
        return html.ToString();
    }

    private static void AppendStart(StringBuilder html, XmlReader reader)
    {
        var empty = reader.IsEmptyElement;
        var name = reader.LocalName;
        html.Append('<').Append(name);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
            html.Append(' ').Append(reader.LocalName).Append("=\"");
            AppendText(html, reader.Value, quote: true);
            html.Append('"');
        }
        reader.MoveToElement();
        html.Append('>');
        if (empty && !IsVoid(name)) html.Append("</").Append(name).Append('>');
    }

    private static void AppendText(StringBuilder html, string text, bool quote = false)
    {
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' when quote => html.Append("&quot;"),
                _ => html.Append(letter),
            };
        }
    }

    private static bool IsVoid(string name) => name.ToLowerInvariant() is
        "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "param"
        or "source" or "track" or "wbr";
}
