using AiNewsHub.Content.Summarizing;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Stories;

/// <summary>Stories that share rare tags or rare names of the headline with one: those that were over before it began, and those around it. The likest
/// first.</summary>
public sealed record StoryRelations(IReadOnlyList<StoryRow> Earlier, IReadOnlyList<StoryRow> Related)
{
    /// <summary>The earlier story that it is a next step of, as the matcher found when it began.</summary>
    public StoryRow? Continues { get; init; }

    private const int MostStories = 5;

    /// <summary>Reads the stories in one command.</summary>
    /// <param name="context">The store.</param>
    /// <param name="story">The story.</param>
    /// <param name="around">What stands around it.</param>
    /// <param name="now">The instant of the reading.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<StoryRelations> ReadAsync(
        HubContext context, StoryTimeline story, StorySurroundings around, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(around);
        var likest = Scores(story, around).Where(other => other.Value.HasEntity && other.Value.Score >= around.Enough)
            .OrderByDescending(other => other.Value.Score).ThenByDescending(other => other.Key).ToList();
        List<long> earlier = [.. likest.Where(other => other.Value.Last < story.FirstSeenAt).Select(other => other.Key).Take(MostStories)];
        List<long> related = [.. likest.Where(other => other.Value.Last >= story.FirstSeenAt).Select(other => other.Key).Take(MostStories)];
        List<long> continued = story.ContinuesId is { } before ? [before] : [];
        earlier.Remove(continued.FirstOrDefault());
        related.Remove(continued.FirstOrDefault());
        var rows = (await StoryQuery.OfAsync(context, [.. continued, .. earlier, .. related], now, cancellationToken)).ToDictionary(row => row.Id);
        return new(Known(earlier), Known(related)) { Continues = Known(continued).FirstOrDefault() };

        List<StoryRow> Known(List<long> ids) => [.. ids.Select(id => rows.GetValueOrDefault(id)).OfType<StoryRow>()];
    }

    private static Dictionary<long, Likeness> Scores(StoryTimeline story, StorySurroundings around)
    {
        var weights = around.Rare.ToDictionary(tag => tag.TagId);
        var scores = new Dictionary<long, Likeness>();
        // How central a tag is to a story, and when the last article with it came.
        foreach (var shared in around.Carried.GroupBy(carried => (carried.StoryId, carried.TagId)))
        {
            var (known, tag, last) = (scores.GetValueOrDefault(shared.Key.StoryId), weights[shared.Key.TagId], shared.Max(article => article.At));
            scores[shared.Key.StoryId] = new(known.Score + (tag.Weight * shared.Max(article => article.Centrality)), known.HasEntity || tag.IsEntity,
                last > known.Last ? last : known.Last);
        }

        // Headlines that share rare names, which no dictionary may have.
        var beside = around.Beside.ToDictionary(other => other.Id);
        foreach (var (other, shared) in AlikeTitles.Of(new(story.Id, story.Lead!.Title, story.Lead.Language),
            [.. around.Beside.Select(other => new StoryTitle(other.Id, other.Title, other.Language))]))
            scores[other] = new(scores.GetValueOrDefault(other).Score + (around.Enough * shared), HasEntity: true, beside[other].LastSeenAt);
        return scores;
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Likeness(double Score, bool HasEntity, DateTimeOffset Last);
}
