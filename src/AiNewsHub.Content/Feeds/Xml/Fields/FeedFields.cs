using System.Globalization;
using AiNewsHub.Content.Feeds.Xml.Drafts;

namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>The elements of a channel or feed that are not items.</summary>
internal static class FeedFields
{
    public static void Read(XmlCursor cursor, FeedDraft draft)
    {
        switch (cursor.Vocabulary)
        {
            case Vocabulary.Core:
                ReadCore(cursor, draft);
                break;
            case Vocabulary.DublinCore:
                ReadDublinCore(cursor, draft);
                break;
            case Vocabulary.CreativeCommons when cursor.Name == "license":
                draft.Licence.Offer(LinkReader.Licence(cursor), 0);
                break;
            case Vocabulary.ITunes:
                ReadPodcast(cursor, draft);
                break;
            case Vocabulary.Syndication when cursor.Name == "updateperiod":
                draft.UpdatePeriod ??= ElementText.ReadPlain(cursor);
                break;
            case Vocabulary.Syndication when cursor.Name == "updatefrequency":
                draft.UpdateFrequency ??= Number(ElementText.ReadPlain(cursor));
                break;
        }
    }

    private static void ReadCore(XmlCursor cursor, FeedDraft draft)
    {
        switch (cursor.Name)
        {
            case "title":
                draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 0);
                break;
            case "link":
                ReadLink(cursor, draft);
                break;
            case "description" or "subtitle" or "tagline" or "abstract" or "info":
                draft.Description.Offer(TextConstruct.Read(cursor).ToPlainText(), cursor.Name == "info" ? 2 : 0);
                break;
            case "language":
                draft.Language.Offer(ElementText.ReadPlain(cursor), 0);
                break;
            case "rights" or "copyright":
                draft.Licence.Offer(ElementText.ReadPlain(cursor), 2);
                break;
            case "lastbuilddate" or "updated" or "modified":
                draft.Updated.Offer(ElementText.ReadPlain(cursor), 0);
                break;
            case "pubdate" or "published" or "issued":
                draft.Updated.Offer(ElementText.ReadPlain(cursor), 1);
                break;
            case "author":
                PersonReader.Read(cursor, ref draft.People, 0);
                break;
            case "image" or "logo":
                draft.Image.Offer(ImageReader.Read(cursor), 0);
                break;
            case "id" when Addresses.Absolute(ElementText.ReadPlain(cursor)) is { } address:
                draft.Link.Offer(address.OriginalString, 9);
                break;
            case "icon":
                draft.Icon.Offer(Addresses.Resolve(cursor.Base, ElementText.ReadPlain(cursor)), 0);
                break;
            case "ttl":
                draft.TtlMinutes ??= Number(ElementText.ReadPlain(cursor));
                break;
            case "skiphours":
                ReadSkipHours(cursor, draft);
                break;
            case "skipdays":
                ReadSkipDays(cursor, draft);
                break;
        }
    }

    private static void ReadLink(XmlCursor cursor, FeedDraft draft)
    {
        var link = LinkReader.Read(cursor);
        switch (link.Relation)
        {
            case LinkReader.Text:
                draft.Link.OfferLast(link.Address, 0);
                break;
            case "alternate":
                draft.Link.OfferLast(link.Address, link.TypeRank);
                break;
            case "self":
                draft.Self.Offer(link.Address, 0);
                break;
            case "license":
                draft.Licence.Offer(link.Address, 0);
                break;
            case "next":
                draft.Next.Offer(link.Address, 0);
                break;
            case "hub" when link.Address is { } hub && !draft.Hubs.Contains(hub, StringComparer.Ordinal):
                draft.Hubs.Add(hub);
                break;
        }
    }

    private static void ReadDublinCore(XmlCursor cursor, FeedDraft draft)
    {
        switch (cursor.Name)
        {
            case "title":
                draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 1);
                break;
            case "description":
                draft.Description.Offer(TextConstruct.Read(cursor).ToPlainText(), 1);
                break;
            case "license" or "rights":
                draft.Licence.Offer(LinkReader.Licence(cursor), cursor.Name == "license" ? 1 : 2);
                break;
            case "language":
                draft.Language.Offer(ElementText.ReadPlain(cursor), 0);
                break;
            case "date" or "modified":
                draft.Updated.Offer(ElementText.ReadPlain(cursor), 2);
                break;
            case "creator" or "author":
                PersonReader.Read(cursor, ref draft.People, 1);
                break;
        }
    }

    private static void ReadPodcast(XmlCursor cursor, FeedDraft draft)
    {
        switch (cursor.Name)
        {
            case "image":
                draft.Image.Offer(Addresses.Resolve(cursor.Base, cursor.Attribute("href") ?? cursor.Attribute("url")), 1);
                break;
            case "author":
                PersonReader.Read(cursor, ref draft.People, 3);
                break;
            case "summary":
                draft.Description.Offer(TextConstruct.Read(cursor).ToPlainText(), 3);
                break;
            case "new-feed-url":
                draft.Self.Offer(Addresses.Resolve(cursor.Base, ElementText.ReadPlain(cursor)), 1);
                break;
        }
    }

    private static void ReadSkipHours(XmlCursor cursor, FeedDraft draft)
    {
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            // RSS 0.91 counts hours from 1 to 24, RSS 2.0 from 0 to 23.
            if (Number(ElementText.ReadPlain(cursor)) is { } hour and <= 24 && !draft.SkipHours.Contains(hour % 24)) draft.SkipHours.Add(hour % 24);
        }
    }

    private static void ReadSkipDays(XmlCursor cursor, FeedDraft draft)
    {
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            var name = ElementText.ReadPlain(cursor);
            if (name.Length > 3 && char.IsLetter(name[0]) && Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day)) draft.SkipDays.Add(day);
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number : null;
}
