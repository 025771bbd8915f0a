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
    /// <summary>Words that stand more often are common, which is all that is asked.</summary>
    private const int Common = 200;

    public async Task<SearchHits> FindAsync(HubContext context, SearchRequest request, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            var pool = await SearchPool.ReadAsync(connection, request, cancellationToken);
            return await SearchFacets.WithAsync(Page(pool, request), connection, pool.Hits, request.Zone, cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    public async Task<IReadOnlyList<int>> CountAsync(HubContext context, IReadOnlyList<SearchText> words, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            using var statement = SqliteStatement.Prepare(context.Database.GetDbConnection(),
                $"SELECT count(*) FROM (SELECT 1 FROM ArticleIndex WHERE ArticleIndex MATCH @p0 LIMIT {Common})");
            var counts = new List<int>(words.Count);
            foreach (var word in words)
            {
                statement.Set(0, FullText.Of(word));
                counts.Add((int)statement.Run());
            }

            return counts;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static SearchHits Page(SearchPool pool, SearchRequest request)
    {
        var isRanked = request.Order == SearchOrder.Relevance;
        var ordered = pool.Hits.OrderBy(hit => isRanked ? hit.Score : 0).ThenByDescending(hit => hit.ShownAt).ThenByDescending(hit => hit.Id);
        // Hits without a story are stories of their own.
        var entries = request.FoldsStories ? ordered.GroupBy(hit => hit.StoryId ?? -hit.Id).Select(story => (First: story.First(), Behind: story.Count() - 1))
            : ordered.Select(hit => (First: hit, Behind: 0));
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

    private static bool IsFull(SearchPool pool) => pool.Hits.Count == SearchPool.Size;

    private static SearchCursor After(SearchPool pool, SearchRequest request, SearchHit last) => pool.IsByTime ? new(long.MaxValue, last.Cursor)
        : request.Order == SearchOrder.Relevance ? new(pool.Hits[0].Id, null) { Shown = (request.Before?.Shown ?? 0) + request.Size }
        : new(pool.Hits[0].Id, last.Cursor);
}
