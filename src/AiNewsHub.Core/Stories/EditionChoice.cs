using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Stories;

/// <summary>Which stories stand in an edition, and why.</summary>
/// <param name="Stories">The weightiest first, with what was reported of them in the span.</param>
/// <param name="Articles">Articles of the span, in these stories and in others.</param>
/// <param name="Publishers">Whose those are.</param>
internal sealed record EditionChoice(IReadOnlyList<EditionStory> Stories, int Articles, int Publishers)
{
    public const int MostStories = 15;

    /// <summary>With fewer that several publishers report, those of a single one fill it up, but what only a machine wrote.</summary>
    public const int FewestStories = 10;

    /// <summary>Works out several in one command.</summary>
    /// <param name="context">The store.</param>
    /// <param name="spans">Not far from each other.</param>
    /// <param name="began">When the hub found its first article.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<EditionChoice>> ReadAsync(
        HubContext context, IReadOnlyList<EditionSpan> spans, DateTimeOffset began, CancellationToken cancellationToken)
    {
        var all = await EditionReport.ReadAsync(context, spans.Min(span => span.From), spans.Max(span => span.Until), began, cancellationToken);
        return [.. spans.Select(span => all.FindAll(report => report.CountsAt >= span.From && report.CountsAt < span.Until))
            .Select(reports => new EditionChoice([.. Choose(reports)], reports.Count,
                reports.Select(report => report.Coverage.PublisherId).Distinct().Count()))];
    }

    private static IEnumerable<EditionStory> Choose(IReadOnlyCollection<EditionReport> reports)
    {
        var byPeople = reports.Where(report => !report.IsMachineWritten).Select(report => report.StoryId).ToHashSet();
        var ranked = reports.GroupBy(report => report.StoryId).Select(story => EditionStory.Of(story.Key, [.. story.Select(report => report.Coverage)]))
            .OrderByDescending(story => story.Standing.Rank).ThenBy(story => story.Since).ThenBy(story => story.Id)
            .ToList();
        var covered = ranked.FindAll(story => story.Standing.Publishers >= 2);
        var single = ranked.Where(story => story.Standing.Publishers < 2 && byPeople.Contains(story.Id));
        return covered.Concat(single.Take(Math.Max(0, FewestStories - covered.Count))).Take(MostStories);
    }
}
