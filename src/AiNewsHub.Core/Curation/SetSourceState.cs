using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>Pauses sources, lets them be read again, or retires them: never read any more, but kept for their articles.</summary>
public sealed class SetSourceState(HubContext context, TimeProvider time)
{
    public Task<int> PauseAsync(IReadOnlyCollection<int> ids, string by, CancellationToken cancellationToken) =>
        RunAsync(ids, SourceState.Paused, "source.paused", by, cancellationToken);

    /// <summary>Whatever stopped them is forgotten, and they are due at once.</summary>
    public Task<int> ResumeAsync(IReadOnlyCollection<int> ids, string by, CancellationToken cancellationToken) =>
        RunAsync(ids, SourceState.Active, "source.resumed", by, cancellationToken);

    public Task<int> RetireAsync(IReadOnlyCollection<int> ids, string by, CancellationToken cancellationToken) =>
        RunAsync(ids, SourceState.Retired, "source.retired", by, cancellationToken);

    /// <summary>How many changed; those in that state already do not count.</summary>
    private async Task<int> RunAsync(IReadOnlyCollection<int> ids, SourceState state, string action, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // A failing source is being read: it needs no second start.
        var sources = await context.Sources
            .Where(source => ids.Contains(source.Id) && source.DeletedAt == null && source.State != state
                && !(state == SourceState.Active && source.State == SourceState.Failing))
            .ToListAsync(cancellationToken);
        foreach (var source in sources)
        {
            var was = source.State;
            source.State = state;
            if (state == SourceState.Active) Restart(source, now);
            context.AuditEntries.Add(new AuditEntry
            {
                At = now,
                Who = by,
                Action = action,
                Subject = source.Name,
                Detail = SourceAddress.Shown(source.Address),
                Undo = new SourceUndo { Id = source.Id, Was = was, Became = state }.Write(),
            });
        }
        await context.SaveChangesAsync(cancellationToken);
        return sources.Count;
    }

    internal static void Restart(Source source, DateTimeOffset now)
    {
        source.NextCheckAt = now;
        source.ConsecutiveFailures = 0;
        source.FailingSince = null;
        source.Fault = FaultKind.None;
        source.FaultDetail = null;
    }
}
