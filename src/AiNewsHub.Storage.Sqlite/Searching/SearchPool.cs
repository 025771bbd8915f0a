using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Search;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>The latest hits of a search, as many as are looked at together.</summary>
/// <param name="Hits">In the order of the walk.</param>
/// <param name="Rest">Where the next pool begins; null where this one is the last.</param>
/// <param name="IsByTime">Whether it was walked by time.</param>
internal sealed record SearchPool(IReadOnlyList<SearchHit> Hits, SearchCursor? Rest, bool IsByTime)
{
    public const int Size = 1000;

    /// <summary>In one command; in two where hits are so rare that the walk was ended.</summary>
    public static async Task<SearchPool> ReadAsync(SqliteConnection connection, SearchRequest request, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var statement = new SearchStatement(command, request.Zone);
        var driver = statement.Write(request, Size);
        var hits = new List<SearchHit>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (reader.Read())
            {
                hits.Add(new(reader.GetInt64(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetInt32(3), reader.GetInt32(4),
                    reader.IsDBNull(5) ? null : reader.GetInt64(5), reader.GetDouble(6)));
            }
        }

        if (hits.Count == Size) return new(hits, driver.IsByTime ? null : new(hits[^1].Id - 1, null), driver.IsByTime);
        statement.WriteEnd();
        await using var end = await command.ExecuteReaderAsync(cancellationToken);
        if (!end.Read()) return new(hits, null, driver.IsByTime);
        var (id, at) = (end.GetInt64(0), end.GetInt64(1));
        return new(hits, driver.IsByTime ? new(long.MaxValue, new ArticleCursor(DateTimeOffset.FromUnixTimeMilliseconds(at), id)) : new(id - 1, null),
            driver.IsByTime);
    }
}

/// <summary>What is looked at of a hit.</summary>
/// <param name="Id">Article.</param>
/// <param name="ShownAt">Milliseconds.</param>
/// <param name="Language">BCP 47 primary tag.</param>
/// <param name="SourceId">Source.</param>
/// <param name="Kind">Nature of the text.</param>
/// <param name="StoryId">Story.</param>
/// <param name="Score">The lower, the more its words weigh.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct SearchHit(long Id, long ShownAt, string? Language, int SourceId, int Kind, long? StoryId, double Score)
{
    public ArticleCursor Cursor => new(DateTimeOffset.FromUnixTimeMilliseconds(ShownAt), Id);
}
