using System.Globalization;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Where a new article belongs.</summary>
internal sealed record StoryPlace(StorySlot Story, long? CopyOf);

/// <summary>
/// The stories that a new article may still join, kept in memory by the one writer: loaded once, then carried on with what it
/// stores. An article asks no query to find its story.
/// </summary>
internal sealed class OpenStories
{
    /// <summary>Follow-ups of an event come within days; what is later is news of its own.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromDays(7);

    private const int Capacity = 20_000;

    private readonly StoryWindow _window = new(Span, Capacity);
    private readonly Dictionary<string, StorySlot> _slots = new(StringComparer.Ordinal);
    private readonly Queue<StorySlot> _byAge = new();

    private OpenStories()
    {
    }

    public static async Task<OpenStories> LoadAsync(HubContext context, DateTimeOffset now, CancellationToken cancel)
    {
        var stories = new OpenStories();
        foreach (var row in await RecentCoverage.LoadAsync(context, now - Span, Capacity, cancel))
        {
            var key = Key(row.Story.Id);
            if (!stories._slots.TryGetValue(key, out var slot)) stories._slots[key] = slot = new(row.Story);
            slot.Coverage.Add(row.Coverage);
            stories.Enter(slot, key, row.Features);
        }

        return stories;
    }

    public StoryPlace Place(ArticleDraft draft)
    {
        var match = StoryMatcher.Match(draft.Features, _window);
        var slot = match.StoryId is { } id ? _slots.GetValueOrDefault(id) : null;
        return slot is null ? new(StorySlot.For(draft), null) : new(slot, match.CopyOf is { } copied ? long.Parse(copied, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Remembers a stored article, whose story has its identity by now.</summary>
    public void Keep(StorySlot slot, ArticleDraft draft, int publisherId, SourceRole role)
    {
        var article = draft.Article;
        slot.Coverage.Add(new(
            article.Id, publisherId, role, article.Kind, article.CopyOfId is not null, article.Language, article.ShownAt, article.Relevance));
        var key = Key(slot.Row.Id);
        _slots[key] = slot;
        Enter(slot, key, draft.Features with { Id = Key(article.Id) });
    }

    private void Enter(StorySlot slot, string key, StoryFeatures features)
    {
        _window.Add(features, key);
        slot.InWindow++;
        _byAge.Enqueue(slot);
        while (_byAge.Count > Capacity)
        {
            var oldest = _byAge.Dequeue();
            if (--oldest.InWindow == 0) _slots.Remove(Key(oldest.Row.Id));
        }
    }

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
