using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>Takes a change of sources back that the log holds. What was added is retired, for its articles may be in stories.</summary>
public sealed class UndoSource(HubContext context, EditSource edit, EditSources several, WithdrawSource withdraw, TimeProvider time)
{
    /// <summary>How the log names what is of sources.</summary>
    public const string Prefix = "source.";

    /// <summary><see cref="DecisionOutcome.Changed"/> where a later change stands in the way.</summary>
    public async Task<DecisionOutcome> RunAsync(long entryId, string by, CancellationToken cancellationToken)
    {
        var entry = await context.AuditEntries.SingleOrDefaultAsync(row => row.Id == entryId, cancellationToken);
        if (entry is not { Undo: { } undo, UndoneAt: null } || !entry.Action.StartsWith(Prefix, StringComparison.Ordinal)) return DecisionOutcome.Gone;
        var isBack = SourceUndo.Read(undo) switch
        {
            { IsDeletion: true, Id: { } id, Was: { } was } note => await withdraw.BringBackAsync(id, was, note.Handed, cancellationToken),
            { Field: { } field } note => await several.BackAsync(field, note.Value, note.Values, cancellationToken),
            { Id: { } id, Before: { } before, After: { } after } => await EditBackAsync(id, before, after, cancellationToken),
            { Id: { } id, Was: { } was, Became: { } became } => await StateBackAsync(id, was, became, cancellationToken),
            { Added: var added } => await RetireAsync(added, cancellationToken),
        };
        if (!isBack) return DecisionOutcome.Changed;
        var now = time.GetUtcNow();
        (entry.UndoneAt, entry.UndoneBy) = (now, by);
        context.AuditEntries.Add(UndoneLine.Of(entry, by, now));
        await context.SaveChangesAsync(cancellationToken);
        return DecisionOutcome.Done;
    }

    private async Task<bool> EditBackAsync(int id, SourceSettings before, SourceSettings after, CancellationToken cancellationToken)
    {
        var source = await context.Sources.AsNoTracking().Include(row => row.Publisher).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return source is not null && SourceSettings.Of(source) == after
            && await edit.RunAsync(id, before, by: null, cancellationToken) == SourceEdited.Done;
    }

    private async Task<bool> StateBackAsync(int id, SourceState was, SourceState became, CancellationToken cancellationToken)
    {
        if (await context.Sources.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } source) return false;
        // A source that is read may have failed since.
        if (source.State != became && !(became == SourceState.Active && source.State is SourceState.Failing or SourceState.Gone)) return false;
        source.State = was;
        if (was is SourceState.Active or SourceState.Failing) SetSourceState.Restart(source, time.GetUtcNow());
        return true;
    }

    private async Task<bool> RetireAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        foreach (var part in ids.Chunk(500))
        {
            foreach (var source in await context.Sources.Where(row => part.Contains(row.Id)).ToListAsync(cancellationToken)) source.State = SourceState.Retired;
        }

        return true;
    }
}
