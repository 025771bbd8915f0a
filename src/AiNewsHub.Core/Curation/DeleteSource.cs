using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>What goes when a source is deleted.</summary>
/// <param name="Lost">Articles that no other source carried.</param>
/// <param name="Kept">Articles that another source carried too; they become that source's.</param>
public sealed record SourceArticles(int Lost, int Kept);

/// <summary>Deletes a source with its articles for good. To keep them, retire it instead: <see cref="SetSourceState.RetireAsync"/>.</summary>
public sealed class DeleteSource(HubContext context, IArticleIndex index, TimeProvider time)
{
    /// <summary>Few enough that readers and the ingestion's writer never wait long for the lock.</summary>
    private const int BatchSize = 250;

    public static async Task<SourceArticles> CountAsync(HubContext context, int id, CancellationToken cancellationToken)
    {
        var all = await context.Articles.CountAsync(article => article.SourceId == id, cancellationToken);
        var kept = await context.Articles.CountAsync(article => article.SourceId == id && article.Sightings.Any(sighting => sighting.SourceId != id),
            cancellationToken);
        return new(all - kept, kept);
    }

    /// <summary>Null where there is no such source.</summary>
    public async Task<SourceArticles?> RunAsync(int id, string by, CancellationToken cancellationToken)
    {
        if (await context.Sources.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } source) return null;
        // Not asked again while its articles go; were this to break off here, deleting again ends it.
        await context.Sources.Where(candidate => candidate.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.State, SourceState.Retired), cancellationToken);
        int lost = 0, kept = 0;
        while (await DeleteBatchAsync(id, cancellationToken) is { } batch && batch.Lost + batch.Kept > 0)
        {
            lost += batch.Lost;
            kept += batch.Kept;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.FetchLogs.Where(log => log.SourceId == id).ExecuteDeleteAsync(cancellationToken);
        await context.Sources.Where(candidate => candidate.Id == id).ExecuteDeleteAsync(cancellationToken);
        await context.Publishers
            .Where(publisher => publisher.Id == source.PublisherId && !context.Sources.Any(other => other.PublisherId == publisher.Id))
            .ExecuteDeleteAsync(cancellationToken);
        context.AuditEntries.Add(new AuditEntry
        {
            At = time.GetUtcNow(),
            Who = by,
            Action = "source.deleted",
            Subject = source.Name,
            Detail = $"{SourceAddress.Shown(source.Address)}; articles: {lost}",
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(lost, kept);
    }

    private async Task<SourceArticles> DeleteBatchAsync(int id, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var batch = await context.Articles
            .Where(article => article.SourceId == id)
            .OrderBy(article => article.Id)
            .Take(BatchSize)
            .Select(article => new
            {
                article.Id,
                article.StoryId,
                Other = article.Sightings.Where(sighting => sighting.SourceId != id).OrderBy(sighting => sighting.SeenAt)
                    .Select(sighting => (int?)sighting.SourceId).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        foreach (var handed in batch.Where(article => article.Other is not null).GroupBy(article => article.Other!.Value))
        {
            long[] ids = [.. handed.Select(article => article.Id)];
            await context.Articles.Where(article => ids.Contains(article.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(article => article.SourceId, handed.Key), cancellationToken);
        }

        long[] lost = [.. batch.Where(article => article.Other is null).Select(article => article.Id)];
        index.Remove(context.Database.GetDbConnection(), lost);
        await context.Articles.Where(article => article.CopyOfId != null && lost.Contains(article.CopyOfId.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.CopyOfId, (long?)null), cancellationToken);
        await context.Articles.Where(article => lost.Contains(article.Id)).ExecuteDeleteAsync(cancellationToken);
        await StoryRecount.RunAsync(context, batch.Select(article => article.StoryId).OfType<long>(), time.GetUtcNow(), cancellationToken);
        await StoriesRevision.RaiseAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(lost.Length, batch.Count - lost.Length);
    }
}
