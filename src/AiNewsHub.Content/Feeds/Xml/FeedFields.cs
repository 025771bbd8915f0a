using System.Globalization;

namespace AiNewsHub.Content.Feeds.Xml;

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
            case "pubdate" or "published" or "issued" or "lastbuilddate" or "updated" or "modified":
                draft.Updated.Offer(ElementText.ReadPlain(cursor), cursor.Name is "pubdate" or "published" or "issued" ? 1 : 0);
                break;
            case "author" or "managingeditor":
                PersonReader.Read(cursor, ref draft.People, cursor.Name == "author" ? 0 : 2);
                break;
            case "image" or "logo":
                draft.Image.Offer(ImageReader.Read(cursor), 0);
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
        var href = cursor.Attribute("href");
        if (href is null)
        {
            var place = cursor.Base;
            draft.Link.Offer(Addresses.Resolve(place, ElementText.ReadPlain(cursor)), 0);
            return;
        }
        var address = Addresses.Resolve(cursor.Base, href);
        var type = cursor.Attribute("type");
        switch (cursor.Attribute("rel")?.Trim().ToLowerInvariant())
        {
            case null or "" or "alternate":
                draft.Link.Offer(address, LinkReader.TypeRank(type));
                break;
            case "self":
                draft.Self.Offer(address, 0);
                break;
            case "next":
                draft.Next.Offer(address, 0);
                break;
            case "hub" when address is not null && !draft.Hubs.Contains(address, StringComparer.Ordinal):
                draft.Hubs.Add(address);
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
