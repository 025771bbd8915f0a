using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>Stores what articles tell anew, a batch in a transaction; whether readers see them, and in which story, stays as it was.</summary>
internal sealed class DescriptionWrites(HubContext context, TimeProvider time) : IDisposable
{
    private readonly TableWriter<Article> _articles = TableWriter<Article>.Update(context, [.. ArticleText.Described]);

    private readonly TableWriter<ArticleTag> _tags = TableWriter<ArticleTag>.Insert(context);

    public async Task WriteAsync(IEnumerable<ArticleAnew> batch, CancellationToken cancellationToken)
    {
        var changed = batch.Where(anew => anew.Changes).ToDictionary(anew => anew.Article.Id);
        if (changed.Count == 0) return;
        long[] ids = [.. changed.Keys];
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // A hub that runs may have read other words meanwhile, and has understood those.
        var stored = await context.Articles.Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(article => new { article.Id, article.Title, article.ContentHash, article.StoryId }).ToListAsync(cancellationToken);
        stored.RemoveAll(row => changed[row.Id].Words != (row.Title, row.ContentHash));
        await WriteTagsAsync([.. stored.Select(row => changed[row.Id]).Where(anew => anew.ChangesTags)], cancellationToken);
        foreach (var row in stored.Where(row => changed[row.Id].ChangesDescription)) _articles.Write(changed[row.Id].Article);
        var stories = stored.Where(row => row.StoryId is not null && changed[row.Id].ChangesCoverage).Select(row => row.StoryId!.Value);
        await StoryRecount.RunAsync(context, stories, time.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _articles.Dispose();
        _tags.Dispose();
    }

    private async Task WriteTagsAsync(List<ArticleAnew> articles, CancellationToken cancellationToken)
    {
        long[] ids = [.. articles.Select(anew => anew.Article.Id)];
        var tags = context.ArticleTags.Where(tag => EF.Parameter(ids).Contains(tag.ArticleId));
        await tags.Where(tag => tag.By == TaggedBy.Dictionary).ExecuteDeleteAsync(cancellationToken);
        var left = await EditorTags.LoadAsync(context, ids, cancellationToken);
        foreach (var tag in articles.SelectMany(anew => anew.Tags).Where(tag => !left.Contain(tag.ArticleId, tag.TagId))) _tags.Write(tag);
    }
}
