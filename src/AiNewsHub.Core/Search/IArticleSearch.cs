using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Search;

/// <summary>Finds articles by a query, in the way the storage engine does it best.</summary>
public interface IArticleSearch
{
    /// <summary>
    /// One page of hits. Hits are taken in pools of the most recently stored, each pool newest first, so that a word that
    /// stands in every article costs no more than a rare one; a whole search is one pool unless it has thousands of hits.
    /// </summary>
    Task<SearchHits> FindAsync(HubContext context, SearchRequest request, CancellationToken cancellationToken);

    /// <summary>All articles that a search means, the newest first, also those that readers do not see but for what is gone.</summary>
    /// <param name="context">Where they are.</param>
    /// <param name="query">The search.</param>
    /// <param name="zone">The calendar that its days are meant in.</param>
    /// <param name="since">Of articles filed since then.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<SearchMatch>> MatchesAsync(
        HubContext context, SearchNode query, TimeZoneInfo zone, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>An article that a search means.</summary>
/// <param name="Id">The article.</param>
/// <param name="ShownAt">When it is filed.</param>
/// <param name="State">Whether readers see it.</param>
public sealed record SearchMatch(long Id, DateTimeOffset ShownAt, Model.ArticleState State);

/// <summary>A search to be done.</summary>
public sealed record SearchRequest
{
    /// <summary>With fewer hits it is worth asking what else was meant.</summary>
    public const int Few = 3;

    public required SearchNode Query { get; init; }
    /// <summary>The calendar that days in the query are meant in.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
    public SearchOrder Order { get; init; }
    /// <summary>Whether of a story's hits only the first is listed, and the others counted behind it.</summary>
    public bool FoldsStories { get; init; }
    public SearchCursor? Before { get; init; }
    /// <summary>Words that are counted where fewer than <see cref="Few"/> are found: something may be misspelled.</summary>
    public Func<IReadOnlyList<SearchText>>? WordsIfFew { get; init; }
    public int Size { get; init; } = 30;
}

/// <summary>What stands first.</summary>
public enum SearchOrder
{
    /// <summary>The newest hit.</summary>
    Newest,
    /// <summary>Of the newest hits that in which the words weigh most, the headline before the text.</summary>
    Relevance,
}
