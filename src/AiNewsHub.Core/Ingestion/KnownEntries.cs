using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion;

/// <summary>An entry we have, under a new identifier.</summary>
internal sealed record EntryRenaming(long SightingId, string ExternalId);

/// <summary>Tells the entries of a feed that we have from those that are new or edited, by identifier and, where that is not known, by link.</summary>
internal sealed class KnownEntries(IDbContextFactory<HubContext> contexts)
{
    public sealed record Difference(IReadOnlyList<Entry> New, IReadOnlyList<(long ArticleId, Entry Entry)> Edited)
    {
        public IReadOnlyList<EntryRenaming> Renamed { get; init; } = [];
    }

    public async Task<Difference> CompareAsync(int sourceId, IReadOnlyList<Entry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return new([], []);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        string[] ids = [.. entries.Select(entry => entry.Key.ExternalId)];
        var known = await context.ArticleSightings
            .Where(sighting => sighting.SourceId == sourceId && EF.Parameter(ids).Contains(sighting.ExternalId))
            .Select(sighting => new { sighting.ExternalId, sighting.ArticleId, sighting.EntryHash })
            .ToDictionaryAsync(sighting => sighting.ExternalId, StringComparer.Ordinal, cancellationToken);

        var unknown = new List<Entry>();
        var edited = new List<(long, Entry)>();
        foreach (var entry in entries)
        {
            if (!known.TryGetValue(entry.Key.ExternalId, out var sighting)) unknown.Add(entry);
            else if (sighting.EntryHash != entry.Key.Hash) edited.Add((sighting.ArticleId, entry));
        }

        var earlier = await EarlierAsync(context, sourceId, unknown, [.. known.Keys], cancellationToken);
        var fresh = new List<Entry>();
        var renamed = new List<EntryRenaming>();
        foreach (var entry in unknown)
        {
            if (!earlier.TryGetValue(entry.CanonicalUrl, out var sameLink) || RenamedEntry.Find(entry, sameLink) is not { } same)
            {
                fresh.Add(entry);
                continue;
            }

            sameLink.Remove(same);
            renamed.Add(new(same.SightingId, entry.Key.ExternalId));
            if (same.Hash != entry.Key.Hash) edited.Add((same.ArticleId, entry));
        }

        return new(fresh, edited) { Renamed = renamed };
    }

    /// <summary>What the source has had under the links of entries with unknown identifiers, and has no longer under its own.</summary>
    private static async Task<Dictionary<string, List<RenamedEntry.Earlier>>> EarlierAsync(
        HubContext context, int sourceId, List<Entry> unknown, HashSet<string> present, CancellationToken cancellationToken)
    {
        if (unknown.Count == 0) return [];
        string[] urls = [.. unknown.Where(entry => entry.HasLink).Select(entry => entry.CanonicalUrl).Distinct()];
        var rows = await context.Articles
            .Where(article => EF.Parameter(urls).Contains(article.CanonicalUrl))
            .Join(
                context.ArticleSightings.Where(sighting => sighting.SourceId == sourceId),
                article => article.Id,
                sighting => sighting.ArticleId,
                (article, sighting) =>
                    new
                    {
                        article.CanonicalUrl,
                        sighting.ExternalId,
                        Earlier = new RenamedEntry.Earlier(sighting.Id, article.Id, sighting.EntryHash, article.Title, article.PublishedAt)
                    })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.CanonicalUrl, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Where(row => !present.Contains(row.ExternalId)).Select(row => row.Earlier).ToList(),
                StringComparer.Ordinal);
    }
}
