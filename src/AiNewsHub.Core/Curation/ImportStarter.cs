using AiNewsHub.Core.Sources.Starter;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>Gives a new hub its first sources, once: an admin who deletes them does not find them back after a restart.</summary>
public sealed class ImportStarter(HubContext context, AddSources add)
{
    private const string DoneKey = "starter.imported";

    /// <summary>How many were added; 0 for a hub that has sources or was given them before.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await context.HubFacts.AnyAsync(fact => fact.Key == DoneKey, cancellationToken)) return 0;
        // Whole or not at all, and by one process: killed half-way, the next start would take the first of them for an admin's own.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.HubFacts.AnyAsync(fact => fact.Key == DoneKey, cancellationToken)) return 0;
        var added = await context.Sources.AnyAsync(cancellationToken)
            ? 0
            : (await add.RunAsync(StarterPack.Read(), "hub", null, cancellationToken)).Added.Count;
        context.HubFacts.Add(new() { Key = DoneKey, Value = "true" });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added;
    }
}
