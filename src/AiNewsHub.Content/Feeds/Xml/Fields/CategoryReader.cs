using AiNewsHub.Content.Feeds.Xml.Drafts;

namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>Categories and tags: as attributes, as text, in a line with commas, or one inside the other.</summary>
internal static class CategoryReader
{
    private const int MaxNesting = 4;

    /// <summary>One category by its own name, else by what it says and those inside it.</summary>
    public static void Read(XmlCursor cursor, ItemDraft draft)
    {
        var label = cursor.AnyAttribute("label");
        var term = cursor.AnyAttribute("term") ?? cursor.AnyAttribute("text");
        // A term may be an address or a number; then only the label means something to people.
        var termIsName = !string.IsNullOrWhiteSpace(term) && !Addresses.HasScheme(term) && !term.All(char.IsAsciiDigit);
        draft.AddCategory(termIsName ? term : label ?? term);
        var texts = Texts(cursor, 0);
        if (!string.IsNullOrWhiteSpace(label ?? term)) return;
        foreach (var text in texts) draft.AddCategory(text);
    }

    /// <summary>Several of them: an element each, or one text with commas.</summary>
    public static void ReadSeveral(XmlCursor cursor, ItemDraft draft)
    {
        var texts = Texts(cursor, 0);
        if (texts is [var line]) draft.AddCategories(line);
        else foreach (var text in texts) draft.AddCategory(text);
    }

    /// <summary>What the element says, and each of those inside it.</summary>
    private static List<string> Texts(XmlCursor cursor, int nesting)
    {
        var texts = new List<string>();
        if (cursor.Reader.IsEmptyElement) return texts;
        var depth = cursor.Depth;
        var own = "";
        while (cursor.Reader.Read())
        {
            var reader = cursor.Reader;
            if (reader.NodeType == System.Xml.XmlNodeType.EndElement && reader.Depth == depth) break;
            if (reader.NodeType is System.Xml.XmlNodeType.Text or System.Xml.XmlNodeType.CDATA) own += reader.Value;
            else if (reader.NodeType == System.Xml.XmlNodeType.Element)
            {
                cursor.GuardDepth();
                if ((cursor.AnyAttribute("term") ?? cursor.AnyAttribute("text") ?? cursor.AnyAttribute("label")) is { } named) texts.Add(named);
                if (nesting < MaxNesting) texts.AddRange(Texts(cursor, nesting + 1));
            }
        }

        if (!string.IsNullOrWhiteSpace(own)) texts.Insert(0, Encodings.Mojibake.Repair(own));
        return texts;
    }
}
