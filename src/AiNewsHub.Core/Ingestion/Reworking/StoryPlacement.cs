using System.Runtime.InteropServices;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>Where an article came to be: the number of its group, 0 where readers do not see it, and what it repeats.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ArticlePlace(int Group, long? CopyOf);

/// <summary>Puts articles together as ingestion does that finds them one after the other, in memory only: in groups that are no stories yet.</summary>
internal sealed class StoryPlacement(KeptApart apart, HeldArticles held)
{
    private readonly OpenStories _open = OpenStories.Empty();
    // The group that took a group in, or itself; the group that it is a next step of, or 0. Groups are numbered from 1.
    private readonly List<(int Parent, int Continues)> _groups = [default];
    private readonly Dictionary<long, ArticlePlace> _places = [];
    private readonly Dictionary<long, OpenStory> _anchors = [];
    private readonly Dictionary<long, OpenStory> _heldIn = [];

    public IReadOnlyDictionary<long, ArticlePlace> Places => _places;

    /// <summary>An article that readers do not see.</summary>
    public void Pass(Article article) => _places[article.Id] = default;

    public void Place(ArticleAnew anew)
    {
        var article = anew.Article;
        if (held.StoryOf(article.Id) is { } own)
        {
            Hold(anew, own);
            return;
        }

        var place = _open.Place(article, anew.Features);
        article.CopyOfId = place.CopyOf;
        var group = place.Story ?? Begin(place.Continues);
        foreach (var merged in place.Merged) _groups[Number(merged)] = _groups[Number(merged)] with { Parent = Number(group) };
        _places[article.Id] = new(Number(group), place.CopyOf);
        Keep(anew, group);
    }

    /// <summary>An article that editors put where it is: nothing is looked for.</summary>
    private void Hold(ArticleAnew anew, long story)
    {
        if (!_heldIn.TryGetValue(story, out var group) && !_anchors.TryGetValue(story, out group)) group = Begin(null, story);
        _heldIn[story] = group = group.Now;
        var original = anew.Article.CopyOfId is { } copied && (!_places.TryGetValue(copied, out var place) || Now(place.Group) == Number(group))
            ? copied : (long?)null;
        anew.Article.CopyOfId = original;
        _places[anew.Article.Id] = new(Number(group), original);
        Keep(anew, group);
    }

    /// <summary>An article that stays in its story, for others to be compared with.</summary>
    public void Anchor(ArticleAnew anew)
    {
        var story = anew.Article.StoryId!.Value;
        if (!_anchors.TryGetValue(story, out var group)) _anchors[story] = group = Begin(null, story);
        Keep(anew, group.Now);
    }

    public IEnumerable<long> AnchoredStories => _anchors.Keys;

    /// <summary>The group that holds what stays in a story, or null.</summary>
    public int? AnchorOf(long storyId) => _anchors.TryGetValue(storyId, out var group) ? Now(Number(group)) : null;

    /// <summary>The group that a group is by now, after the merges.</summary>
    public int Now(int group)
    {
        while (_groups[group].Parent != group) group = _groups[group].Parent;
        return group;
    }

    /// <summary>The group that this one is a next step of, or null.</summary>
    public int? Continued(int group) => _groups[group].Continues is > 0 and var earlier && Now(earlier) != Now(group) ? Now(earlier) : null;

    private OpenStory Begin(long? continues, long? story = null)
    {
        var number = _groups.Count;
        _groups.Add((number, (int)-(continues ?? 0)));
        // No story has such an identity.
        var (isLocked, isHidden) = story is { } own ? held.Guard(own) : default;
        return new(new() { Id = -number, Slug = "", IsLocked = isLocked, IsHidden = isHidden });
    }

    private void Keep(ArticleAnew anew, OpenStory group)
    {
        var source = anew.Article.Source!;
        _open.Keep(group, anew.Article, anew.Features, source.PublisherId, source.Role);
        foreach (var other in apart.From(anew.Article)) _open.Part(other, group.Row.Id);
    }

    private static int Number(OpenStory group) => (int)-group.Row.Id;
}
