using System.Runtime.InteropServices;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>Of how many articles of a story a group has been made, and whether editors hold any of them in it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoryShare(int Group, long StoryId, int Articles, bool IsHeld = false);

/// <summary>
/// Which group goes on as which story: the one that most of its articles came from, where no other group has more of that story;
/// among equals the oldest. A story that no group goes on as leads to the group that took most of its articles. Pure.
/// </summary>
internal sealed class StoryIdentities
{
    private readonly Dictionary<int, long> _storyOf = [];
    private readonly Dictionary<long, int> _groupOf = [];

    /// <param name="shares">Each group and story once.</param>
    /// <param name="age">Lower for an older story.</param>
    public StoryIdentities(IReadOnlyCollection<StoryShare> shares, Func<long, (DateTimeOffset Since, long Id)> age)
    {
        foreach (var share in shares.OrderByDescending(share => share.IsHeld).ThenByDescending(share => share.Articles).ThenBy(share => age(share.StoryId))
            .ThenBy(share => share.Group))
        {
            if (_storyOf.ContainsKey(share.Group) || _groupOf.ContainsKey(share.StoryId)) continue;
            (_storyOf[share.Group], _groupOf[share.StoryId]) = (share.StoryId, share.Group);
        }

        Ended = shares.GroupBy(share => share.StoryId).Where(story => !_groupOf.ContainsKey(story.Key)).ToDictionary(
            story => story.Key, story => story.OrderByDescending(share => share.Articles).ThenBy(share => AgeOf(share.Group)).ThenBy(share => share.Group)
                .First().Group);
        Split = shares.GroupBy(share => share.StoryId).Count(story => story.Count() > 1);

        (DateTimeOffset Since, long Id) AgeOf(int group) => _storyOf.TryGetValue(group, out var story) ? age(story) : (DateTimeOffset.MaxValue, long.MaxValue);
    }

    /// <summary>Stories that end, with the group to which their pages lead.</summary>
    public IReadOnlyDictionary<long, int> Ended { get; }

    /// <summary>How many stories are in several groups now.</summary>
    public int Split { get; }

    /// <summary>The story that the group goes on as; null where it begins one.</summary>
    public long? StoryOf(int group) => _storyOf.TryGetValue(group, out var story) ? story : null;
}
