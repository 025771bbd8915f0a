namespace AiNewsHub.Content.Clustering;

/// <summary>
/// The recent articles an article may join, with an index from terms to articles. Add them in order of time; what is older than the span
/// leaves by itself, so that memory is bounded. Not thread-safe: one writer owns it.
/// </summary>
public sealed class StoryWindow
{
    private const int FirstRoom = 256;

    private readonly Dictionary<string, WindowStory> _stories = new(StringComparer.Ordinal);
    // Articles are numbered as they come and leave in that order: those between the first and the next stand in a ring.
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private WindowArticle?[] _articles = new WindowArticle?[FirstRoom];
    private int _first;
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

    /// <summary>The number of the first article inside; the others follow it.</summary>
    internal int First => _first;

    /// <summary>Number of articles inside.</summary>
    public int Count => _next - _first;

    /// <summary>Room for the matcher to reckon in, kept because every article needs it; what it holds between two matches means nothing.</summary>
    internal MatchBuffers Room { get; } = new();

    internal TermStatistics Terms { get; } = new();

    internal TripleCounts Triples { get; } = new();

    /// <summary>Puts an article into the window as a member of <paramref name="storyId"/>.</summary>
    public void Add(StoryFeatures features, string storyId)
    {
        if (features.Published is { } at && at > _newest) _newest = at;
        if (Count == _articles.Length) Grow();
        var terms = new WindowTerm[features.Terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var term = features.Terms[i];
            terms[i] = new(Terms.Add(term.Hash, _next), term);
        }

        Triples.Add(features.Shingles.AsSpan());
        var story = Story(storyId);
        story.Articles.Add(_next);
        _articles[_next % _articles.Length] = new(features.Facts, features.Shingles, terms, story);
        _places[features.Facts.Id] = _next++;
        while (Count > Capacity || (Count > 0 && IsOld(Article(_first)))) RemoveFirst();
        Terms.Articles = Count;
    }

    /// <summary>Moves every article of one story into another, as when a report shows both to be one event.</summary>
    public void Merge(string from, string into)
    {
        if (from == into || !_stories.Remove(from, out var left)) return;
        var target = Story(into);
        foreach (var index in left.Articles) Article(index).Story = target;
        target.Articles.AddRange(left.Articles);
    }

    /// <summary>Takes an article out, as when it proves to be none of the news; false where it is not inside.</summary>
    public bool Remove(string articleId)
    {
        if (!_places.TryGetValue(articleId, out var index)) return false;
        var article = Article(index);
        Forget(article, index);
        // Its place stays, as those after it keep their numbers.
        _articles[index % _articles.Length] = article.Emptied();
        return true;
    }

    /// <summary>Whether it is inside.</summary>
    public bool Contains(string articleId) => _places.ContainsKey(articleId);

    internal WindowArticle Article(int index) => _articles[index % _articles.Length]!;

    private WindowStory Story(string id)
    {
        if (!_stories.TryGetValue(id, out var story)) _stories[id] = story = new(id);
        return story;
    }

    private bool IsOld(WindowArticle article) => article.Facts.Published is { } at && _newest - at > Span;

    private void RemoveFirst()
    {
        Forget(Article(_first), _first);
        _articles[_first++ % _articles.Length] = null;
    }

    private void Forget(WindowArticle article, int index)
    {
        foreach (var term in article.Terms) Terms.Remove(term.Number, index);
        Triples.Remove(article.Shingles.AsSpan());
        if (_places.TryGetValue(article.Id, out var place) && place == index) _places.Remove(article.Id);
        article.Story.Articles.Remove(index);
        if (article.Story.Articles.Count == 0) _stories.Remove(article.Story.Id);
    }

    private void Grow()
    {
        var larger = new WindowArticle?[Math.Min(_articles.Length * 2, Math.Max(Capacity + 1, _articles.Length + 1))];
        for (var index = _first; index < _next; index++) larger[index % larger.Length] = Article(index);
        _articles = larger;
    }
}
