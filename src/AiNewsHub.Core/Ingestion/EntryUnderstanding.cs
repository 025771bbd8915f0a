using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Sources;
using Enclosure = AiNewsHub.Core.Articles.Enclosure;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Makes an article of an entry: clean text, language, tags, relevance, fingerprint. Pure but for the instant it is given.</summary>
internal static class EntryUnderstanding
{
    private const int MaxTitle = 500;
    private const int MaxByline = 300;
    private const int MaxLabels = 30;
    private const int ExcerptLength = 280;

    /// <summary>A feed that gives less than this has not given the whole article.</summary>
    private const int FullTextLength = 1500;

    /// <summary>News on the web is not older; earlier dates are a publisher's zero.</summary>
    private static readonly DateTimeOffset Earliest = new(1991, 8, 6, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan ClockError = TimeSpan.FromMinutes(10);

    public static ArticleDraft Understand(Source source, ParsedFeed feed, Entry entry, DateTimeOffset now)
    {
        var item = entry.Item;
        var content = Content(entry);
        var title = Title(item, content.Text, entry.Url);
        var categories = Labels(item.Categories);
        var understood = Tagger.Default.Understand(new(title, content.Text)
        {
            Language = item.Language ?? feed.Language ?? source.LanguageHint,
            Url = entry.Url,
            SourceName = source.Name,
            PublisherCategories = categories,
            Role = Role(source.Role),
        });
        var authors = Labels(item.Authors);
        var article = new Article
        {
            Url = entry.Url,
            CanonicalUrl = entry.CanonicalUrl,
            Title = title,
            Byline = authors.Count == 0 ? null : Cut(string.Join(", ", authors), MaxByline),
            Authors = authors,
            Language = understood.Language,
            Excerpt = content.Text.Length == 0 ? null : Excerpts.Cut(content.Text, ExcerptLength),
            PublishedAt = item.Published?.ToUniversalTime(),
            UpdatedAt = item.Updated?.ToUniversalTime(),
            FirstSeenAt = now,
            ShownAt = Shown(item, entry.Position, now),
            ImageUrl = WebAddress(item.ImageUrl),
            PublisherCategories = categories,
            Enclosures = [.. item.Enclosures.Take(MaxLabels).Select(file => (Address: WebAddress(file.Url), File: file)).Where(pair => pair.Address is not null).Select(pair => new Enclosure(pair.Address!, pair.File.Type, pair.File.Length))],
            Kind = (Articles.ArticleKind)understood.Kind,
            PageKind = Articles.PageKind.NotRead,
            PageDueAt = source.ReadPages && entry.OwnsUrl && content.Text.Length < FullTextLength ? now : null,
            ReadingMinutes = ReadingTime.Minutes(content.Text, understood.Language),
            IsAboutAi = understood.IsAboutAi,
            Relevance = understood.Relevance,
            RelevanceReasons = [.. understood.Reasons.Select(reason => new Articles.RelevanceReason(reason.Term, reason.Weight))],
            ContentHash = ContentHash.Of(content.Text),
            Fingerprint = Fingerprint.Of(content.Text).Bits,
            Content = new() { Html = content.Html, Text = content.Text },
        };
        var features = StoryFeatureReader.Read(new("", title, content.Text)
        {
            Language = understood.Language,
            Published = article.ShownAt,
            Publisher = source.Publisher?.Name,
            Url = entry.Url,
            Tags = understood.Tags,
            Kind = understood.Kind,
        });
        return new(entry, article, understood.Tags, features);
    }

    /// <summary>The text the feed gives, the summary only where there is nothing else.</summary>
    private static CleanHtml Content(Entry entry)
    {
        var address = entry.Item.ContentBase ?? new Uri(entry.Url);
        var content = entry.Item.ContentHtml is { } html ? HtmlCleaner.CleanWithText(html, address) : CleanHtml.Empty;
        return content.Text.Length == 0 && entry.Item.SummaryHtml is { } summary ? HtmlCleaner.CleanWithText(summary, address) : content;
    }

    private static string Title(ParsedItem item, string text, string url) =>
        Cut(item.Title, MaxTitle) is { Length: > 0 } title ? title
        : Excerpts.Cut(text, 120) is { Length: > 0 } beginning ? beginning
        : url;

    /// <summary>A date that cannot be is shown as first seen, in the feed's own order.</summary>
    private static DateTimeOffset Shown(ParsedItem item, int position, DateTimeOffset now)
    {
        var said = item.Published ?? item.Updated;
        return said is { } date && date >= Earliest && date <= now + ClockError
            ? (date < now ? date.ToUniversalTime() : now)
            : now.AddSeconds(-position);
    }

    private static List<string> Labels(IReadOnlyList<string> texts) =>
        [.. texts.Select(text => Cut(HtmlCleaner.ToLine(text), MaxByline)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxLabels)];

    private static string Cut(string? text, int length) =>
        text is null ? "" : text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    private static Content.Tagging.SourceRole Role(Sources.SourceRole role) => role switch
    {
        Sources.SourceRole.Press => AiNewsHub.Content.Tagging.SourceRole.Press,
        Sources.SourceRole.Vendor => AiNewsHub.Content.Tagging.SourceRole.Vendor,
        Sources.SourceRole.Research => AiNewsHub.Content.Tagging.SourceRole.Research,
        Sources.SourceRole.Newsletter => AiNewsHub.Content.Tagging.SourceRole.Newsletter,
        _ => AiNewsHub.Content.Tagging.SourceRole.Community,
    };
}
