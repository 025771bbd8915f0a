using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Summarizing;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Puts what was read of a text, in a feed or on a page, into an article's fields.</summary>
internal static class ArticleText
{
    private const int MaxLabel = 300;
    private const int MaxLabels = 30;
    private const int ExcerptLength = 280;

    /// <summary>What an article's words tell, by all that is known of it and its source.</summary>
    /// <param name="article">Its title and address, and its publisher's labels.</param>
    /// <param name="source">Whose it is.</param>
    /// <param name="words">Of its text.</param>
    /// <param name="language">A hint.</param>
    /// <param name="stated">The kind that its page is marked as.</param>
    public static TextUnderstanding Understand(Article article, Source source, TokenizedText words, string? language, ArticleKind? stated = null) =>
        Tagger.Default.Understand(new(article.Title, words.Source)
        {
            Words = words,
            Language = language,
            Url = article.Url,
            SourceName = source.Name,
            PublisherCategories = article.PublisherCategories,
            Role = source.Role,
            SourceTopic = source.Scope.Topic(),
            StatedKind = stated,
        });

    /// <summary>The columns of an article that <see cref="Describe"/> and <see cref="Features"/> set.</summary>
    public static IReadOnlyList<string> Described { get; } =
    [
        nameof(Article.Language), nameof(Article.Excerpt), nameof(Article.ReadingMinutes), nameof(Article.Kind), nameof(Article.IsAboutAi),
        nameof(Article.Relevance), nameof(Article.RelevanceReasons), nameof(Article.ContentHash), nameof(Article.Fingerprint),
    ];

    /// <summary>Sets everything that follows from the article's words.</summary>
    public static void Describe(Article article, string html, TokenizedText words, TextUnderstanding understood)
    {
        var text = words.Source;
        article.Language = understood.Language;
        article.Excerpt = text.Length == 0 ? null : ExcerptBeginning.Cut(text, ExcerptLength);
        article.ReadingMinutes = ReadingTime.Minutes(text, understood.Language);
        article.Kind = understood.Kind;
        article.IsAboutAi = understood.IsAboutAi;
        article.Relevance = understood.Relevance;
        article.RelevanceReasons = [.. understood.Reasons];
        article.ContentHash = ContentHash.Of(words);
        article.Content = new() { ArticleId = article.Id, Html = html, Text = text };
    }

    /// <summary>What the story matcher compares; sets the fingerprint by the way.</summary>
    public static StoryFeatures Features(Article article, TokenizedText words, TextUnderstanding understood, string? publisher)
    {
        var features = StoryFeatureReader.Read(new(Id: "", article.Title, words.Source)
        {
            Words = words,
            Language = understood.Language,
            Published = article.ShownAt,
            Publisher = publisher,
            Url = article.Url,
            Tags = understood.Tags,
            Kind = understood.Kind,
            Via = [.. article.Via.Select(via => via.Name)],
        });
        article.Fingerprint = features.Fingerprint.Bits;
        return features;
    }

    public static List<string> Labels(IEnumerable<string> texts) =>
        [.. texts.Select(Label).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxLabels)];

    /// <summary>One line of plain text of bounded length.</summary>
    public static string Label(string text) => Cut(HtmlCleaner.ToLine(text), MaxLabel);

    public static string Cut(string? text, int length) => text is null ? "" : Excerpts.Head(text, length);

    /// <summary>The text in bounds that no honest one reaches.</summary>
    public static string? CutOrNull(string? text) => text is null ? null : Cut(text, MaxLabel);

    public static List<ViaMention> Via(IReadOnlyList<ViaMention> mentions) =>
        [.. mentions.Take(MaxLabels).Select(via => via with { Name = Label(via.Name) })];

    /// <summary>For an entry that is nothing but an address, as in sitemaps: the words in it, until its page tells better.</summary>
    public static string TitleOf(string url)
    {
        var name = Uri.UnescapeDataString(new Uri(url).AbsolutePath.TrimEnd('/'));
        name = name[(name.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var words = (dot > 0 ? name[..dot] : name).Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return url;
        var title = string.Join(' ', words);
        return Cut(char.ToUpperInvariant(title[0]) + title[1..], MaxLabel);
    }

    public static (Authorship Authorship, string? Evidence) Disclosed(Disclosure disclosure) => disclosure.MachineWritten switch
    {
        true => (Authorship.MachineWritten, Cut(disclosure.Evidence, 1000)),
        false => (Authorship.Human, Cut(disclosure.Evidence, 1000)),
        null => (Authorship.NotSaid, null),
    };

    public static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
}
