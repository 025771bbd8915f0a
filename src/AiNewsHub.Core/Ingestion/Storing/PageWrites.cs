using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Stores what articles' own pages said.</summary>
internal sealed class PageWrites(HubContext context, ArticleRows rows, RevisionRows revisions, StoryWrites stories, RuleVerdicts rules) : IDisposable
{
    private readonly TableWriter<Article> _facts = TableWriter<Article>.Update(context, Facts);

    private readonly TableWriter<Article> _texts = TableWriter<Article>
        .Update(context, [.. Facts, .. ArticleText.Described, nameof(Article.Title), nameof(Article.State),
            nameof(Article.ByRule)]);

    private readonly TableWriter<ArticleExtraction> _extractions = TableWriter<ArticleExtraction>.Insert(context);
    private readonly TableWriter<AboutVisit> _visits = TableWriter<AboutVisit>.UpdateOf<Source>(context);
    private readonly TableWriter<AboutNotice> _notices = TableWriter<AboutNotice>.UpdateOf<Source>(context);
    private Dictionary<long, Judged> _judged = [];
    private Dictionary<int, CurrentSource> _sources = [];
    private HashSet<long> _readByOthers = [];

    /// <summary>What decides whether readers see it, as it is stored by now.</summary>
    private sealed record Judged(long Id, ArticleState State, bool? Verdict, int SourceId, long? StoryId, ArticleCorrections? Corrections,
        RuleEffect? ByRule);

    private static string[] Facts =>
    [
        nameof(Article.PageKind), nameof(Article.PageDueAt), nameof(Article.Free), nameof(Article.MaxSnippet), nameof(Article.Marks), nameof(Article.Byline),
            nameof(Article.Authors),
        nameof(Article.ImageUrl), nameof(Article.ImageWidth), nameof(Article.ImageHeight), nameof(Article.ImageDueAt), nameof(Article.ImageAlt),
            nameof(Article.ImageCredit), nameof(Article.ImageLicence),
        nameof(Article.Licence), nameof(Article.LicenceEvidence), nameof(Article.PublisherCategories), nameof(Article.Via),
        nameof(Article.Authorship), nameof(Article.DisclosureEvidence), nameof(Article.PublishedAt), nameof(Article.UpdatedAt), nameof(Article.ShownAt),
    ];

    /// <summary>Takes away the tags that are about to be found anew, and looks up what stands of the articles.</summary>
    public async Task LoadAsync(IReadOnlyList<ReadPage> pages, CancellationToken cancellationToken)
    {
        _judged = [];
        if (pages.Count == 0) return;
        long[] ids = [.. pages.Select(page => page.Article.Id)];
        long[] anew = [.. pages.Where(page => page.Tags is not null).Select(page => page.Article.Id)];
        // Feeds' words that the page's now stand for were no earlier version of it; and some publishers want none kept.
        long[] first = [.. pages.Where(page => page.Tags is not null && page.Replaced is null || page.Article.Marks.ForbidsArchive)
            .Select(page => page.Article.Id)];
        await RevisionRows.ForgetTextsAsync(context, first, cancellationToken);
        var since = await ReadingVersion.SinceAsync(context, cancellationToken);
        _readByOthers = await context.ArticleExtractions.Where(extraction => EF.Parameter(anew).Contains(extraction.ArticleId) && extraction.ReadAt < since)
            .Select(extraction => extraction.ArticleId).ToHashSetAsync(cancellationToken);
        long[] read = [.. pages.Where(page => page.Record is not null).Select(page => page.Article.Id)];
        if (read.Length > 0)
            await context.ArticleExtractions.Where(extraction => EF.Parameter(read).Contains(extraction.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await rows.ForgetTagsAsync(anew, cancellationToken);
        _judged = await context.Articles.Where(article => EF.Parameter(ids).Contains(article.Id) && article.State != ArticleState.Expired
                && article.State != ArticleState.Removed)
            .Select(article => new Judged(article.Id, article.State, article.EditorAboutAi, article.SourceId, article.StoryId,
                article.Corrections, article.ByRule))
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        _sources = await CurrentSource.LoadAsync(context, _judged.Values.Select(article => article.SourceId), cancellationToken);
    }

    /// <summary>Nothing where the article has gone meanwhile.</summary>
    public void Write(ReadPage page, DateTimeOffset now)
    {
        var article = page.Article;
        if (!_judged.TryGetValue(article.Id, out var before)) return;
        var source = _sources[before.SourceId];
        Corrected.Apply(article, before.Corrections);
        article.ByRule = before.ByRule;
        if (page.Tags is { } anew) rules.JudgeAgain(new(article, article.Content!.Text, rows.Carried(article.Id, anew), source.Searched!), before.ByRule);
        article.State = Admission.Of(source.Scope, article.Relevance, before.Verdict,
            RuleVerdicts.Unruled(before.State, before.ByRule, article.ByRule), article.ByRule);
        article.StoryId = before.StoryId;
        if (page.Record is { } record) _extractions.Write(record);
        if (page.About is { } about) _visits.Write(about.Visit);
        if (page.About?.Notice is { } notice) _notices.Write(notice);
        if (article.State == ArticleState.Shown && article.StoryId is null && article.ImageUrl is not null) article.ImageDueAt = now;
        if (page.Tags is { } tags)
        {
            // What another build took for the text says nothing of what its publisher has changed since.
            if (page.Replaced is { } words && !_readByOthers.Contains(article.Id))
                revisions.Keep(article.Id, article.Marks.ForbidsArchive ? (words.Title, null) : words, (article.Title, article.Content!.Text), now);
            _texts.Write(article);
            rows.Replace(article.Id, article.Title, article.Content!, tags);
        }
        else
        {
            _facts.Write(article);
        }

        if (page.Features is { } features) stories.Judge(article, features, source, now);
    }

    public void Dispose()
    {
        _facts.Dispose();
        _texts.Dispose();
        _extractions.Dispose();
        _visits.Dispose();
        _notices.Dispose();
    }
}
