using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Robots;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>What a page adds to its article.</summary>
/// <param name="Article">The article as it is to be stored.</param>
/// <param name="Tags">What it is about, by the new text; null when the text is still the feed's.</param>
/// <param name="Features">For the story matcher; null where the page was not understood.</param>
internal sealed record ReadPage(Article Article, IReadOnlyList<FoundTag>? Tags, StoryFeatures? Features)
{
    /// <summary>What the page said when it was read before; null where this is its first text.</summary>
    public (string Title, string Text)? Replaced { get; init; }
    /// <summary>What its site says of itself, where that was looked up with it.</summary>
    public AboutReading? About { get; init; }
    /// <summary>How it was read; null where it was not.</summary>
    public ArticleExtraction? Record { get; init; }
}

/// <summary>Joins what an article's page says to what its feed said. Pure.</summary>
internal static class PageText
{
    /// <param name="article">As it is stored; changed by this.</param>
    /// <param name="page">Its page.</param>
    /// <param name="now">When that was read.</param>
    public static ReadPage Join(Article article, ExtractedArticle page, DateTimeOffset now)
    {
        var before = StoredWords.Of(article);
        var read = Join(article, page, before);
        return read with { Record = before.Record(article, page, read.Tags is not null, now) };
    }

    private static ReadPage Join(Article article, ExtractedArticle page, StoredWords before)
    {
        article.PageKind = page.Kind;
        article.PageDueAt = null;
        article.Free = page.Kind == PageKind.Paywall ? false : page.Free;
        article.Marks = Marks(page.Robots) | article.Marks & UseMarks.Reserved;
        // Its feed's picture may be shown already: it is to be looked after again.
        if (article.Marks.ForbidsImages && article.ImageUrl is not null) article.ImageDueAt = article.FirstSeenAt;
        article.MaxSnippet = page.Robots.NoSnippet ? 0 : page.Robots.MaxSnippet is >= 0 and var most ? most : null;
        if (article.Marks.HasFlag(UseMarks.Reserved)) return WithoutText(article);
        AddFacts(article, page);
        // A publisher that keeps machines off its text has still published a headline and a summary in its feed.
        if (page.Robots.NoAi || page.Text.Length == 0 || !IsBetter(article, page, before)) return WithFeedText(article);
        return WithText(article, page) with { Replaced = before.ArePages ? (before.Title, before.Text) : null };
    }

    // A publisher may shorten its own text; a wall that has come up since shortens nothing.
    private static bool IsBetter(Article article, ExtractedArticle page, StoredWords before) => page.Kind switch
    {
        PageKind.Article => before.ArePages || page.Text.Length > article.Content!.Text.Length,
        PageKind.Paywall => page.Text.Length > article.Content!.Text.Length,
        _ => false,
    };

    /// <summary>The page gives no better words, or none yet: the feed's are understood as they are, for the matcher's sake.</summary>
    public static ReadPage WithFeedText(Article article)
    {
        using var words = TokenizedText.Of(article.Content!.Text);
        var understood = ArticleText.Understand(article, article.Source!, words, article.Language);
        return new(article, null, ArticleText.Features(article, words, understood, article.Source!.Publisher?.Name));
    }

    /// <summary>Nothing but the feed's headline and link may be used, so nothing else is kept or understood.</summary>
    private static ReadPage WithoutText(Article article)
    {
        using var words = TokenizedText.Of("");
        var understood = ArticleText.Understand(article, article.Source!, words, article.Language);
        ArticleText.Describe(article, "", words, understood);
        return new(article, understood.Tags, ArticleText.Features(article, words, understood, article.Source!.Publisher?.Name));
    }

    private static UseMarks Marks(RobotsMarks marks) =>
        (marks.NoIndex ? UseMarks.NoIndex : UseMarks.None)
        | (marks.NoAi ? UseMarks.NoAi : UseMarks.None)
        | (marks.NoImageAi ? UseMarks.NoImageAi : UseMarks.None)
        | (marks.NoImageIndex ? UseMarks.NoImageIndex : UseMarks.None)
        | (marks.NoSnippet ? UseMarks.NoSnippet : UseMarks.None)
        | (marks.NoArchive ? UseMarks.NoArchive : UseMarks.None)
        | (marks.Reserved ? UseMarks.Reserved : UseMarks.None);

    /// <summary>Whatever kind of page it is, what it says of its article holds.</summary>
    private static void AddFacts(Article article, ExtractedArticle page)
    {
        if (page.Kind is PageKind.Listing or PageKind.Challenge or PageKind.Empty) return;
        if (page.Authors.Count > 0) article.Authors = [.. page.Authors.Select(ArticleText.Label).Where(name => name.Length > 0)];
        if (page.Byline is { Length: > 0 } byline) article.Byline = ArticleText.Label(byline);
        if (page.ImageUrl?.AbsoluteUri is { } image && image != article.ImageUrl)
        {
            (article.ImageUrl, article.ImageWidth, article.ImageHeight) = (image, page.ImageWidth, page.ImageHeight);
            // Due since ever: there is no clock here.
            article.ImageDueAt = article.FirstSeenAt;
        }

        article.ImageAlt = page.ImageAlt is { } alt ? ArticleText.Cut(alt, 500) : article.ImageAlt;
        article.ImageCredit = page.ImageCredit is { } credit ? ArticleText.Label(credit) : article.ImageCredit;
        article.PublisherCategories = ArticleText.Labels([.. article.PublisherCategories, .. page.Categories]);
        if (page.StatedKind is { } stated) article.Kind = stated;
        if (page.Via.Count > 0) article.Via = ArticleText.Via(page.Via);
        if (page.Disclosure.MachineWritten is not null) (article.Authorship, article.DisclosureEvidence) = ArticleText.Disclosed(page.Disclosure);
        if (page.Licence is not null)
            (article.Licence, article.LicenceEvidence) = (ArticleText.CutOrNull(page.Licence.Name), ArticleText.CutOrNull(page.Licence.Evidence));
        if (page.ImageLicence is { Name: { } imageLicence }) article.ImageLicence = ArticleText.CutOrNull(imageLicence);
        if (page.Updated is { } updated && !(article.UpdatedAt >= updated)) article.UpdatedAt = updated.ToUniversalTime();
        if (article.PublishedAt is null && page.Published is { } published && published <= article.FirstSeenAt)
            article.PublishedAt = article.ShownAt = published.ToUniversalTime();
    }

    private static ReadPage WithText(Article article, ExtractedArticle page)
    {
        // Feeds shorten and rework headlines; what stands over the text is what its readers know it by.
        if (page.Title is { Length: > 0 } title) article.Title = title;
        using var words = TokenizedText.Of(page.Text);
        var understood = ArticleText.Understand(article, article.Source!, words, page.Language ?? article.Language, page.StatedKind);
        ArticleText.Describe(article, page.Html, words, understood);
        return new(article, understood.Tags, ArticleText.Features(article, words, understood, article.Source!.Publisher?.Name));
    }
}
