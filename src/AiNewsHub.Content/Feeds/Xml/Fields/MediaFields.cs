using AiNewsHub.Content.Feeds.Xml.Drafts;

namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>Media RSS: pictures, films and what is said of them, also inside <c>media:group</c>.</summary>
internal static class MediaFields
{
    private const int MaxNesting = 3;

    public static void Read(XmlCursor cursor, ItemDraft draft, int nesting = 0)
    {
        switch (cursor.Name)
        {
            case "group":
                ReadChildren(cursor, draft, nesting);
                break;
            case "content":
                ReadContent(cursor, draft);
                ReadChildren(cursor, draft, nesting);
                break;
            case "thumbnail":
                draft.Image.Offer(Addresses.Resolve(cursor.Base, cursor.Attribute("url")), 2);
                break;
            case "title":
                draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 5);
                break;
            case "description":
                draft.Summary.Offer(TextConstruct.Read(cursor).ToHtml(), 7);
                break;
            case "category":
                draft.AddCategory(ElementText.ReadPlain(cursor));
                break;
            case "keywords":
                draft.AddCategories(ElementText.ReadPlain(cursor));
                break;
            case "credit" when cursor.Attribute("role") == "author":
                PersonReader.Read(cursor, ref draft.People, 4);
                break;
        }
    }

    private static void ReadChildren(XmlCursor cursor, ItemDraft draft, int nesting)
    {
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            if (cursor.Vocabulary == Vocabulary.Media && nesting < MaxNesting) Read(cursor, draft, nesting + 1);
        }
    }

    private static void ReadContent(XmlCursor cursor, ItemDraft draft)
    {
        if (Addresses.Resolve(cursor.Base, cursor.Attribute("url")) is not { } url) return;
        var type = cursor.Attribute("type");
        var medium = cursor.Attribute("medium") ?? type?.Split('/')[0];
        if (string.Equals(medium, "image", StringComparison.OrdinalIgnoreCase)) draft.Image.Offer(url, 1);
        else if (medium is not null) draft.Media.Add(new Enclosure(url, type, LinkReader.Length(cursor.Attribute("fileSize"))));
    }
}
