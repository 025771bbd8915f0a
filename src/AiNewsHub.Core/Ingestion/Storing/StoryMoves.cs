using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>An article that was moved.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="From">The story it was in; null for none.</param>
internal sealed record MovedArticle(long ArticleId, long? From)
{
    /// <summary>What it repeated there.</summary>
    public long? CopyOf { get; init; }
}

/// <summary>Moves stored articles between stories that are stored, as editors say; what that makes of the stories is settled with all others.</summary>
internal sealed class StoryMoves(HubContext context, OpenStories open, StoryWrites stories) : IDisposable
{
    private readonly TableWriter<Story> _begun = TableWriter<Story>.Insert(context);
    private readonly TableWriter<Article> _moved = TableWriter<Article>.Update(context, nameof(Article.StoryId), nameof(Article.CopyOfId));

    /// <summary>A story of its own for an article that is about to be moved there.</summary>
    public async Task<Story> BeginAsync(long articleId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var article = await context.Articles.AsNoTracking().Include(row => row.Source).SingleAsync(row => row.Id == articleId, cancellationToken);
        var begun = OpenStory.For(article, $"{article.Url} {now.ToUnixTimeMilliseconds()}");
        begun.Begin(OpenStories.CoverageOf(article, article.Source!.PublisherId, article.Source.Role), now);
        begun.Row.Id = _begun.Write(begun.Row);
        return begun.Row;
    }

    /// <summary>Moves them, and says where they were. A copy stays one where what it repeats is in the same story.</summary>
    /// <param name="ids">The articles.</param>
    /// <param name="target">As it is stored.</param>
    /// <param name="copies">What they repeat; null where that is as it is stored.</param>
    /// <param name="now">When this is done.</param>
    /// <param name="cancellationToken">Ends it; the transaction is to be given up then.</param>
    public async Task<List<MovedArticle>> RunAsync(
        IReadOnlyList<long> ids, Story target, IReadOnlyDictionary<long, long?>? copies, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var staying = await context.Articles.Where(article => article.StoryId == target.Id && !EF.Parameter(ids).Contains(article.Id))
            .Select(Coverage.Stored).ToListAsync(cancellationToken);
        var articles = await context.Articles.AsNoTracking().Include(article => article.Source).Where(article => EF.Parameter(ids).Contains(article.Id))
            .OrderBy(article => article.Id).ToListAsync(cancellationToken);
        var there = staying.Select(article => article.ArticleId).Concat(ids).ToHashSet();
        List<MovedArticle> moved = [.. articles.Select(article => new MovedArticle(article.Id, article.StoryId) { CopyOf = article.CopyOfId })];
        foreach (var article in articles)
        {
            stories.Part(article);
            var copied = copies is null ? article.CopyOfId : copies.GetValueOrDefault(article.Id);
            (article.StoryId, article.CopyOfId) = (target.Id, copied is { } original && there.Contains(original) ? original : null);
            _moved.Write(article);
        }

        var slot = open.Find(target.Id);
        if (slot is null && articles.Exists(IsRecent)) slot = open.Open(target, staying);
        foreach (var article in slot is null ? [] : articles)
        {
            var read = IsRecent(article) ? await RecentCoverage.OneAsync(context, article.Id, cancellationToken) : null;
            open.Keep(slot!, article, read?.Features, article.Source!.PublisherId, article.Source.Role);
        }

        stories.Resettle(target.Id);
        return moved;

        bool IsRecent(Article article) => article.ShownAt >= now - OpenStories.Span;
    }

    public void Dispose()
    {
        _begun.Dispose();
        _moved.Dispose();
    }
}
