namespace AiNewsHub.Content.Clustering;

/// <summary>Stories that are made of articles one after the other, for who keeps no store: which articles are in which, as they stand now.</summary>
public sealed class PlacedStories(TimeSpan span, int capacity = 20_000)
{
    private readonly StoryWindow _window = new(span, capacity);
    private readonly Dictionary<string, string> _mergedInto = new(StringComparer.Ordinal);

    /// <summary>Places an article that comes next in order of time. A story has the id of its first article.</summary>
    public (string StoryId, StoryMatch Match) Place(StoryFeatures article)
    {
        var match = StoryMatcher.Match(article, _window, explained: true);
        foreach (var merged in match.Merges)
        {
            _window.Merge(merged, match.StoryId!);
            _mergedInto[merged] = match.StoryId!;
        }

        var story = match.StoryId ?? article.Id;
        _window.Add(article, story);
        return (story, match);
    }

    /// <summary>The story that this one is by now, after the merges.</summary>
    public string Now(string storyId)
    {
        while (_mergedInto.TryGetValue(storyId, out var into)) storyId = into;
        return storyId;
    }
}
