using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Search;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>The latest hits of a search, as many as are looked at together.</summary>
/// <param name="Hits">In the order of the walk.</param>
/// <param name="Rest">Where the next pool begins; null where this one is the last.</param>
/// <param name="IsByTime">Whether it was walked by time.</param>
/// <param name="Survey">What else is known of them.</param>
internal sealed record SearchPool(IReadOnlyList<SearchHit> Hits, SearchCursor? Rest, bool IsByTime, SearchSurvey Survey)
{
    public const int Size = 1000;

    /// <summary>In two commands.</summary>
    public static async Task<SearchPool> ReadAsync(SqliteConnection connection, SearchRequest request, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var driver = new SearchStatement(command, request.Zone).Write(request, Size);
        var hits = new List<SearchHit>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (reader.Read())
            {
                hits.Add(new(reader.GetInt64(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetInt32(3), reader.GetInt32(4),
                    reader.IsDBNull(5) ? null : reader.GetInt64(5), reader.GetBoolean(6), reader.GetDouble(7)));
            }
        }

        // A full pool ends where its last hit is; another may have been ended before.
        var isFull = hits.Count == Size;
        var words = request.Before is null && hits.Count < SearchRequest.Few ? request.WordsIfFew?.Invoke() : null;
        var survey = await SearchSurvey.ReadAsync(command, isFull ? null : driver, hits, words ?? [], cancellationToken);
        return new(hits, isFull ? RestBehind(hits[^1], driver) : survey.End is { } end ? RestBehind(end, driver) : null, driver.IsByTime, survey);
    }

    private static SearchCursor? RestBehind(SearchHit last, SearchDriver driver) => driver.IsByTime ? null : new(last.Id - 1, null);

    private static SearchCursor RestBehind(ArticleCursor end, SearchDriver driver) => driver.IsByTime ? new(long.MaxValue, end) : new(end.Id - 1, null);
}
