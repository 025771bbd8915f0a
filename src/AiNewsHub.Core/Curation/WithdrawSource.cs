using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>Deletes a source so that it can be brought back for some days: neither it nor its articles are seen any more.
/// <see cref="DeleteSource"/> ends it.</summary>
public sealed class WithdrawSource(HubContext context, JudgeRelevance judge, TimeProvider time)
{
    /// <summary>So long it can be brought back.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <summary>Null where there is no such source.</summary>
    public async Task<SourceArticles?> RunAsync(int id, string by, CancellationToken cancellationToken)
    {
        if (await context.Sources.SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, cancellationToken) is not { } source) return null;
        var articles = await DeleteSource.CountAsync(context, id, cancellationToken);
        var now = time.GetUtcNow();
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            var was = source.State;
            (source.State, source.DeletedAt) = (SourceState.Retired, now);
            context.AuditEntries.Add(new()
            {
                At = now,
                Who = by,
                Action = "source.deleted",
                Subject = source.Name,
                Detail = $"{SourceAddress.Shown(source.Address)}; articles: {articles.Lost}",
                Undo = new SourceUndo { Id = id, IsDeletion = true, Was = was, Handed = await HandOverAsync(id, now, cancellationToken) }.Write(),
            });
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await judge.OfSourceAsync(id, cancellationToken);
        return articles;
    }

    /// <summary>False where it is not deleted, or gone for good.</summary>
    internal async Task<bool> BringBackAsync(int id, SourceState state, IReadOnlyList<long> handed, CancellationToken cancellationToken)
    {
        if (await context.Sources.SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt != null, cancellationToken) is not { } source) return false;
        (source.State, source.DeletedAt) = (state, null);
        if (state is SourceState.Active or SourceState.Failing) SetSourceState.Restart(source, time.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        foreach (var part in handed.Chunk(500))
        {
            await context.Articles.Where(article => part.Contains(article.Id) && article.Sightings.Any(sighting => sighting.SourceId == id))
                .ExecuteUpdateAsync(set => set.SetProperty(article => article.SourceId, id), cancellationToken);
        }

        await judge.OfSourceAsync(id, cancellationToken);
        return true;
    }

    /// <summary>What another source carried too is that source's from now on.</summary>
    private async Task<IReadOnlyList<long>> HandOverAsync(int id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var carried = await context.Articles.Where(article => article.SourceId == id && article.Sightings.Any(sighting => sighting.SourceId != id))
            .Select(article => new
            {
                article.Id,
                article.StoryId,
                Other = article.Sightings.Where(sighting => sighting.SourceId != id).OrderBy(sighting => sighting.SeenAt)
                    .Select(sighting => sighting.SourceId).First(),
            })
            .ToListAsync(cancellationToken);
        foreach (var part in carried.GroupBy(article => article.Other).SelectMany(group => group.Chunk(500)))
        {
            long[] ids = [.. part.Select(article => article.Id)];
            await context.Articles.Where(article => ids.Contains(article.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(article => article.SourceId, part[0].Other), cancellationToken);
        }

        await StoryRecount.RunAsync(context, carried.Select(article => article.StoryId).OfType<long>(), now, cancellationToken);
        if (carried.Count > 0) await StoriesRevision.RaiseAsync(context, cancellationToken);
        return [.. carried.Select(article => article.Id)];
    }
}
