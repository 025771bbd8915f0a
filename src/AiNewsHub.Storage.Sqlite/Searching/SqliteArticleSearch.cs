using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>Search over the FTS5 table <c>ArticleIndex</c>.</summary>
/// <remarks>
/// Sorting or ranking every match of a common word takes seconds at a million articles; walking matches by row number takes
/// next to nothing. So a pool of the latest matches is taken by number, and only that is put in the order of dates or of relevance.
/// </remarks>
internal sealed class SqliteArticleSearch : IArticleSearch
{
    public async Task<SearchHits> FindAsync(HubContext context, SearchRequest request, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            var pool = await SearchPool.ReadAsync(connection, request, cancellationToken);
            return pool.Survey.AddTo(Page(pool, request), pool.Hits, request.Zone);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    public async Task<IReadOnlyList<SearchMatch>> MatchesAsync(
        HubContext context, SearchNode query, TimeZoneInfo zone, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
            new SearchStatement(command, zone).WriteAll(query, since);
            var matches = new List<SearchMatch>();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (reader.Read())
                matches.Add(new(reader.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)), (ArticleState)reader.GetInt32(2)));
            return matches;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static SearchHits Page(SearchPool pool, SearchRequest request)
    {
        var isRanked = request.Order == SearchOrder.Relevance;
        // Hits without a story are stories of their own. The newest or weightiest stands for its story, a copy only where nothing else was found.
        var entries = !request.FoldsStories ? pool.Hits.Select(hit => (First: hit, Behind: 0)) : Ordered(pool.Hits, hit => hit)
            .GroupBy(hit => hit.StoryId ?? -hit.Id).Select(story => (First: story.OrderBy(hit => hit.IsCopy).First(), Behind: story.Count() - 1));
        entries = Ordered(entries, entry => entry.First);
        if (isRanked) entries = entries.Skip(request.Before?.Shown ?? 0);
        else if (request.Before?.Last is { } last)
            entries = entries.Where(entry => (entry.First.ShownAt, entry.First.Id).CompareTo((last.ShownAt.ToUnixTimeMilliseconds(), last.Id)) < 0);
        var rest = entries.Take(request.Size + 1).ToList();
        var page = rest.Take(request.Size).ToList();
        return new()
        {
            Ids = [.. page.Select(entry => entry.First.Id)],
            Behind = page.Where(entry => entry.Behind > 0).ToDictionary(entry => entry.First.Id, entry => entry.Behind),
            Next = rest.Count > page.Count ? After(pool, request, page[^1].First) : pool.Rest ?? (IsFull(pool) ? After(pool, request, pool.Hits[^1]) : null),
            Count = pool.Hits.Count,
            IsWhole = pool.Rest is null && !IsFull(pool),
        };
    }

    private static IEnumerable<T> Ordered<T>(IEnumerable<T> hits, Func<T, SearchHit> hit) =>
        hits.OrderBy(one => hit(one).Score).ThenByDescending(one => hit(one).ShownAt).ThenByDescending(one => hit(one).Id);

    private static bool IsFull(SearchPool pool) => pool.Hits.Count == SearchPool.Size;

    private static SearchCursor After(SearchPool pool, SearchRequest request, SearchHit last) => pool.IsByTime ? new(long.MaxValue, last.Cursor)
        : request.Order == SearchOrder.Relevance ? new(pool.Hits[0].Id, null) { Shown = (request.Before?.Shown ?? 0) + request.Size }
        : new(pool.Hits[0].Id, last.Cursor);
}
