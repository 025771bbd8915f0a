using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Stores what articles' own pages said.</summary>
internal sealed class PageWrites(HubContext context, ArticleRows rows, RevisionRows revisions, OpenStories open, MergedStories merges) : IDisposable
{
    private readonly TableWriter<Article> _facts = TableWriter<Article>.Update(context, Facts);

    private readonly TableWriter<Article> _texts = TableWriter<Article>.Update(
        context,
        [
            .. Facts, nameof(Article.Title), nameof(Article.Language), nameof(Article.Excerpt), nameof(Article.ReadingMinutes), nameof(Article.Kind), nameof(Article.IsAboutAi),
            nameof(Article.Relevance), nameof(Article.RelevanceReasons), nameof(Article.ContentHash), nameof(Article.Fingerprint),
        ]);

    private readonly TableWriter<ArticleExtraction> _extractions = TableWriter<ArticleExtraction>.Insert(context);
    private readonly TableWriter<Article> _moved = TableWriter<Article>.Update(context, nameof(Article.StoryId), nameof(Article.CopyOfId));

    private static string[] Facts =>
    [
        nameof(Article.PageKind), nameof(Article.PageDueAt), nameof(Article.Free), nameof(Article.MaxSnippet), nameof(Article.Marks), nameof(Article.Byline), nameof(Article.Authors),
        nameof(Article.ImageUrl), nameof(Article.ImageWidth), nameof(Article.ImageHeight), nameof(Article.ImageDueAt), nameof(Article.ImageAlt), nameof(Article.ImageCredit), nameof(Article.ImageLicence),
        nameof(Article.Licence), nameof(Article.LicenceEvidence), nameof(Article.PublisherCategories), nameof(Article.Via),
        nameof(Article.Authorship), nameof(Article.DisclosureEvidence), nameof(Article.PublishedAt), nameof(Article.UpdatedAt), nameof(Article.ShownAt),
    ];

    /// <summary>Takes away the tags that are about to be found anew, and gives the ids of the articles that are still there.</summary>
    public async Task<HashSet<long>> LoadAsync(IReadOnlyList<ReadPage> pages, CancellationToken cancellationToken)
    {
        if (pages.Count == 0) return [];
        long[] ids = [.. pages.Select(page => page.Article.Id)];
        long[] anew = [.. pages.Where(page => page.Tags is not null).Select(page => page.Article.Id)];
        // Feeds' words that the page's now stand for were no earlier version of it; and some publishers want none kept.
        long[] first = [.. pages.Where(page => page.Tags is not null && page.Replaced is null || page.Article.Marks.ForbidsArchive).Select(page => page.Article.Id)];
        await RevisionRows.ForgetTextsAsync(context, first, cancellationToken);
        long[] read = [.. pages.Where(page => page.Record is not null).Select(page => page.Article.Id)];
        if (read.Length > 0) await context.ArticleExtractions.Where(extraction => EF.Parameter(read).Contains(extraction.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        if (anew.Length > 0) await context.ArticleTags.Where(tag => EF.Parameter(anew).Contains(tag.ArticleId) && tag.By == TaggedBy.Dictionary).ExecuteDeleteAsync(cancellationToken);
        return [.. await context.Articles.Where(article => EF.Parameter(ids).Contains(article.Id)).Select(article => article.Id).ToListAsync(cancellationToken)];
    }

    /// <summary>The story the article is in now, where that is open.</summary>
    public OpenStory? Write(ReadPage page, DateTimeOffset now)
    {
        var article = page.Article;
        if (page.Record is { } record) _extractions.Write(record);
        // A headline and two lines of summary often tell too little; the text may show that the event has a story already.
        OpenStory? story = null;
        if (page.Features is { } features && open.Reconsider(article, features) is { } place)
        {
            story = place.Story;
            merges.Write(place.Merged, place.Story);
            if (article.StoryId != place.Story.Row.Id)
            {
                (article.StoryId, article.CopyOfId) = (place.Story.Row.Id, place.CopyOf);
                _moved.Write(article);
            }
        }

        if (page.Tags is { } tags)
        {
            if (page.Replaced is { } before) revisions.Keep(article.Id, article.Marks.ForbidsArchive ? (before.Title, null) : before, (article.Title, article.Content!.Text), now);
            _texts.Write(article);
            rows.Replace(article.Id, article.Title, article.Content!, tags);
        }
        else
        {
            _facts.Write(article);
        }

        return story;
    }

    public void Dispose()
    {
        _facts.Dispose();
        _texts.Dispose();
        _extractions.Dispose();
        _moved.Dispose();
    }
}
