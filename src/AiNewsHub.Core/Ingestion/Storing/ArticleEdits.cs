using System.Data.Common;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Stores what publishers changed in articles we have; an old headline is kept.</summary>
internal sealed class ArticleEdits(HubContext context, ArticleRows rows) : IDisposable
{
    private sealed record Stored(long Id, int SourceId, string Title, long ContentHash, PageKind PageKind);

    private readonly TableWriter<Article> _headlines = TableWriter<Article>.Update(
        context, nameof(Article.Title), nameof(Article.Byline), nameof(Article.Authors), nameof(Article.UpdatedAt), nameof(Article.PageDueAt));

    private readonly TableWriter<Article> _articles = TableWriter<Article>.Update(
        context, nameof(Article.Title), nameof(Article.Byline), nameof(Article.Authors), nameof(Article.UpdatedAt), nameof(Article.PageDueAt),
        nameof(Article.Language), nameof(Article.Excerpt), nameof(Article.ImageUrl), nameof(Article.PublisherCategories), nameof(Article.Enclosures),
        nameof(Article.Via), nameof(Article.Kind), nameof(Article.ReadingMinutes), nameof(Article.IsAboutAi), nameof(Article.Relevance),
        nameof(Article.RelevanceReasons), nameof(Article.ContentHash), nameof(Article.Fingerprint));

    private readonly TableWriter<ArticleRevision> _revisions = TableWriter<ArticleRevision>.Insert(context);
    private Dictionary<long, Stored> _stored = [];

    /// <summary>Looks up what the passes edit, and takes away the tags that are about to be found anew.</summary>
    public async Task LoadAsync(IReadOnlyList<SourcePass> passes, CancellationToken cancel)
    {
        _stored = [];
        long[] ids = [.. passes.SelectMany(pass => pass.Edited).Select(edit => edit.ArticleId).Distinct()];
        if (ids.Length == 0) return;
        _stored = await context.Articles.Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(article => new Stored(article.Id, article.SourceId, article.Title, article.ContentHash, article.PageKind))
            .ToDictionaryAsync(article => article.Id, cancel);
        long[] anew = [.. passes.SelectMany(pass => pass.Edited, (pass, edit) => (pass, edit)).Where(pair => TakesText(pair.edit, pair.pass.Source.Id)).Select(pair => pair.edit.ArticleId)];
        await context.ArticleTags.Where(tag => EF.Parameter(anew).Contains(tag.ArticleId) && tag.By == TaggedBy.Dictionary).ExecuteDeleteAsync(cancel);
    }

    /// <summary>True when readers see a difference.</summary>
    public bool Write(EditedEntry edit, int sourceId, DateTimeOffset at, DbTransaction transaction)
    {
        var entry = edit.Draft.Entry;
        _ = context.ArticleSightings.Where(sighting => sighting.SourceId == sourceId && sighting.ExternalId == entry.ExternalId)
            .ExecuteUpdate(set => set.SetProperty(sighting => sighting.EntryHash, entry.Hash));
        // Another source's wording of an article is no edit of it.
        if (!_stored.TryGetValue(edit.ArticleId, out var stored) || stored.SourceId != sourceId) return false;

        var article = edit.Draft.Article;
        article.Id = stored.Id;
        article.UpdatedAt ??= at;
        var retitled = article.Title != stored.Title;
        if (retitled) _revisions.Write(new() { ArticleId = stored.Id, ReplacedAt = at, Title = stored.Title }, transaction);
        if (TakesText(edit, sourceId))
        {
            _articles.Write(article, transaction);
            rows.Replace(stored.Id, article.Title, article.Content!, edit.Draft.Tags, transaction);
            return retitled || article.ContentHash != stored.ContentHash;
        }

        // The text is the page's, which may have changed as well.
        article.PageDueAt = at;
        _headlines.Write(article, transaction);
        return retitled;
    }

    public void Dispose()
    {
        _headlines.Dispose();
        _articles.Dispose();
        _revisions.Dispose();
    }

    private bool TakesText(EditedEntry edit, int sourceId) =>
        _stored.TryGetValue(edit.ArticleId, out var stored) && stored.SourceId == sourceId && stored.PageKind != PageKind.Article;
}
