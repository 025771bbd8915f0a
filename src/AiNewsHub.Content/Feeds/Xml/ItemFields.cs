namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>The elements of an item, by vocabulary. Ranks say which element is believed when several give the same thing.</summary>
internal static class ItemFields
{
    public static void Read(XmlCursor cursor, ItemDraft draft)
    {
        switch (cursor.Vocabulary)
        {
            case Vocabulary.Core:
                ReadCore(cursor, draft);
                break;
            case Vocabulary.DublinCore:
                ReadDublinCore(cursor, draft);
                break;
            case Vocabulary.Content when cursor.Name == "encoded":
                draft.Content.Offer(TextConstruct.Read(cursor).ToHtml(), 0);
                break;
            case Vocabulary.Xhtml when cursor.Name is "body" or "div":
                draft.Content.Offer(TextConstruct.Read(cursor).ToHtml(), 2);
                break;
            case Vocabulary.Media:
                MediaFields.Read(cursor, draft);
                break;
            case Vocabulary.ITunes:
                ReadPodcast(cursor, draft);
                break;
        }
    }

    private static void ReadCore(XmlCursor cursor, ItemDraft draft)
    {
        switch (cursor.Name)
        {
            case "title":
                draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 0);
                break;
            case "link":
                LinkReader.Read(cursor, draft);
                break;
            case "guid" or "id":
                ReadId(cursor, draft);
                break;
            case "description" or "summary" or "abstract" or "tagline" or "subtitle":
                draft.Summary.Offer(TextConstruct.Read(cursor).ToHtml(), cursor.Name == "subtitle" ? 6 : 0);
                break;
            case "content" or "body" or "fullitem" or "encoded":
                ReadContent(cursor, draft);
                break;
            case "pubdate" or "published" or "issued" or "created" or "date":
                draft.Published.Offer(ElementText.ReadPlain(cursor), cursor.Name is "created" or "date" ? 3 : 0);
                break;
            case "updated" or "modified" or "lastbuilddate":
                draft.Updated.Offer(ElementText.ReadPlain(cursor), 0);
                break;
            case "author":
                PersonReader.Read(cursor, ref draft.People, 0);
                break;
            case "category":
                ReadCategory(cursor, draft);
                break;
            case "enclosure":
                ReadEnclosure(cursor, draft);
                break;
            case "comments":
                draft.Comments.Offer(Addresses.Resolve(cursor.Base, ElementText.ReadPlain(cursor)), 0);
                break;
            case "source":
                draft.CopiedFrom ??= SourceReader.Read(cursor);
                break;
            case "image" or "thumbnail":
                draft.Image.Offer(ImageReader.Read(cursor), 1);
                break;
            case "language":
                draft.Language.Offer(ElementText.ReadPlain(cursor), 0);
                break;
        }
    }

    private static void ReadId(XmlCursor cursor, ItemDraft draft)
    {
        var mayBeLink = cursor.Name == "guid"
            && !string.Equals(cursor.AnyAttribute("ispermalink")?.Trim(), "false", StringComparison.OrdinalIgnoreCase);
        var place = cursor.Base;
        var id = ElementText.ReadPlain(cursor);
        draft.Id.Offer(id, 0);
        if (mayBeLink && id.Length > 0 && (place is not null || Addresses.HasScheme(id))) draft.Url.Offer(Addresses.Resolve(place, id), 5);
    }

    private static void ReadContent(XmlCursor cursor, ItemDraft draft)
    {
        draft.ContentBase = cursor.Base;
        draft.Content.Offer(TextConstruct.Read(cursor).ToHtml(), cursor.Name is "content" or "encoded" ? 1 : 2);
    }

    private static void ReadCategory(XmlCursor cursor, ItemDraft draft)
    {
        var label = cursor.Attribute("label");
        var term = cursor.Attribute("term");
        var text = ElementText.ReadPlain(cursor);
        draft.AddCategory(string.IsNullOrWhiteSpace(label) ? string.IsNullOrWhiteSpace(term) ? text : term : label);
    }

    private static void ReadEnclosure(XmlCursor cursor, ItemDraft draft)
    {
        if (Addresses.Resolve(cursor.Base, cursor.AnyAttribute("url") ?? cursor.AnyAttribute("href") ?? cursor.AnyAttribute("resource")) is not { } url) return;
        var enclosure = new Enclosure(url, cursor.AnyAttribute("type"), LinkReader.Length(cursor.AnyAttribute("length")));
        draft.Enclosures.Add(enclosure);
        if (enclosure.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true) draft.Image.Offer(url, 3);
    }

    private static void ReadDublinCore(XmlCursor cursor, ItemDraft draft)
    {
        switch (cursor.Name)
        {
            case "title":
                draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 1);
                break;
            case "description" or "abstract":
                draft.Summary.Offer(TextConstruct.Read(cursor).ToHtml(), 2);
                break;
            case "creator" or "author":
                PersonReader.Read(cursor, ref draft.People, 1);
                break;
            case "publisher":
                PersonReader.Read(cursor, ref draft.People, 9);
                break;
            case "date" or "issued" or "created" or "available":
                draft.Published.Offer(ElementText.ReadPlain(cursor), cursor.Name == "date" ? 2 : 1);
                break;
            case "modified":
                draft.Updated.Offer(ElementText.ReadPlain(cursor), 1);
                break;
            case "subject":
                draft.AddCategory(ElementText.ReadPlain(cursor));
                break;
            case "identifier":
                draft.Id.Offer(ElementText.ReadPlain(cursor), 2);
                break;
            case "language":
                draft.Language.Offer(ElementText.ReadPlain(cursor), 0);
                break;
        }
    }

    private static void ReadPodcast(XmlCursor cursor, ItemDraft draft)
    {
        switch (cursor.Name)
        {
            case "title":
                draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 4);
                break;
            case "summary" or "subtitle":
                draft.Summary.Offer(TextConstruct.Read(cursor).ToHtml(), cursor.Name == "summary" ? 3 : 5);
                break;
            case "author":
                PersonReader.Read(cursor, ref draft.People, 2);
                break;
            case "image":
                draft.Image.Offer(ImageReader.Read(cursor), 0);
                break;
        }
    }
}
