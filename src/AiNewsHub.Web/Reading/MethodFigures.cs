using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Reading;

/// <summary>What the rules of this hub make of the news of the last days: figures that tell how it works.</summary>
/// <param name="Shown">Articles that readers see.</param>
/// <param name="Held">Those that wait for an editor.</param>
/// <param name="OffTopic">Those of general sources that are not about the industry.</param>
/// <param name="Copies">Of those that are shown, the ones that repeat another.</param>
/// <param name="Stories">Stories with an article in the time.</param>
/// <param name="Covered">Of them, those of two independent publishers or more.</param>
/// <param name="Largest">Most articles that one of them has.</param>
internal sealed record MethodFigures(int Shown, int Held, int OffTopic, int Copies, int Stories, int Covered, int Largest)
{
    public const int Days = 7;

    /// <summary>Reads it in two commands.</summary>
    public static async Task<MethodFigures> ReadAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-Days);
        var states = await context.Articles.Where(article => article.ShownAt >= since)
            .GroupBy(article => article.State)
            .Select(group => new { group.Key, Count = group.Count(), Copies = group.Count(article => article.CopyOfId != null) })
            .ToDictionaryAsync(group => group.Key, cancellationToken);
        var sizes = await context.Stories.Where(story => story.LastSeenAt >= since && story.MergedIntoId == null && story.ArticleCount > 0)
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Covered = all.Count(story => story.PublisherCount >= 2), Largest = all.Max(story => story.ArticleCount) })
            .FirstOrDefaultAsync(cancellationToken);
        return new(Count(ArticleState.Shown), Count(ArticleState.Held), Count(ArticleState.OffTopic), states.GetValueOrDefault(ArticleState.Shown)?.Copies ?? 0,
            sizes?.Count ?? 0, sizes?.Covered ?? 0, sizes?.Largest ?? 0);

        int Count(ArticleState state) => states.GetValueOrDefault(state)?.Count ?? 0;
    }
}
