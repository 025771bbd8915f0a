using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>
/// Changes whenever somebody else than ingestion's writer takes stories or articles away; the writer, which keeps the open stories in
/// memory, looks at it in each of its transactions. In the store, as that somebody may be another process.
/// </summary>
internal static class StoriesRevision
{
    public const string FactKey = "stories.revision";

    public static Task<string?> ReadAsync(HubContext context, CancellationToken cancellationToken) =>
        context.HubFacts.Where(fact => fact.Key == FactKey).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken);

    /// <summary>To be called in the transaction that changes the stories.</summary>
    public static async Task RaiseAsync(HubContext context, CancellationToken cancellationToken)
    {
        var next = Guid.NewGuid().ToString("N");
        var changed = await context.HubFacts.Where(fact => fact.Key == FactKey)
            .ExecuteUpdateAsync(set => set.SetProperty(fact => fact.Value, next), cancellationToken);
        if (changed > 0) return;
        context.HubFacts.Add(new HubFact { Key = FactKey, Value = next });
        await context.SaveChangesAsync(cancellationToken);
    }
}
