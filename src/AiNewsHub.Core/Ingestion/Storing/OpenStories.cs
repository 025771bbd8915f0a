using System.Globalization;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Where an article belongs, and the stories that it shows to be the same: their articles move there.</summary>
/// <param name="Story">Null where none that is open is its own.</param>
/// <param name="CopyOf">The article it repeats.</param>
/// <param name="Merged">Taken in by the story.</param>
/// <param name="Continues">The earlier story that it is a next step of, where it begins one.</param>
internal sealed record StoryPlace(OpenStory? Story, long? CopyOf, IReadOnlyList<OpenStory> Merged, long? Continues = null);

/// <summary>
/// The stories that a new article may still join, kept in memory by the one writer: loaded once, then carried on with what it
/// stores. An article asks no query to find its story.
/// </summary>
internal sealed class OpenStories
{
    /// <summary>Follow-ups of an event come within days; what is later is news of its own.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(7);

    private const int Capacity = 12_000;

    private const int AtOnce = 500;

    private readonly Dictionary<string, OpenStory> _slots = new(StringComparer.Ordinal);
    private readonly Queue<OpenStory> _byAge = new();
    private readonly Dictionary<long, List<long>> _apart = [];
    private readonly Dictionary<long, long> _held = [];
    private bool _isGuarded;
    private StoryWindow _window = new(Span, Capacity);
    private string? _revision;

    private OpenStories()
    {
    }

    /// <summary>None yet.</summary>
    public static OpenStories Empty() => new();

