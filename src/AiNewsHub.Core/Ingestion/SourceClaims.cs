using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Kinds;
using AiNewsHub.Core.Sources.Schedule;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Workers;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Which sources are due, and whose turn it is to read one when several processes could.</summary>
internal sealed class SourceClaims(IDbContextFactory<HubContext> contexts, TimeProvider time)
{
    /// <summary>Longer than a fetch may take; a process that dies holds a source no longer than this.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(60);

    /// <summary>No schedule reaches further; a check that is planned later was planned by a clock that ran ahead.</summary>
    private static readonly TimeSpan FurthestPlan = TimeSpan.FromDays(40);

    private static readonly SourceKind[] Unasked = [.. SourceReaders.All.Where(reader => !reader.IsAsked).Select(reader => reader.Kind)];

    /// <summary>Sources due now that nobody holds, longest due first.</summary>
    public async Task<List<DueItem>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Due(Readable(context.Sources), now)
            .Where(source => source.ClaimedUntil == null || source.ClaimedUntil <= now || source.ClaimedUntil > now + Held)
            .OrderBy(source => source.NextCheckAt)
            .Take(limit)
            .Select(source => new DueItem(source.Id, source.Address, source.NextCheckAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Every source that is read at all, due or not.</summary>
    public async Task<List<DueItem>> AllAsync(string? slug, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Readable(context.Sources)
            .Where(source => slug == null || source.Slug == slug)
            .OrderBy(source => source.NextCheckAt)
            .Select(source => new DueItem(source.Id, source.Address, source.NextCheckAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Marks sources as being read, and gives them as they are now.</summary>
    /// <param name="due">Read only if they still are: one may have been read between the look that found it and its turn.</param>
    /// <param name="wanted">Read whether due or not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<List<Source>> ClaimAsync(IReadOnlyList<int> due, IReadOnlyList<int> wanted, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + Held;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await Due(context.Sources.Where(source => due.Contains(source.Id)), now).Select(source => source.Id).ToListAsync(cancellationToken);
        ids.AddRange(wanted);
        await context.Sources.Where(source => ids.Contains(source.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.ClaimedUntil, until), cancellationToken);
        return await context.Sources.AsNoTracking().Include(source => source.Publisher).Where(source => ids.Contains(source.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>Gives back what a process held that ended without saying so. At start-up only.</summary>
    public async Task ReleaseAllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sources.Where(source => source.ClaimedUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.ClaimedUntil, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>Hosts that asked for a pause before this process started still have it. At start-up only.</summary>
    public async Task RestHostsAsync(HostBackoff pauses, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var refused = await context.Sources
            .Where(source => source.Refusals >= SourceHealth.RefusalsOfHost && source.NextCheckAt > now)
            .Select(source => new { source.Address, source.NextCheckAt })
            .ToListAsync(cancellationToken);
        foreach (var source in refused) pauses.Pause(new Uri(source.Address), source.NextCheckAt);
    }

    public async Task ReleaseAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sources.Where(source => source.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.ClaimedUntil, (DateTimeOffset?)null), cancellationToken);
    }

    private static IQueryable<Source> Due(IQueryable<Source> sources, DateTimeOffset now) => sources
        .Where(source => source.NextCheckAt <= now || source.NextCheckAt > now + FurthestPlan || source.LastCheckedAt > now + NextCheck.Longest);

    private static IQueryable<Source> Readable(IQueryable<Source> sources) => sources
        .Where(source => source.State == SourceState.Active || source.State == SourceState.Failing)
        .Where(source => !EF.Constant(Unasked).Contains(source.Kind));
}
