using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Tells the entries of a feed that we have from those that are new or edited, with one query.</summary>
internal sealed class KnownEntries(IDbContextFactory<HubContext> contexts)
{
    public sealed record Difference(IReadOnlyList<Entry> New, IReadOnlyList<(long ArticleId, Entry Entry)> Edited);

    public async Task<Difference> CompareAsync(int sourceId, IReadOnlyList<Entry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return new([], []);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        string[] ids = [.. entries.Select(entry => entry.Key.ExternalId)];
        var known = await context.ArticleSightings
            .Where(sighting => sighting.SourceId == sourceId && EF.Parameter(ids).Contains(sighting.ExternalId))
            .Select(sighting => new { sighting.ExternalId, sighting.ArticleId, sighting.EntryHash })
            .ToDictionaryAsync(sighting => sighting.ExternalId, StringComparer.Ordinal, cancellationToken);

        var fresh = new List<Entry>();
        var edited = new List<(long, Entry)>();
        foreach (var entry in entries)
        {
            if (!known.TryGetValue(entry.Key.ExternalId, out var sighting)) fresh.Add(entry);
            else if (sighting.EntryHash != entry.Key.Hash) edited.Add((sighting.ArticleId, entry));
        }

        return new(fresh, edited);
    }
}
