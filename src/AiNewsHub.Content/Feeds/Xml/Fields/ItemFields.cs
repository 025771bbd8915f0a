using AiNewsHub.Content.Feeds.Xml.Drafts;

namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>The elements of an item, by vocabulary. Ranks say which element is believed when several give the same thing.</summary>
internal static class ItemFields
{
    public static void Read(XmlCursor cursor, ItemDraft draft, bool isCdf = false)
    {
        switch (cursor.Vocabulary)
        {
            case Vocabulary.Core:
                ReadCore(cursor, draft, isCdf);
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
            case Vocabulary.FeedBurner when cursor.Name == "origlink":
                draft.OriginalUrl.Offer(Addresses.Resolve(cursor.Base, ElementText.ReadPlain(cursor)), 0);
                break;
            case Vocabulary.FeedBurner when cursor.Name == "origenclosurelink":
                draft.OriginalEnclosureUrl.Offer(Addresses.Resolve(cursor.Base, ElementText.ReadPlain(cursor)), 0);
                break;
            case Vocabulary.Media:
                MediaFields.Read(cursor, draft);
                break;
            case Vocabulary.CreativeCommons when cursor.Name == "license":
                draft.Licence.Offer(LinkReader.Licence(cursor), 0);
                break;
            case Vocabulary.ITunes:
                ReadPodcast(cursor, draft);
                break;
        }
    }

    private static void ReadCore(XmlCursor cursor, ItemDraft draft, bool isCdf)
    {
        switch (cursor.Name)
        {
            case "title":
                draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 0);
                break;
            case "link":
                LinkReader.Read(cursor, draft);
                break;
            case "a" when isCdf:
                draft.Url.Offer(Addresses.Resolve(cursor.Base, cursor.AnyAttribute("href")), 1);
                draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 1);
                break;
            case "guid" or "id":
                ReadId(cursor, draft);
                break;
            case "description" or "summary" or "abstract" or "tagline" or "subtitle":
                ReadSummary(cursor, draft);
                break;
            case "content" or "body" or "fullitem" or "encoded":
                ReadContent(cursor, draft);
                break;
            case "pubdate" or "published":
                draft.Published.Offer(ElementText.ReadPlain(cursor), 0);
                break;
            case "issued" or "created" or "date":
                draft.Published.Offer(ElementText.ReadPlain(cursor), cursor.Name == "issued" ? 1 : 3);
                break;
            case "updated" or "modified" or "lastbuilddate":
                draft.Updated.OfferLast(ElementText.ReadPlain(cursor), 0);
                break;
            case "author":
                PersonReader.Read(cursor, ref draft.People, 0);
                break;
            case "category" or "tag":
                CategoryReader.Read(cursor, draft);
                break;
            case "tags" or "keywords" or "categories":
                CategoryReader.ReadSeveral(cursor, draft);
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
            case "rights" or "copyright":
                draft.Licence.Offer(ElementText.ReadPlain(cursor), 2);
                break;
        }
    }

    private static void ReadId(XmlCursor cursor, ItemDraft draft)
    {
        var mayBeLink = cursor.Name == "guid"
            && !string.Equals(cursor.AnyAttribute("ispermalink")?.Trim(), "false", StringComparison.OrdinalIgnoreCase);
        var place = cursor.Base;
        var id = ElementText.Read(cursor).Value.Trim();
        // An Atom id is absolute; where it is a path all the same, xml:base completes it like any other reference (RFC 4287 section 2).
        if (cursor.Name == "id" && id is ['/', not '/', ..] && Addresses.Resolve(place, id) is { } completed) id = completed;
        draft.Id.Offer(id, 0);
        // An Atom id is only a name, but when there is no link an address is better than nothing.
        if (cursor.Name == "id" && Addresses.Absolute(id) is not null) draft.Url.Offer(id, 9);
        if (mayBeLink && Addresses.MayBePage(id) && (place is not null || Addresses.HasScheme(id))) draft.Url.Offer(Addresses.Resolve(place, id), 5);
    }

    /// <summary>An item with both a description and a summary gives a short text and a long one, in that order.</summary>
    private static void ReadSummary(XmlCursor cursor, ItemDraft draft)
    {
        var rank = cursor.Name == "subtitle" ? 6 : 0;
        var html = TextConstruct.Read(cursor).ToHtml();
        if (rank == 0 && draft.Summary.Value is not null) draft.Content.Offer(html, 3);
        else draft.Summary.Offer(html, rank);
    }

    private static void ReadContent(XmlCursor cursor, ItemDraft draft)
    {
        draft.ContentBase = cursor.Base;
        draft.Content.Offer(TextConstruct.Read(cursor).ToHtml(), cursor.Name is "content" or "encoded" ? 1 : 2);
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
            case "license" or "rights":
                draft.Licence.Offer(LinkReader.Licence(cursor), cursor.Name == "license" ? 1 : 2);
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
            case "keywords":
                CategoryReader.ReadSeveral(cursor, draft);
                break;
            case "category":
                CategoryReader.Read(cursor, draft);
                break;
            case "image":
                draft.Image.Offer(ImageReader.Read(cursor), 0);
                break;
        }
    }
}
