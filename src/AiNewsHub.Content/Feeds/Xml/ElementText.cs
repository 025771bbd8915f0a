using System.Text;
using System.Xml;
using AiNewsHub.Content.Feeds.Encodings;

namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>What stands in an element: character data, or markup when it has child elements.</summary>
internal readonly record struct ElementText(string Value, bool IsMarkup)
{
    /// <summary>Reads to the element's end. Child elements are written out as HTML.</summary>
    public static ElementText Read(XmlCursor cursor)
    {
        var reader = cursor.Reader;
        if (reader.IsEmptyElement) return new("", false);
        var depth = reader.Depth;
        var text = "";
        StringBuilder? parts = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (parts is not null) parts.Append(reader.Value);
                    else if (text.Length == 0) text = reader.Value;
                    else parts = new StringBuilder(text).Append(reader.Value);
                    break;
                case XmlNodeType.Element:
                    return new(Mojibake.Repair(MarkupWriter.Finish(cursor, depth, parts?.ToString() ?? text)), true);
                case XmlNodeType.EndElement when reader.Depth == depth:
                    return new(Mojibake.Repair(parts?.ToString() ?? text), false);
            }
        }
        return new(Mojibake.Repair(parts?.ToString() ?? text), false);
    }

    /// <summary>All character data inside the element, at any depth.</summary>
    public static string ReadPlain(XmlCursor cursor)
    {
        var reader = cursor.Reader;
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var text = "";
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text = text.Length == 0 ? reader.Value : text + reader.Value;
            }
            else if (reader.NodeType == XmlNodeType.Element) cursor.GuardDepth();
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) break;
        }
        return Mojibake.Repair(text).Trim();
    }
}
