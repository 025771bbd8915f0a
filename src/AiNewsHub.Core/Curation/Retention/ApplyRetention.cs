using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Retention;

/// <summary>What went.</summary>
/// <param name="Articles">Articles whose texts, tags and places in stories went.</param>
/// <param name="Identities">Those that are not even remembered any more.</param>
public sealed record LetGo(int Articles, int Identities);

/// <summary>
/// Lets old articles go. Their address, headline and sightings stay, so that no feed brings them back as new; after a longer while these
/// go too. A story without articles goes with them, and pictures that nobody needs go with the next sweep.
/// </summary>
public sealed class ApplyRetention(IDbContextFactory<HubContext> contexts, IArticleIndex index, TimeProvider time)
{
    /// <summary>Few enough that readers and the ingestion's writer never wait long for the lock.</summary>
    private const int BatchSize = 250;

    /// <summary>Whenever it is stopped, the store is whole, and the next time goes on.</summary>
    public async Task<LetGo> RunAsync(RetentionSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!settings.IsOn) return new(0, 0);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var (articles, identities) = (0, 0);
        if (await ExpiringArticles.LimitAsync(context, settings, now, cancellationToken) is { } limit)
        {
            // No open story loses all it has by what is older than they reach: those that go on counting are told of it once.
            var isOpen = limit > now - OpenStories.Span;
            while (await ExpireAsync(context, limit, isOpen, cancellationToken) is > 0 and var batch) articles += batch;
            if (articles > 0 && !isOpen) await StoriesRevision.RaiseAsync(context, cancellationToken);
        }

        // Undated ones would come back at the head of the news.
        var forgotten = now.AddDays(-settings.IdentityDays);
        while (await ForgetAsync(context, forgotten, cancellationToken) is > 0 and var batch) identities += batch;
        return new(articles, identities);
    }

    private async Task<int> ExpireAsync(HubContext context, DateTimeOffset limit, bool isOpen, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var batch = await ExpiringArticles.Before(context, limit).OrderBy(article => article.ShownAt).Take(BatchSize)
            .Select(article => new { article.Id, article.StoryId }).ToListAsync(cancellationToken);
        if (batch.Count == 0) return 0;
        long[] ids = [.. batch.Select(article => article.Id)];
        index.Remove(context.Database.GetDbConnection(), ids);
        await context.ArticleContents.Where(content => EF.Parameter(ids).Contains(content.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.ArticleExtractions.Where(record => EF.Parameter(ids).Contains(record.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.ArticleTags.Where(tag => EF.Parameter(ids).Contains(tag.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.ArticleRevisions.Where(revision => EF.Parameter(ids).Contains(revision.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.StorySeparations.Where(apart => EF.Parameter(ids).Contains(apart.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.StoryHolds.Where(hold => EF.Parameter(ids).Contains(hold.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.TagRefusals.Where(refusal => EF.Parameter(ids).Contains(refusal.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.Articles.Where(article => article.CopyOfId != null && EF.Parameter(ids).Contains(article.CopyOfId.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.CopyOfId, (long?)null), cancellationToken);
        await EmptiedArticles.EmptyAsync(context.Articles.Where(article => EF.Parameter(ids).Contains(article.Id)), ArticleState.Expired, cancellationToken);
        await StoryRecount.RunAsync(context, batch.Select(article => article.StoryId).OfType<long>(), time.GetUtcNow(), cancellationToken);
        if (isOpen) await StoriesRevision.RaiseAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return batch.Count;
    }

    private static async Task<int> ForgetAsync(HubContext context, DateTimeOffset before, CancellationToken cancellationToken)
    {
        long[] ids = await context.Articles
            .Where(article => article.State == ArticleState.Expired && article.FirstSeenAt < before && article.PublishedAt != null)
            .OrderBy(article => article.Id).Take(BatchSize).Select(article => article.Id).ToArrayAsync(cancellationToken);
        return ids.Length == 0 ? 0 : await context.Articles.Where(article => EF.Parameter(ids).Contains(article.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
