using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Search;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>Counts what the hits of a pool have in common.</summary>
internal static class SearchFacets
{
    /// <summary>Tags are counted among these: each hit costs a look of its own.</summary>
    private const int TaggedWithin = 300;
    private const int FacetSize = 8;

    /// <summary>Adds the facets, in one command.</summary>
    public static async Task<SearchHits> WithAsync(SearchHits hits, SqliteConnection connection, IReadOnlyList<SearchHit> pool, TimeZoneInfo zone,
        CancellationToken cancellationToken)
    {
        if (pool.Count == 0) return hits;
        var sources = pool.CountBy(hit => hit.SourceId).OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(FacetSize).ToDictionary();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT 1, Id, Slug, Name FROM Sources WHERE Id IN (SELECT value FROM json_each($sources))
            UNION ALL
            SELECT * FROM (SELECT 0, COUNT(*), g.Slug, g.Slug
            FROM json_each($hits) hit JOIN ArticleTags t ON t.ArticleId = hit.value JOIN Tags g ON g.Id = t.TagId
            WHERE g.Active GROUP BY g.Id ORDER BY 2 DESC, 3 LIMIT $size)
            """;
        command.Parameters.AddWithValue("$sources", $"[{string.Join(',', sources.Keys)}]");
        command.Parameters.AddWithValue("$hits", $"[{string.Join(',', pool.Take(TaggedWithin).Select(hit => hit.Id))}]");
        command.Parameters.AddWithValue("$size", FacetSize);
        var (ofSources, ofTags) = (new List<SearchFacet>(), new List<SearchFacet>());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (reader.Read())
        {
            if (reader.GetInt32(0) == 0) ofTags.Add(new(reader.GetString(2), reader.GetString(3), reader.GetInt32(1)));
            else ofSources.Add(new(reader.GetString(2), reader.GetString(3), sources[reader.GetInt32(1)]));
        }

        return hits with
        {
            Languages = Few(pool.Where(hit => hit.Language is not null).Select(hit => hit.Language!)),
            Kinds = Few(pool.Select(hit => SearchTerms.NameOf((ArticleKind)hit.Kind))),
            Sources = [.. ofSources.OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)],
            Tags = ofTags,
            Days = pool.CountBy(hit => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(hit.Cursor.ShownAt, zone).DateTime)).ToDictionary(),
        };
    }

    private static List<SearchFacet> Few(IEnumerable<string> values) =>
        [.. values.CountBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(FacetSize)
            .Select(count => new SearchFacet(count.Key, count.Key, count.Value))];
}
