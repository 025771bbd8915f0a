using System.Xml;
using AiNewsHub.Content.Feeds.Xml.Drafts;
using AiNewsHub.Content.Feeds.Xml.Fields;

namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>What a document turned out to be.</summary>
internal enum DocumentKind
{
    Feed,
    Html,
    Other,
    Broken,
}

/// <summary>Finds the feed in a document by its root, and walks it.</summary>
internal static class DocumentReader
{
    private const int MaxNesting = 4;

    public static DocumentKind Read(XmlReader reader, FeedDraft draft)
    {
        var cursor = new XmlCursor(reader, draft.Context.DocumentBase);
        if (!cursor.MoveToRoot()) return DocumentKind.Broken;
        if (FormatOf(cursor) is not { } format)
        {
            return cursor.Name is "html" or "body" or "head" ? DocumentKind.Html : DocumentKind.Other;
        }
        draft.Format = format;
        cursor.TakeAsCore(cursor.Namespace);
        draft.Language.Offer(cursor.Language, 1);
        if (cursor.Name is "item" or "entry") draft.Items.Add(ItemReader.Read(cursor, draft));
        else ReadContainer(cursor, draft, 0);
        return DocumentKind.Feed;
    }

    private static FeedFormat? FormatOf(XmlCursor cursor) => cursor.Name switch
    {
        "rss" when cursor.Attribute("version")?.Trim() is { } version =>
            version.StartsWith('2') ? FeedFormat.Rss20 : version.StartsWith("1.", StringComparison.Ordinal) ? FeedFormat.Rss10 : FeedFormat.Rss09x,
        "rss" => FeedFormat.Rss20,
        "rdf" => cursor.Reader.LookupNamespace("")?.Contains("netscape", StringComparison.Ordinal) == true ? FeedFormat.Rss090 : FeedFormat.Rss10,
        "feed" or "entry" => cursor.Attribute("version")?.Trim() == "0.3" || cursor.Namespace == "http://purl.org/atom/ns#"
            ? FeedFormat.Atom03 : FeedFormat.Atom10,
        "channel" => cursor.AnyAttribute("href") is null && cursor.AnyAttribute("lastmod") is null ? FeedFormat.Rss09x : FeedFormat.Cdf,
        "item" => FeedFormat.Rss09x,
        _ => null,
    };

    private static void ReadContainer(XmlCursor cursor, FeedDraft draft, int nesting)
    {
        var depth = cursor.Depth;
        ReadOwnAttributes(cursor, draft);
        while (cursor.NextChild(depth))
        {
            if (cursor.Vocabulary == Vocabulary.Core)
            {
                if (cursor.Name is "item" or "entry")
                {
                    draft.Items.Add(ItemReader.Read(cursor, draft));
                    continue;
                }
                if (cursor.Name is "channel" or "feed" or "items" && nesting < MaxNesting)
                {
                    ReadContainer(cursor, draft, nesting + 1);
                    continue;
                }
            }
            FeedFields.Read(cursor, draft);
        }
    }

    private static void ReadOwnAttributes(XmlCursor cursor, FeedDraft draft)
    {
        draft.Language.Offer(cursor.Language, 1);
        if (draft.Format != FeedFormat.Cdf) return;
        if (cursor.AnyAttribute("base") is { } written) cursor.SetBase(written);
        draft.Link.Offer(Addresses.Resolve(cursor.Base, cursor.AnyAttribute("href")), 0);
        draft.Updated.Offer(cursor.AnyAttribute("lastmod"), 0);
    }
}
