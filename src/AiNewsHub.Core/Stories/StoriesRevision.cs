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
    private const string FactKey = "stories.revision";

    public static Task<string?> ReadAsync(HubContext db, CancellationToken cancellation) =>
        db.HubFacts.Where(fact => fact.Key == FactKey).Select(fact => fact.Value).SingleOrDefaultAsync(cancellation);

    /// <summary>To be called in the transaction that changes the stories.</summary>
    public static async Task RaiseAsync(HubContext db, CancellationToken cancellation)
    {
        var next = Guid.NewGuid().ToString("N");
        var changed = await db.HubFacts.Where(fact => fact.Key == FactKey).ExecuteUpdateAsync(set => set.SetProperty(fact => fact.Value, next), cancellation);
        if (changed > 0) return;
        db.HubFacts.Add(new HubFact { Key = FactKey, Value = next });
        await db.SaveChangesAsync(cancellation);
    }
}
