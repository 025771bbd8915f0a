namespace AiNewsHub.Content.Clustering;

/// <summary>
/// The recent articles an article may join, with an index from terms to articles. Add them in order of time; what is older than the span
/// leaves by itself, so that memory is bounded. Not thread-safe: one writer owns it.
/// </summary>
public sealed class StoryWindow
{
    private readonly TermStatistics _terms = new();
    private readonly Dictionary<int, WindowArticle> _articles = [];
    private readonly Dictionary<string, List<int>> _articlesByStory = new(StringComparer.Ordinal);
    private readonly Queue<int> _byAge = new();
    private int _next;
    private DateTimeOffset _newest = DateTimeOffset.MinValue;

    /// <param name="span">How far back a story may reach.</param>
    /// <param name="capacity">At most this many articles, whatever their age.</param>
    public StoryWindow(TimeSpan span, int capacity = 20_000)
    {
        Span = span;
        Capacity = capacity;
    }

    public TimeSpan Span { get; }
    public int Capacity { get; }

    /// <summary>Number of articles inside.</summary>
    public int Count => _byAge.Count;

    /// <summary>Puts an article into the window as a member of <paramref name="storyId"/>.</summary>
    public void Add(StoryFeatures features, string storyId)
    {
        if (features.Published is { } at && at > _newest) _newest = at;
        var index = _next++;
        var terms = new int[features.Terms.Length];
        for (var i = 0; i < terms.Length; i++) terms[i] = _terms.Add(features.Terms[i].Hash, index);
        _articles.Add(index, new WindowArticle(features, terms, storyId));
        _byAge.Enqueue(index);
        Members(storyId).Add(index);
        while (_byAge.Count > Capacity || IsOld(_byAge.Peek())) Remove(_byAge.Dequeue());
        _terms.Articles = Count;
    }

    /// <summary>Moves every article of one story into another, as when a report shows both to be one event.</summary>
    public void Merge(string from, string into)
    {
        if (from == into) return;
        foreach (var index in Members(from))
        {
            _articles[index] = _articles[index] with { StoryId = into };
            Members(into).Add(index);
        }
        _articlesByStory.Remove(from);
    }

    /// <summary>Room for the matcher to reckon in, kept because every article needs it; what it holds means nothing.</summary>
    internal Dictionary<int, double> Scores { get; } = [];

    internal WindowArticle Article(int index) => _articles[index];
    internal ReadOnlySpan<int> With(int term) => _terms.With(term);

    /// <summary>How telling a term is: the logarithm of how few articles have it.</summary>
    internal double Rarity(StoryTerm term) => _terms.Rarity(term);

    /// <inheritdoc cref="Rarity(StoryTerm)"/>
    /// <param name="kind">The term's kind.</param>
    /// <param name="number">Its number, as <see cref="WindowArticle.Terms"/> has it.</param>
    internal double Rarity(StoryTermKind kind, int number) => _terms.RarityOf(kind, number);

    internal IReadOnlyList<int> Story(string storyId) => _articlesByStory.TryGetValue(storyId, out var articles) ? articles : [];

    private List<int> Members(string storyId)
    {
        if (!_articlesByStory.TryGetValue(storyId, out var members)) _articlesByStory[storyId] = members = [];
        return members;
    }

    private bool IsOld(int index) => _articles[index].Features.Published is { } at && _newest - at > Span;

    private void Remove(int index)
    {
        if (!_articles.Remove(index, out var article)) return;
        for (var i = 0; i < article.Terms.Length; i++) _terms.Remove(article.Features.Terms[i].Hash, article.Terms[i], index);
        var members = Members(article.StoryId);
        members.Remove(index);
        if (members.Count == 0) _articlesByStory.Remove(article.StoryId);
    }
}

/// <summary>An article of the window, the numbers of its terms in their order, and the story it is in.</summary>
internal sealed record WindowArticle(StoryFeatures Features, int[] Terms, string StoryId);
