namespace AiNewsHub.Core.Search;

/// <summary>One page of hits and what the pool around it looks like.</summary>
public sealed record SearchHits
{
    public static SearchHits None { get; } = new() { IsWhole = true };

    /// <summary>Articles in the order of the search, to be read by an <see cref="Articles.ArticleQuery"/>.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];
    /// <summary>How many further hits of its story stand behind one of them, where there are any.</summary>
    public IReadOnlyDictionary<long, int> Behind { get; init; } = new Dictionary<long, int>();
    /// <summary>Where the next page begins; null on the last one.</summary>
    public SearchCursor? Next { get; init; }
    /// <summary>Hits in the pool.</summary>
    public int Count { get; init; }
    /// <summary>Whether the pool is all there is; else the count and the facets speak of the newest hits only.</summary>
    public bool IsWhole { get; init; }
    /// <summary>Languages of the hits, the most frequent first.</summary>
    public IReadOnlyList<SearchFacet> Languages { get; init; } = [];
    /// <summary>Of what kind they are.</summary>
    public IReadOnlyList<SearchFacet> Kinds { get; init; } = [];
    /// <summary>Their sources, by slug.</summary>
    public IReadOnlyList<SearchFacet> Sources { get; init; } = [];
    /// <summary>Their tags, by slug.</summary>
    public IReadOnlyList<SearchFacet> Tags { get; init; } = [];
    /// <summary>How many there are of each day of the request's calendar that has any.</summary>
    public IReadOnlyDictionary<DateOnly, int> Days { get; init; } = new Dictionary<DateOnly, int>();
    /// <summary>In how many articles each of <see cref="SearchRequest.WordsIfFew"/> stands, as far as is worth counting; empty where more is found.</summary>
    public IReadOnlyDictionary<SearchText, int> Words { get; init; } = new Dictionary<SearchText, int>();
}

/// <summary>A value that hits have, and how many of them.</summary>
/// <param name="Value">As the search language writes it.</param>
/// <param name="Name">What readers see; of a language, a kind or a tag its value, which each language of the interface calls in its own way.</param>
/// <param name="Count">Hits that have it.</param>
public sealed record SearchFacet(string Value, string Name, int Count);
