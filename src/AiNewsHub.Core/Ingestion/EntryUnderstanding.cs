using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Images;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Makes an article of an entry: clean text, language, tags, relevance, provenance. Pure but for the instant it is given.</summary>
internal static class EntryUnderstanding
{
    private const int MaxTitle = 500;
    private const int MaxEnclosures = 30;

    /// <summary>A feed that gives less than this has not given the whole article.</summary>
    public const int FullTextLength = 1500;

    /// <summary>News on the web is not older; earlier dates are a publisher's zero.</summary>
    private static readonly DateTimeOffset Earliest = new(1991, 8, 6, 0, 0, 0, TimeSpan.Zero);

    /// <summary>So many undated entries of a first read are filed under today.</summary>
    private const int NewsOfToday = 50;

    private static readonly TimeSpan ClockError = TimeSpan.FromMinutes(10);

    public static ArticleDraft Understand(Source source, ParsedFeed feed, Entry entry, bool? reserved, DateTimeOffset now)
    {
        var item = entry.Item;
        // A publisher that reserves its text lets its headline and link be shown, and nothing else be read.
        var (raw, content) = reserved == true ? ("", CleanHtml.Empty) : Content(entry);
        var picture = item.ImageUrl is null ? FirstPicture.Find(raw, item.ContentBase ?? new Uri(entry.Url)) : null;
        var image = ArticleText.WebAddress(item.ImageUrl) ?? picture?.Address.AbsoluteUri;
        var provenance = ProvenanceReader.Read(raw, new Uri(entry.Url), source.Publisher?.Name ?? source.Name);
        var authors = ArticleText.Labels(item.Authors);
        var isFirstRead = source.LastSuccessAt is null;
        var shownAt = Shown(item, entry.Position, isFirstRead, now);
        // Hundreds of old pages are not asked for because a source is new.
        var isArchived = isFirstRead && entry.Position >= NewsOfToday && shownAt < now - Backlog.OfLate;
        var article = new Article
        {
            Url = entry.Url,
            CanonicalUrl = entry.CanonicalUrl,
            Title = Title(item, content.Text, entry.Url),
            Byline = authors.Count == 0 ? null : ArticleText.Label(string.Join(", ", authors)),
            Authors = authors,
            PublishedAt = item.Published?.ToUniversalTime(),
            UpdatedAt = item.Updated?.ToUniversalTime(),
            FirstSeenAt = now,
            ShownAt = shownAt,
            ImageUrl = image,
            ImageAlt = picture?.Alt is { } alt ? ArticleText.Cut(alt, 500) : null,
            ImageDueAt = source.ShowImages && reserved != true && image is not null ? now : null,
            ImageCredit = provenance.ImageCredit is { } credit ? ArticleText.Label(credit) : null,
            PublisherCategories = ArticleText.Labels(item.Categories),
            Enclosures = Enclosures(item),
            Via = ArticleText.Via(provenance.Via),
            Licence = ArticleText.CutOrNull(item.Licence?.Name),
            LicenceEvidence = ArticleText.CutOrNull(item.Licence?.Evidence),
            Marks = reserved == true ? UseMarks.Reserved | UseMarks.NoAi : UseMarks.None,
            PageDueAt = source.ReadPages && reserved != true && entry.Key.OwnsUrl && content.Text.Length < FullTextLength && !isArchived ? now : null,
        };
        (article.Authorship, article.DisclosureEvidence) = ArticleText.Disclosed(provenance.Disclosure);
        using var words = TokenizedText.Of(content.Text);
        var understood = ArticleText.Understand(article, source, words, item.Language ?? feed.Language ?? source.LanguageHint);
        ArticleText.Describe(article, content.Html, words, understood);
        return new(entry.Key, article, understood.Tags, ArticleText.Features(article, words, understood, source.Publisher?.Name));
    }

    /// <summary>The text the feed gives, the summary only where there is nothing else.</summary>
    private static (string Raw, CleanHtml Clean) Content(Entry entry)
    {
        var address = entry.Item.ContentBase ?? new Uri(entry.Url);
        if (entry.Item.ContentHtml is { } html && HtmlCleaner.CleanWithText(html, address) is { Text.Length: > 0 } content) return (html, content);
        return entry.Item.SummaryHtml is { } summary ? (summary, HtmlCleaner.CleanWithText(summary, address)) : ("", CleanHtml.Empty);
    }

    private static string Title(ParsedItem item, string text, string url) =>
        ArticleText.Cut(item.Title, MaxTitle) is { Length: > 0 } title ? title
        : Excerpts.Cut(text, 120) is { Length: > 0 } beginning ? beginning
        : ArticleText.TitleOf(url);

    /// <summary>
    /// A date that cannot be is shown as first seen, in the feed's own order. Of a source that is read for the first time what stands far
    /// down is older than that, and is no news of today.
    /// </summary>
    private static DateTimeOffset Shown(ParsedItem item, int position, bool isFirstRead, DateTimeOffset now)
    {
        var said = item.Published ?? item.Updated;
        return said is { } date && date >= Earliest && date <= now + ClockError
            ? (date < now ? date.ToUniversalTime() : now)
            : isFirstRead && position > NewsOfToday ? now - TimeSpan.FromHours(6) * (position - NewsOfToday)
            : now.AddSeconds(-position);
    }

    private static List<Enclosure> Enclosures(ParsedItem item) =>
    [
        .. item.Enclosures.Take(MaxEnclosures)
            .Select(file => (Address: ArticleText.WebAddress(file.Url), File: file))
            .Where(pair => pair.Address is not null)
            .Select(pair => new Enclosure(pair.Address!, pair.File.Type, pair.File.Length)),
    ];
}
