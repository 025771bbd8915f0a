using System.Data.Common;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Storage.Sqlite;

/// <summary>Search over the FTS5 table <c>ArticleIndex</c>.</summary>
/// <remarks>
/// Sorting or ranking every match of a common word takes seconds at a million articles; walking matches by row number takes
/// next to nothing. So a pool of the latest matches is taken by number, and only that is put in the order of dates.
/// </remarks>
internal sealed class SqliteArticleSearch : IArticleSearch
{
    internal const int PoolSize = 1000;

    /// <summary>Tags are counted among these: each hit costs a look of its own.</summary>
    private const int TaggedWithin = 300;
    private const int FacetSize = 8;

    public async Task<SearchHits> FindAsync(HubContext context, SearchRequest request, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            var pool = await ReadPoolAsync(connection, request, cancellationToken);
            var page = pool.AsEnumerable();
            if (request.Before?.Last is { } last)
                page = page.Where(hit => hit.ShownAt < Milliseconds(last) || (hit.ShownAt == Milliseconds(last) && hit.Id < last.Id));
            var rest = page.OrderByDescending(hit => hit.ShownAt).ThenByDescending(hit => hit.Id).Take(request.Size + 1).ToList();
            var isWhole = pool.Count < PoolSize;
            return new(
                [.. rest.Take(request.Size).Select(hit => hit.Id)],
                Next(request, pool, rest, isWhole),
                pool.Count,
                isWhole,
                Languages(pool),
                await SourcesAsync(connection, pool, cancellationToken),
                await TagsAsync(connection, pool, cancellationToken));
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task<List<Hit>> ReadPoolAsync(SqliteConnection connection, SearchRequest request, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var statement = new SearchStatement(command, request.Zone);
        statement.Write(request.Query, request.Before?.Newest, PoolSize);
        var pool = new List<Hit>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            pool.Add(new(reader.GetInt64(0), reader.GetInt64(1), await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetString(2),
                reader.GetInt32(3)));
        return pool;
    }

    private static SearchCursor? Next(SearchRequest request, List<Hit> pool, List<Hit> rest, bool isWhole)
    {
        if (rest.Count > request.Size)
        {
            var last = rest[request.Size - 1];
            return new(pool[0].Id, new ArticleCursor(DateTimeOffset.FromUnixTimeMilliseconds(last.ShownAt), last.Id));
        }

        return isWhole ? null : new(pool[^1].Id - 1, null);
    }

    private static long Milliseconds(ArticleCursor cursor) => cursor.ShownAt.ToUnixTimeMilliseconds();

    private static List<SearchFacet> Languages(List<Hit> pool) =>
        [.. pool.Where(hit => hit.Language is not null)
            .CountBy(hit => hit.Language!)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(FacetSize)
            .Select(count => new SearchFacet(count.Key, count.Key, count.Value))];

    private static async Task<List<SearchFacet>> SourcesAsync(SqliteConnection connection, List<Hit> pool, CancellationToken cancellationToken)
    {
        var counts = pool.CountBy(hit => hit.SourceId).OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(FacetSize).ToDictionary();
        if (counts.Count == 0) return [];
        var facets = await ReadFacetsAsync(
            connection,
            "SELECT Id, Slug, Name FROM Sources WHERE Id IN (SELECT value FROM json_each($ids))",
            counts.Keys.Select(id => (long)id),
            row => counts[row.GetInt32(0)],
            cancellationToken);
        return [.. facets.OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)];
    }

    private static Task<List<SearchFacet>> TagsAsync(SqliteConnection connection, List<Hit> pool, CancellationToken cancellationToken) => ReadFacetsAsync(
        connection,
        $"""
        SELECT COUNT(*), g.Slug, g.Slug
        FROM json_each($ids) hit JOIN ArticleTags t ON t.ArticleId = hit.value JOIN Tags g ON g.Id = t.TagId
        WHERE g.Active GROUP BY g.Id ORDER BY 1 DESC, 2 LIMIT {FacetSize}
        """,
        pool.Take(TaggedWithin).Select(hit => hit.Id),
        row => row.GetInt32(0),
        cancellationToken);

    private static async Task<List<SearchFacet>> ReadFacetsAsync(SqliteConnection connection, string sql, IEnumerable<long> ids, Func<DbDataReader, int> count,
        CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        // The texts are constants above; what varies is the parameter.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$ids", $"[{string.Join(',', ids)}]");
        var facets = new List<SearchFacet>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) facets.Add(new(reader.GetString(1), reader.GetString(2), count(reader)));
        return facets;
    }

    private readonly record struct Hit(long Id, long ShownAt, string? Language, int SourceId);
}
