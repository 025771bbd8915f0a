namespace AiNewsHub.Core.Stories;

/// <summary>What stories can have in common on one page: a tag, or the publisher of the headline.</summary>
public readonly record struct SharedSubject(bool IsPublisher, int Id);

/// <summary>Where a story stands on a page.</summary>
/// <param name="Place">Its place by rank alone, from 0.</param>
/// <param name="MovedFor">What too many stories above it are about; null where no story of lower rank stands above it.</param>
public readonly record struct VariedStory(int Place, SharedSubject? MovedFor);

/// <summary>
/// Keeps a page from being all about one thing: among its first <see cref="Kept"/> stories no subject has more than
/// <see cref="Most"/>. The best by rank that may stand there takes each place; nothing is dropped, and the same ranks give the same page.
/// </summary>
public static class StoryVariety
{
    public const int Kept = 15;
    public const int Most = Kept / 3;

    /// <summary>So many of the best are looked through; a page would be of yesterday if it reached further down.</summary>
    public const int Window = 60;

    /// <param name="byRank">The subjects of each story, best rank first.</param>
    /// <returns>Every story once, as they stand on the page.</returns>
    public static IReadOnlyList<VariedStory> Arrange(IReadOnlyList<IReadOnlyList<SharedSubject>> byRank)
    {
        ArgumentNullException.ThrowIfNull(byRank);
        var places = Math.Min(Kept, byRank.Count);
        // Where too few stories are about anything else, that subject cannot be held down; the others still can.
        var everywhere = byRank.SelectMany(subjects => subjects.Distinct()).CountBy(subject => subject)
            .Where(pair => byRank.Count - pair.Value < places - Most).Select(pair => pair.Key).ToHashSet();
        var counts = new Dictionary<SharedSubject, int>();
        var movedFor = new SharedSubject?[byRank.Count];
        var waiting = Enumerable.Range(0, byRank.Count).ToList();
        var page = new List<VariedStory>(byRank.Count);
        while (page.Count < places)
        {
            var next = waiting.FindIndex(place => Full(place) is null);
            // Nothing is left that may stand here: rank alone decides.
            if (next < 0) next = 0;
            foreach (var passed in waiting.Take(next)) movedFor[passed] ??= Full(passed);
            var taken = waiting[next];
            waiting.RemoveAt(next);
            foreach (var subject in byRank[taken].Distinct()) counts[subject] = counts.GetValueOrDefault(subject) + 1;
            page.Add(new(taken, movedFor[taken]));
        }

        page.AddRange(waiting.Select(place => new VariedStory(place, movedFor[place])));
        return page;

        SharedSubject? Full(int place)
        {
            foreach (var subject in byRank[place])
            {
                if (counts.GetValueOrDefault(subject) >= Most && !everywhere.Contains(subject)) return subject;
            }

            return null;
        }
    }
}