    public static async Task<OpenStories> LoadAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stories = new OpenStories { _revision = await StoriesRevision.ReadAsync(context, cancellationToken) };
        await stories.FillAsync(context, now, cancellationToken);
        return stories;
    }

    /// <summary>Has nobody taken any away since they were loaded? In the transaction that stores, so that none goes meanwhile.</summary>
    public async Task<bool> IsCurrentAsync(HubContext context, CancellationToken cancellationToken) =>
        await StoriesRevision.ReadAsync(context, cancellationToken) == _revision;

    /// <summary>Loads them anew where somebody has taken some away. Before a transaction, not in it: nobody else could write meanwhile.</summary>
    public async Task RefreshAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var revision = await StoriesRevision.ReadAsync(context, cancellationToken);
        if (revision == _revision) return;
        _revision = revision;
        _window = new(Span, Capacity);
        _slots.Clear();
        _byAge.Clear();
        _apart.Clear();
        _held.Clear();
        await FillAsync(context, now, cancellationToken);
    }

    /// <summary>Looks for the story of an article that is in none.</summary>
    public StoryPlace Place(Article article, StoryFeatures features)
    {
        if (HoldOf(article.Id) is { } own) return new(own, article.CopyOfId, []);
        var match = Match(article, features);
        var slot = match.StoryId is { } id ? _slots.GetValueOrDefault(id) : null;
        if (slot is null) return new(null, null, [], Continued(match));
        return new(slot, CopyOf(match), Merge(match, slot));
    }

    /// <summary>Remembers a stored article, whose story has its identity by now.</summary>
    /// <param name="slot">Its story.</param>
    /// <param name="article">As it is stored.</param>
    /// <param name="features">Of its text; null where it is too old to be matched.</param>
    /// <param name="publisherId">Whose it is.</param>
    /// <param name="role">Who speaks in its source.</param>
    public void Keep(OpenStory slot, Article article, StoryFeatures? features, int publisherId, SourceRole role)
    {
        slot.Coverage.Add(CoverageOf(article, publisherId, role));
        _isGuarded |= slot.Row.IsLocked;
        var key = Key(slot.Row.Id);
        _slots[key] = slot;
        // One whose page is about to be read enters with the page's text, and then looks for its story again.
        if (features is not null && article.PageDueAt is null) Enter(slot, key, features with { Id = Key(article.Id) });
    }

    /// <summary>Forgets an article that leaves its story; null where that is open no more. A story that it leaves empty is open no more.</summary>
    public OpenStory? Leave(Article article)
    {
        if (article.StoryId is not { } id || !_slots.TryGetValue(Key(id), out var slot)) return null;
        slot.Coverage.RemoveAll(coverage => coverage.ArticleId == article.Id);
        _window.Remove(Key(article.Id));
        if (slot.Coverage.Count > 0) return slot;
        foreach (var key in slot.Keys) _slots.Remove(key);
        _slots.Remove(Key(slot.Row.Id));
        return slot;
    }

    /// <summary>Takes in an editor's word that the article is not of the story.</summary>
    public void Part(long articleId, long storyId)
    {
        if (!_apart.TryGetValue(articleId, out var stories)) _apart[articleId] = stories = [];
        stories.Add(storyId);
    }

    /// <summary>Takes back an editor's word that the article is not of the story.</summary>
    public void Rejoin(long articleId, long storyId)
    {
        if (!_apart.TryGetValue(articleId, out var stories)) return;
        stories.RemoveAll(story => story == storyId || _slots.GetValueOrDefault(Key(story))?.Row.Id == storyId);
        if (stories.Count == 0) _apart.Remove(articleId);
    }

    /// <summary>Takes in an editor's word that the article is of the story; of any where it is null.</summary>
    public void Hold(long articleId, long? storyId)
    {
        if (storyId is { } story) _held[articleId] = story;
        else _held.Remove(articleId);
    }

    /// <summary>The story as it is in mind; null where it is open no more.</summary>
    public OpenStory? Find(long storyId) => _slots.TryGetValue(Key(storyId), out var slot) && slot.Row.Id == storyId ? slot : null;

    /// <summary>Has a story in mind that was open no more.</summary>
    public OpenStory Open(Story row, IEnumerable<Coverage> coverage)
    {
        var slot = new OpenStory(row);
        slot.Coverage.AddRange(coverage);
        _slots[Key(row.Id)] = slot;
        return slot;
    }

    /// <summary>Who asks for a story that an editor ended is led to the other.</summary>
    public void LeadOn(long endedId, long targetId)
    {
        if (Find(targetId) is not { } target) return;
        target.Keys.Add(Key(endedId));
        _slots[Key(endedId)] = target;
    }

    /// <summary>The story is one of its own again.</summary>
    public void LeadBack(long endedId)
    {
        if (_slots.Remove(Key(endedId), out var target)) target.Keys.Remove(Key(endedId));
    }

    /// <summary>Looks whether editors locked any.</summary>
    public void Guard() => _isGuarded = _slots.Values.Any(slot => slot.Row.IsLocked);

    private OpenStory? HoldOf(long articleId) => _held.TryGetValue(articleId, out var story) ? _slots.GetValueOrDefault(Key(story)) : null;

    /// <summary>The story that is likest, of those that no editor locked or took the article out of.</summary>
    private StoryMatch Match(Article article, StoryFeatures features) =>
        StoryMatcher.Match(features, _window, isBarred: _isGuarded || _apart.ContainsKey(article.Id)
            ? id => _slots.TryGetValue(id, out var slot) && (slot.Row.IsLocked || IsApart(article.Id, slot))
            : null);

    private bool IsApart(long articleId, OpenStory slot) =>
        _apart.TryGetValue(articleId, out var stories) && stories.Exists(story => story == slot.Row.Id || _slots.GetValueOrDefault(Key(story)) == slot);

    private bool IsApart(OpenStory one, OpenStory other) => _apart.Count > 0
        && (one.Coverage.Exists(coverage => IsApart(coverage.ArticleId, other)) || other.Coverage.Exists(coverage => IsApart(coverage.ArticleId, one)));

    private long? Continued(StoryMatch match) => match.Continues is { } id && _slots.TryGetValue(id, out var earlier) ? earlier.Row.Id : null;

    /// <summary>Takes in that an article of an open story was described anew; null where its story is open no more.</summary>
    public OpenStory? Describe(Article article)
    {
        if (article.StoryId is not { } id || !_slots.TryGetValue(Key(id), out var slot)) return null;
        var place = slot.Coverage.FindIndex(coverage => coverage.ArticleId == article.Id);
        if (place < 0) return null;
        slot.Coverage[place] = slot.Coverage[place] with { Kind = article.Kind, Language = article.Language, Relevance = article.Relevance };
        return slot;
    }

    /// <summary>Takes in that an article of an open story is filed at another time, too.</summary>
    public OpenStory? Refile(Article article)
    {
        var slot = Describe(article);
        if (slot is null) return null;
        var place = slot.Coverage.FindIndex(coverage => coverage.ArticleId == article.Id);
        slot.Coverage[place] = slot.Coverage[place] with { At = article.ShownAt };
        return slot;
    }

    /// <summary>
    /// Looks again for the story of an article whose page has been read; null when its story is too old to be open. An article that
    /// is alone in its story may join another, which takes its own in; one that has company stays.
    /// </summary>
    public StoryPlace? Reconsider(Article article, StoryFeatures features)
    {
        if (article.StoryId is not { } own || !_slots.TryGetValue(Key(own), out var slot)) return null;
        var place = slot.Coverage.FindIndex(coverage => coverage.ArticleId == article.Id);
        if (place < 0) return null;
        // Its page was asked for in vain once more: it has the words that it has been compared by since the first time.
        if (article.PageDueAt is not null && _window.Contains(Key(article.Id))) return new(slot, article.CopyOfId, []);
        // What it was compared by until now: the feed's words, where the page could not be had at once, or an earlier text.
        _window.Remove(Key(article.Id));
        var match = slot.Coverage.Count == 1 && !slot.IsSettled && !_held.ContainsKey(article.Id) ? Match(article, features) : null;
        var target = match?.StoryId is { } id && id != Key(slot.Row.Id) ? _slots.GetValueOrDefault(id) : null;
        var copyOf = target is null ? article.CopyOfId : CopyOf(match!) ?? article.CopyOfId;
        slot.Coverage[place] = slot.Coverage[place] with
        {
            Kind = article.Kind,
            Language = article.Language,
            At = article.ShownAt,
            Relevance = article.Relevance,
            IsCopy = copyOf is not null,
        };
        var merged = target is null ? [] : Merge(match!, target);
        if (target is not null)
        {
            Take(slot, target);
            merged.Add(slot);
        }

        var story = target ?? slot;
        Enter(story, Key(story.Row.Id), features with { Id = Key(article.Id) });
        return new(story, copyOf, merged);
    }

    private List<OpenStory> Merge(StoryMatch match, OpenStory target)
    {
        var merged = new List<OpenStory>();
        foreach (var id in match.Merges)
        {
            if (!_slots.TryGetValue(id, out var slot) || slot.IsSettled || target.IsSettled || IsApart(slot, target)) continue;
            Take(slot, target);
            merged.Add(slot);
        }

        return merged;
    }

    /// <summary>Moves all that is open of one story to another.</summary>
    private void Take(OpenStory slot, OpenStory target)
    {
        slot.Keys.Add(Key(slot.Row.Id));
        _window.Merge(Key(slot.Row.Id), Key(target.Row.Id));
        target.Coverage.AddRange(slot.Coverage);
        target.InWindow += slot.InWindow;
        target.Keys.AddRange(slot.Keys);
        // Who has read an article before the merge still asks for the story it was in then.
        foreach (var key in slot.Keys) _slots[key] = target;
        slot.Coverage.Clear();
        slot.Target = target;
    }

    private static long? CopyOf(StoryMatch match) => match.CopyOf is { } copied ? long.Parse(copied, CultureInfo.InvariantCulture) : null;

    private async Task FillAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await foreach (var row in RecentCoverage.LoadAsync(context, now, Span, Capacity, cancellationToken))
        {
            var key = Key(row.Story!.Id);
            if (!_slots.TryGetValue(key, out var slot)) _slots[key] = slot = new(row.Story);
            slot.Coverage.Add(row.Coverage);
            if (row.Features is { } features) Enter(slot, key, features);
        }

        await RecallAsync(context, cancellationToken);
        foreach (var apart in await Separation.LoadAsync(context, cancellationToken)) Part(apart.ArticleId, apart.StoryId);
        foreach (var (article, story) in await context.StoryHolds.Select(hold => new { hold.ArticleId, hold.StoryId })
            .ToDictionaryAsync(hold => hold.ArticleId, hold => hold.StoryId, cancellationToken)) _held[article] = story;
        Guard();
    }

    /// <summary>What is too old to be matched still counts for the story that it is in.</summary>
    private async Task RecallAsync(HubContext context, CancellationToken cancellationToken)
    {
        foreach (var slots in _slots.Values.Chunk(AtOnce))
        {
            long[] ids = [.. slots.Select(slot => slot.Row.Id)];
            var articles = context.Articles.Where(article => article.StoryId != null && EF.Parameter(ids).Contains(article.StoryId.Value));
            var places = await articles.Select(article => new { article.Id, StoryId = article.StoryId!.Value })
                .ToDictionaryAsync(article => article.Id, article => article.StoryId, cancellationToken);
            var left = places.Count - slots.Sum(slot => slot.Coverage.Count);
            if (left == 0) continue;
            foreach (var coverage in await articles.Select(Coverage.Stored).ToListAsync(cancellationToken))
            {
                var slot = _slots[Key(places[coverage.ArticleId])];
                if (!slot.Coverage.Exists(one => one.ArticleId == coverage.ArticleId)) slot.Coverage.Add(coverage);
            }
        }
    }

    public static Coverage CoverageOf(Article article, int publisherId, SourceRole role) =>
        new(article.Id, publisherId, role, article.Kind, article.CopyOfId is not null, article.Language, article.ShownAt, article.Relevance);

    private void Enter(OpenStory slot, string key, StoryFeatures features)
    {
        _window.Add(features, key);
        slot.InWindow++;
        _byAge.Enqueue(slot);
        while (_byAge.Count > Capacity)
        {
            var oldest = _byAge.Dequeue().Now;
            if (--oldest.InWindow > 0) continue;
            _slots.Remove(Key(oldest.Row.Id));
            foreach (var former in oldest.Keys) _slots.Remove(former);
        }
    }

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
