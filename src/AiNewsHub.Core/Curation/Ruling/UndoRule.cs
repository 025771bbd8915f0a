using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>Takes a change of a rule back that the log holds; with a rule that was added goes what it did.</summary>
public sealed class UndoRule(HubContext context, WriteRule write, ApplyRule apply, TimeProvider time)
{
    /// <summary><see cref="DecisionOutcome.Changed"/> where a later change stands in the way.</summary>
    public async Task<DecisionOutcome> RunAsync(long entryId, string by, CancellationToken cancellationToken)
    {
        var entry = await context.AuditEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == entryId, cancellationToken);
        if (entry is not { Undo: { } undo, UndoneAt: null } || !entry.Action.StartsWith(WriteRule.Prefix, StringComparison.Ordinal))
            return DecisionOutcome.Gone;
        var note = RuleUndo.Read(undo);
        if (note.RunId is { } run)
        {
            // A run that came to nothing has nothing to take back.
            if ((await apply.TakeBackAsync(note.RuleId, run, by, cancellationToken)).Outcome == DecisionOutcome.Changed) return DecisionOutcome.Changed;
        }
        else
        {
            if (!await write.BackAsync(note, by, cancellationToken)) return DecisionOutcome.Changed;
            if (note.Before is null) await apply.TakeBackAsync(note.RuleId, null, by, cancellationToken);
        }

        var now = time.GetUtcNow();
        await context.AuditEntries.Where(row => row.Id == entryId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UndoneAt, now).SetProperty(row => row.UndoneBy, by), cancellationToken);
        context.AuditEntries.Add(UndoneLine.Of(entry, by, now));
        await context.SaveChangesAsync(cancellationToken);
        return DecisionOutcome.Done;
    }
}
