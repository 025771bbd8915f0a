using System.Xml;
using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Feeds.Xml;
using AiNewsHub.Content.Feeds.Xml.Drafts;

namespace AiNewsHub.Content.Listing.Sitemaps;

/// <summary>A sitemap while it is read.</summary>
internal sealed class SitemapReading(Uri address, int maxEntries)
{
    private readonly List<ParsedItem> _items = [];
    private readonly List<SitemapPart> _parts = [];

    public List<string> Warnings { get; } = [];

    public void ReadRepaired(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), XmlFeedReader.Settings);
            Read(reader);
        }
        catch (Exception broken) when (broken is XmlException or NestedTooDeepException)
        {
            Warnings.Add($"Read up to a fault: {broken.Message}");
        }
    }

    public void Read(XmlReader reader)
    {
        var cursor = new XmlCursor(reader, address);
        if (!cursor.MoveToRoot()) return;
        if (cursor.Name is not ("urlset" or "sitemapindex"))
        {
            Warnings.Add("This is not a sitemap.");
            return;
        }
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            if (_items.Count + _parts.Count >= maxEntries)
            {
                Warnings.Add($"The sitemap has more than {maxEntries} entries; the rest is left out.");
                return;
            }
            if (cursor.Name == "sitemap") ReadPart(cursor);
            else if (cursor.Name == "url") ReadEntry(cursor);
        }
    }

    public SitemapResult Result() => new(
        new ParsedFeed
        {
            Format = FeedFormat.Sitemap,
            Link = new Uri(address, "/").AbsoluteUri,
            Self = address.AbsoluteUri,
            Items = _items,
            Warnings = Warnings
        },
        _parts);

    private void ReadPart(XmlCursor cursor)
    {
        string? url = null;
        DateTimeOffset? modified = null;
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            if (cursor.Name == "loc") url ??= Addresses.Resolve(address, ElementText.ReadPlain(cursor));
            else if (cursor.Name == "lastmod") modified ??= DateValue.Parse(ElementText.ReadPlain(cursor));
        }
        if (url is not null) _parts.Add(new SitemapPart(url, modified));
    }

    private void ReadEntry(XmlCursor cursor)
    {
        var draft = new ItemDraft();
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            switch (cursor.Name)
            {
                case "loc":
                    draft.Url.Offer(Addresses.Resolve(address, ElementText.ReadPlain(cursor)), 0);
                    break;
                case "lastmod":
                    draft.Updated.Offer(ElementText.ReadPlain(cursor), 0);
                    break;
                case "news":
                    ReadNews(cursor, draft);
                    break;
                case "image":
                    ReadImage(cursor, draft);
                    break;
            }
        }
        draft.Id.Offer(draft.Url.Value, 0);
        if (draft.Url.Value is not null) _items.Add(draft.Build(new FeedDraft(new FeedContext { Address = address })));
    }

    private static void ReadNews(XmlCursor cursor, ItemDraft draft)
    {
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            if (cursor.Name == "title") draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 0);
            else if (cursor.Name == "publication_date") draft.Published.Offer(ElementText.ReadPlain(cursor), 0);
            else if (cursor.Name == "keywords") draft.AddCategories(ElementText.ReadPlain(cursor));
            else if (cursor.Name == "publication") ReadPublication(cursor, draft);
        }
    }

    private static void ReadPublication(XmlCursor cursor, ItemDraft draft)
    {
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            if (cursor.Name == "language") draft.Language.Offer(ElementText.ReadPlain(cursor), 0);
        }
    }

    private static void ReadImage(XmlCursor cursor, ItemDraft draft)
    {
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            if (cursor.Name == "loc") draft.Image.Offer(Addresses.Resolve(cursor.Base, ElementText.ReadPlain(cursor)), 0);
        }
    }
}
