using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// The recent articles an article may join, with an index from terms to articles. Add them in order of time; what is older than the span
/// leaves by itself, so that memory is bounded. Not thread-safe: one writer owns it.
/// </summary>
public sealed class StoryWindow
{
    private readonly Dictionary<int, List<int>> _articlesByTerm = [];
    private readonly Dictionary<int, int> _frequency = [];
    private readonly List<WindowArticle?> _articles = [];
    private readonly Dictionary<string, List<int>> _articlesByStory = new(StringComparer.Ordinal);
    private readonly Queue<int> _byAge = new();
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
        var index = _articles.Count;
        _articles.Add(new WindowArticle(features, storyId));
        _byAge.Enqueue(index);
        foreach (var term in features.Terms)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_articlesByTerm, term.Hash, out _) ??= []).Add(index);
            CollectionsMarshal.GetValueRefOrAddDefault(_frequency, term.Hash, out _)++;
        }
        Members(storyId).Add(index);
        while (_byAge.Count > Capacity || IsOld(_byAge.Peek())) Remove(_byAge.Dequeue());
    }

    /// <summary>Moves every article of one story into another, as when a report shows both to be one event.</summary>
    public void Merge(string from, string into)
    {
        if (from == into) return;
        foreach (var index in Members(from))
        {
            _articles[index] = _articles[index]! with { StoryId = into };
            Members(into).Add(index);
        }
        _articlesByStory.Remove(from);
    }

    internal WindowArticle Article(int index) => _articles[index]!;
    internal IReadOnlyList<int> With(int term) => _articlesByTerm.TryGetValue(term, out var articles) ? articles : [];
    internal int Frequency(int term) => _frequency.GetValueOrDefault(term);
    internal IReadOnlyList<int> Story(string storyId) => _articlesByStory.TryGetValue(storyId, out var articles) ? articles : [];

    private List<int> Members(string storyId)
    {
        if (!_articlesByStory.TryGetValue(storyId, out var members)) _articlesByStory[storyId] = members = [];
        return members;
    }

    private bool IsOld(int index) => _articles[index]!.Features.Published is { } at && _newest - at > Span;

    private void Remove(int index)
    {
        var article = _articles[index]!;
        foreach (var term in article.Features.Terms)
        {
            var articles = _articlesByTerm[term.Hash];
            articles.Remove(index);
            if (articles.Count == 0) _articlesByTerm.Remove(term.Hash);
            if (--CollectionsMarshal.GetValueRefOrAddDefault(_frequency, term.Hash, out _) == 0) _frequency.Remove(term.Hash);
        }
        var members = Members(article.StoryId);
        members.Remove(index);
        if (members.Count == 0) _articlesByStory.Remove(article.StoryId);
        _articles[index] = null;
    }
}

/// <summary>An article of the window and the story it is in.</summary>
internal sealed record WindowArticle(StoryFeatures Features, string StoryId);
