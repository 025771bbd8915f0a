using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>A story that was nearly taken for an earlier one: alike enough to be its next step, not enough to join it.</summary>
public sealed record ClosePair(DeskStory Story, DeskStory Earlier);

/// <summary>Of late, where no editor has said yet what they are to each other.</summary>
public static class CloseStories
{
    /// <summary>So many at most are told of.</summary>
    internal const int Most = 20;

    private static readonly TimeSpan Late = TimeSpan.FromDays(3);

    public static async Task<IReadOnlyList<ClosePair>> ReadAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var pairs = await Of(context, now).OrderByDescending(story => story.LastSeenAt).Take(Most)
            .Select(story => new { story.Id, Earlier = story.ContinuesId!.Value }).ToListAsync(cancellationToken);
        var rows = await DecidedStories.ByIdAsync(context, [.. pairs.SelectMany(pair => new[] { pair.Id, pair.Earlier }).Distinct()], cancellationToken);
        return [.. pairs.Where(pair => rows.ContainsKey(pair.Id) && rows.ContainsKey(pair.Earlier))
            .Select(pair => new ClosePair(rows[pair.Id], rows[pair.Earlier]))];
    }

    public static Task<int> CountAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Of(context, now).CountAsync(cancellationToken);
    }

    private static IQueryable<Story> Of(HubContext context, DateTimeOffset now)
    {
        var since = now - Late;
        return context.Stories.AsNoTracking().Where(story => story.LastSeenAt > since && story.ContinuesId != null && story.MergedIntoId == null
            && !story.IsHidden && !story.IsLocked
            && context.Stories.Any(earlier => earlier.Id == story.ContinuesId && earlier.MergedIntoId == null && !earlier.IsHidden
                && earlier.LastSeenAt > since)
            && !context.StorySeparations.Any(apart => context.Articles.Any(article => article.Id == apart.ArticleId
                && (apart.StoryId == story.ContinuesId && article.StoryId == story.Id || apart.StoryId == story.Id && article.StoryId == story.ContinuesId))));
    }
}
