using AiNewsHub.Content.Feeds.Xml.Drafts;

namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>Reads one item or entry.</summary>
internal static class ItemReader
{
    public static ParsedItem Read(XmlCursor cursor, FeedDraft feed)
    {
        var draft = new ItemDraft(feed.CustomsOf(cursor.Language));
        var depth = cursor.Depth;
        draft.Language.Offer(cursor.Language, 1);
        draft.Id.Offer(cursor.AnyAttribute("about"), 1);
        if (feed.Format == FeedFormat.Cdf)
        {
            draft.Url.Offer(Addresses.Resolve(cursor.Base, cursor.AnyAttribute("href")), 0);
            draft.Published.Offer(cursor.AnyAttribute("lastmod"), 0);
        }
        draft.ContentBase = cursor.Base;
        while (cursor.NextChild(depth)) ItemFields.Read(cursor, draft, feed.Format == FeedFormat.Cdf);
        feed.Note(draft.Published);
        feed.Note(draft.Updated);
        return draft.Build(feed);
    }
}
