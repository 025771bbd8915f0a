using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Workers;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Scheduling;

/// <summary>Reads one source at an admin's word, due or not.</summary>
public sealed class FetchNow
{
    private readonly IDbContextFactory<HubContext> _contexts;
    private readonly SourceWorkers _lanes;
    private readonly TimeProvider _time;

    internal FetchNow(IDbContextFactory<HubContext> contexts, SourceWorkers lanes, TimeProvider time) => (_contexts, _lanes, _time) = (contexts, lanes, time);

    /// <summary>
    /// What came of it, once stored. Null where there is no such source, where the pass broke off, or where another process reads
    /// the sources: then it is due there at once.
    /// </summary>
    public async Task<FinishedSource?> RunAsync(int sourceId, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        if (_lanes.IsOpen)
        {
            var due = await context.Sources.Where(source => source.Id == sourceId)
                .Select(source => new DueItem(source.Id, source.Address, now)).SingleOrDefaultAsync(cancellationToken);
            return due is null ? null : await _lanes.AskAsync(due).WaitAsync(cancellationToken);
        }

        await context.Sources.Where(source => source.Id == sourceId)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.NextCheckAt, now), cancellationToken);
        return null;
    }
}
