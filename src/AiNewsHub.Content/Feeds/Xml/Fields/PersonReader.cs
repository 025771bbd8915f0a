using System.Xml;
using AiNewsHub.Content.Feeds.Encodings;
using AiNewsHub.Content.Feeds.Xml.Drafts;

namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>A person: Atom's child elements, or RSS's line of text.</summary>
internal static class PersonReader
{
    public static void Read(XmlCursor cursor, ref PeopleDraft people, int rank)
    {
        var reader = cursor.Reader;
        if (reader.IsEmptyElement) return;
        var depth = cursor.Depth;
        string? name = null;
        string? email = null;
        var text = "";
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text += reader.Value;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) break;
            else if (reader.NodeType == XmlNodeType.Element)
            {
                cursor.GuardDepth();
                var field = reader.LocalName.ToLowerInvariant();
                var value = ElementText.ReadPlain(cursor);
                if (field == "name") name ??= value;
                else if (field == "email") email ??= value;
                else if (field is not ("uri" or "url" or "homepage")) text += value;
            }
        }
        if (!string.IsNullOrWhiteSpace(name)) people.Offer(PlainText.FromHtml(name), rank);
        else people.Offer(PersonName.From(string.IsNullOrWhiteSpace(text) ? email ?? "" : Mojibake.Repair(text)), rank);
    }
}
