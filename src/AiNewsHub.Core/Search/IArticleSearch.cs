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
}

/// <summary>A search to be done.</summary>
public sealed record SearchRequest
{
    public required SearchNode Query { get; init; }
    /// <summary>The calendar that days in the query are meant in.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
    public SearchCursor? Before { get; init; }
    public int Size { get; init; } = 30;
}

/// <summary>One page of hits and what the pool around it looks like.</summary>
/// <param name="Ids">Articles, to be read by an <see cref="Articles.ArticleQuery"/>.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
/// <param name="Count">Hits in the pool.</param>
/// <param name="IsWhole">Whether the pool is all there is; else the count and the facets speak of the newest hits only.</param>
/// <param name="Languages">Languages of the hits, the most frequent first.</param>
/// <param name="Sources">Their sources, by slug.</param>
/// <param name="Tags">Their tags, by slug.</param>
public sealed record SearchHits(
    IReadOnlyList<long> Ids,
    SearchCursor? Next,
    int Count,
    bool IsWhole,
    IReadOnlyList<SearchFacet> Languages,
    IReadOnlyList<SearchFacet> Sources,
    IReadOnlyList<SearchFacet> Tags);

/// <summary>A value that hits have, and how many of them.</summary>
/// <param name="Value">As the search language writes it.</param>
/// <param name="Name">What readers see; of a language or a tag its value, which each language of the interface calls in its own way.</param>
/// <param name="Count">Hits that have it.</param>
public sealed record SearchFacet(string Value, string Name, int Count);
