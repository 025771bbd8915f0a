using System.Globalization;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Search;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>
/// By which index a search is walked, the newest first: words by the full-text index, else a tag or a story by its own, else articles by time. What else is
/// asked for is looked at on the way; so no walk is longer than <see cref="Longest"/>, however rare the last condition is.
/// </summary>
/// <param name="Sql">Numbers of articles as <c>Id</c>, as many as are walked.</param>
/// <param name="EndSql">Where the walk ends if it has not come to the end of the index.</param>
/// <param name="IsByTime">Whether it goes by the instants that are shown, and not by number.</param>
/// <param name="Used">The part of the query that it answers.</param>
internal sealed record SearchDriver(string Sql, string EndSql, bool IsByTime, SearchNode? Used)
{
    /// <summary>A few milliseconds, most of which go into rows that are no hits.</summary>
    public const int Longest = 10_000;

    /// <summary>Each has its weight worked out.</summary>
    private const int LongestByRank = 2_000;

    private const double TitleWeight = 8;

    /// <param name="match">What the full-text index is asked for; null for nothing.</param>
    /// <param name="others">The parts that it does not answer.</param>
    /// <param name="request">The search.</param>
    /// <param name="parameter">Makes a parameter of a value.</param>
    /// <param name="bound">Makes a condition of a part that an index of articles can answer; null for others.</param>
    public static SearchDriver Of(
        string? match, IReadOnlyList<SearchNode> others, SearchRequest request, Func<object, string> parameter, Func<SearchNode, string?> bound)
    {
        var newest = request.Before is { } before && before.Newest != long.MaxValue ? parameter(before.Newest) : null;
        if (match is not null)
        {
            var isRanked = request.Order == SearchOrder.Relevance;
            var score = isRanked ? string.Create(CultureInfo.InvariantCulture, $", bm25(ArticleIndex, {TitleWeight:0.0}, 1.0) AS Score") : "";
            return Walk($"rowid AS Id{score}", $"ArticleIndex WHERE ArticleIndex MATCH {parameter(match)}", "rowid", newest,
                isRanked ? LongestByRank : Longest, used: null);
        }

        foreach (var part in others.OfType<SearchFilter>())
        {
            if (part.Field == SearchField.Tag)
                return Walk("ArticleId AS Id", $"ArticleTags WHERE TagId = (SELECT Id FROM Tags WHERE Slug = {parameter(part.Value)})", "ArticleId", newest,
                    Longest, part);
            if (part.Field == SearchField.Story)
                return Walk("Id", $"Articles WHERE StoryId = IFNULL((SELECT Id FROM Stories WHERE Slug = {parameter(part.Value)}), -1)", "+Id", newest, Longest,
                    part);
        }

        return ByTime([.. others.Select(bound).OfType<string>()], request.Before?.Last, parameter);
    }

    private static SearchDriver Walk(string columns, string from, string number, string? newest, int longest, SearchNode? used)
    {
        var walk = newest is null ? from : $"{from} AND {number} <= {newest}";
        return new($"SELECT {columns} FROM {walk} ORDER BY {number} DESC LIMIT {longest}",
            $"SELECT {number}, 0 FROM {walk} ORDER BY {number} DESC LIMIT 1 OFFSET {longest - 1}", IsByTime: false, used);
    }

    private static SearchDriver ByTime(List<string> bounds, ArticleCursor? last, Func<object, string> parameter)
    {
        if (last is not null)
        {
            // The first condition alone bounds the walk of the index.
            var (at, id) = (parameter(last.ShownAt.ToUnixTimeMilliseconds()), parameter(last.Id));
            bounds.Add($"ShownAt <= {at} AND (ShownAt < {at} OR Id < {id})");
        }

        var from = bounds.Count == 0 ? "Articles" : $"Articles WHERE {string.Join(" AND ", bounds)}";
        return new($"SELECT Id FROM {from} ORDER BY ShownAt DESC, Id DESC LIMIT {Longest}",
            $"SELECT Id, ShownAt FROM {from} ORDER BY ShownAt DESC, Id DESC LIMIT 1 OFFSET {Longest - 1}", IsByTime: true, Used: null);
    }
}
