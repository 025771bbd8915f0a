using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>An article in its new group.</summary>
/// <param name="Stored">Where it is stored.</param>
/// <param name="CopyOf">What it repeats now.</param>
internal readonly record struct GroupedArticle(StoredPlace Stored, long? CopyOf);

/// <summary>What has to become of stored stories so that they are as articles were put together anew. Pure.</summary>
internal sealed class Regrouping
{
    private readonly StoryPlacement _placement;
    private readonly SortedDictionary<int, List<GroupedArticle>> _groups = [];
    private readonly Dictionary<long, int> _staying = [];
    private readonly HashSet<int> _anchored;
    private readonly StoryIdentities _identities;

    /// <param name="placement">Every article that was looked at, in its place.</param>
    /// <param name="stored">Those and all others that are in stories with them, in the order of their numbers.</param>
    /// <param name="age">Lower for an older story.</param>
    /// <param name="heldIn">The story that editors hold an article in.</param>
    public Regrouping(
        StoryPlacement placement, IEnumerable<StoredPlace> stored, Func<long, (DateTimeOffset Since, long Id)> age, Func<long, long?> heldIn)
    {
        _placement = placement;
        _anchored = [.. placement.AnchoredStories.Select(story => placement.AnchorOf(story)!.Value)];
        foreach (var article in stored) Add(article);
        var before = _groups.SelectMany(group => group.Value.Select(article => (Group: group.Key, article.Stored.StoryId, article.Stored.Id)))
            .Where(place => place.StoryId is not null);
        _identities = new([.. before.GroupBy(place => (place.Group, Story: place.StoryId!.Value)).Select(share => new StoryShare(
            share.Key.Group, share.Key.Story, share.Count(), share.Any(place => heldIn(place.Id) == share.Key.Story)))], age);
        var kept = _groups.SelectMany(group => group.Value).Select(article => article.Stored.StoryId).ToHashSet();
        Gone = [.. Leaving.Select(article => article.StoryId).OfType<long>().Where(story => !kept.Contains(story)).Distinct()];
        Figures = new()
        {
            Shown = _groups.Sum(group => group.Value.Count(article => article.Stored.State != ArticleState.Shown)),
            LeftOut = Leaving.Count(article => article.State == ArticleState.Shown),
            Moved = _groups.Sum(group => group.Value.Count(article => article.Stored.StoryId is { } story && story != _identities.StoryOf(group.Key))),
            Merged = _identities.Ended.Count,
            Split = _identities.Split,
            Begun = _groups.Keys.Count(group => _identities.StoryOf(group) is null),
            Gone = Gone.Count,
        };
    }

    /// <summary>Articles by the number of their group.</summary>
    public IReadOnlyDictionary<int, List<GroupedArticle>> Groups => _groups;

    /// <summary>Articles that readers are not to see, and that are in a story or seen now.</summary>
    public List<StoredPlace> Leaving { get; } = [];

    /// <summary>Articles that are to be judged anew.</summary>
    public List<long> Judged { get; } = [];

    /// <summary>Stories that no article is left of.</summary>
    public List<long> Gone { get; }

    public ReworkedStories Figures { get; }

    /// <summary>Stories that end, with the group to which their pages lead.</summary>
    public IReadOnlyDictionary<long, int> Ended => _identities.Ended;

    public long? StoryOf(int group) => _identities.StoryOf(group);

    /// <summary>The group that this one is a next step of; false where it was there before what was looked at.</summary>
    public bool TryContinued(int group, out int? earlier)
    {
        earlier = group > 0 && _placement.Continued(group) is { } found && _groups.ContainsKey(found) ? found : null;
        return group > 0 && !_anchored.Contains(group);
    }

    private void Add(StoredPlace article)
    {
        if (!_placement.Places.TryGetValue(article.Id, out var place))
        {
            Stay(article);
            return;
        }

        var state = article.Judged;
        // An editor has let it in meanwhile; what follows from that is done.
        if (state == ArticleState.Shown && place.Group == 0)
        {
            Stay(article);
            return;
        }

        if (state != article.State) Judged.Add(article.Id);
        if (state == ArticleState.Shown) Put(_placement.Now(place.Group), new(article, place.CopyOf));
        else if (article.StoryId is not null || article.State == ArticleState.Shown) Leaving.Add(article);
    }

    private void Stay(StoredPlace article)
    {
        if (article.StoryId is not { } story) return;
        if (_placement.AnchorOf(story) is not { } group && !_staying.TryGetValue(story, out group)) _staying[story] = group = -1 - _staying.Count;
        Put(group, new(article, article.CopyOfId));
    }

    private void Put(int group, GroupedArticle article)
    {
        if (!_groups.TryGetValue(group, out var articles)) _groups[group] = articles = [];
        articles.Add(article);
    }
}
