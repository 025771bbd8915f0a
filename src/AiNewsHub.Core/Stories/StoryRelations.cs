using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>Stories that share rare tags with one: those that were over before it began, and those around it. The likest first.</summary>
public sealed record StoryRelations(IReadOnlyList<StoryRow> Earlier, IReadOnlyList<StoryRow> Related)
{
    /// <summary>Tags on more articles tell too little, and would make the search long.</summary>
    private const int RareTag = 2000;
    private const int MostTags = 6;
    private const int MostArticlesOfTag = 300;
    private const int MostStories = 5;
    private const double OfTopic = 0.4;
    // Of how much a tag of a single article would tell.
    private const double Enough = 0.6;
    private static readonly TimeSpan Around = TimeSpan.FromDays(30);

    /// <param name="context">The store.</param>
    /// <param name="story">The story.</param>
    /// <param name="tags">What its articles carry, the most frequent first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<StoryRelations> ReadAsync(HubContext context, StoryTimeline story, IReadOnlyList<TagTogether> tags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(tags);
        var all = await context.Articles.OrderByDescending(article => article.Id).Select(article => article.Id).FirstOrDefaultAsync(cancellationToken);
        var scores = new Dictionary<long, Likeness>();
        foreach (var (tag, weight) in await WeightsAsync(context, tags, all, cancellationToken))
        {
            foreach (var (other, centrality, last) in await CarriedAsync(context, story, tag.Id, cancellationToken))
            {
                var known = scores.GetValueOrDefault(other);
                scores[other] = new(known.Score + (weight * centrality), known.HasEntity || tag.Kind is not (TagKind.Topic or TagKind.Place), last > known.Last ? last : known.Last);
            }
        }

        var least = Enough * Math.Log(all + 1);
        var likest = scores.Where(other => other.Value.HasEntity && other.Value.Score >= least).OrderByDescending(other => other.Value.Score).ThenByDescending(other => other.Key).ToList();
        List<long> earlier = [.. likest.Where(other => other.Value.Last < story.FirstSeenAt).Select(other => other.Key).Take(MostStories)];
        List<long> around = [.. likest.Where(other => other.Value.Last >= story.FirstSeenAt).Select(other => other.Key).Take(MostStories)];
        if (earlier.Count + around.Count == 0) return new([], []);
        var rows = (await new StoryQuery { Ids = [.. earlier, .. around] }.ReadAsync(context, cancellationToken)).ToDictionary(row => row.Id);
        return new(Known(earlier), Known(around));

        List<StoryRow> Known(List<long> ids) => [.. ids.Select(id => rows.GetValueOrDefault(id)).OfType<StoryRow>()];
    }

    /// <summary>The rarest of the tags, and how much each tells.</summary>
    private static async Task<IEnumerable<(TagName Tag, double Weight)>> WeightsAsync(HubContext context, IReadOnlyList<TagTogether> tags, long all, CancellationToken cancellationToken)
    {
        var ids = tags.Select(together => together.Tag.Id).ToList();
        var counts = await context.Tags.Where(tag => ids.Contains(tag.Id))
            .Select(tag => new { tag.Id, Count = context.ArticleTags.Where(carried => carried.TagId == tag.Id).Take(RareTag).Count() })
            .ToDictionaryAsync(tag => tag.Id, tag => tag.Count, cancellationToken);
        return tags.Select(together => together.Tag).Where(tag => counts.GetValueOrDefault(tag.Id, RareTag) < RareTag)
            .Select(tag => (tag, Math.Log((all + 1.0) / (counts[tag.Id] + 1)) * (tag.Kind is TagKind.Topic or TagKind.Place ? OfTopic : 1)))
            .Where(tag => tag.Item2 > 0)
            .OrderByDescending(tag => tag.Item2).Take(MostTags);
    }

    /// <summary>The other stories around this one in which an article carries the tag, how central it is there, and when the last such article came.</summary>
    private static async Task<IEnumerable<(long Story, double Centrality, DateTimeOffset Last)>> CarriedAsync(HubContext context, StoryTimeline story, int tag, CancellationToken cancellationToken)
    {
        DateTimeOffset from = story.FirstSeenAt - Around, until = story.LastSeenAt + Around;
        var carried = await context.ArticleTags.AsNoTracking()
            .Where(carried => carried.TagId == tag)
            .Join(context.Articles, carried => carried.ArticleId, article => article.Id, (carried, article) => new { carried.ArticleId, carried.Score, article.StoryId, article.ShownAt, article.State })
            .Where(carried => carried.State == ArticleState.Shown && carried.StoryId != null && carried.StoryId != story.Id && carried.ShownAt >= from && carried.ShownAt <= until)
            .OrderByDescending(carried => carried.ArticleId)
            .Take(MostArticlesOfTag)
            .Select(carried => new { StoryId = carried.StoryId!.Value, carried.Score, carried.ShownAt })
            .ToListAsync(cancellationToken);
        return carried.GroupBy(carried => carried.StoryId).Select(other => (other.Key, other.Max(article => article.Score), other.Max(article => article.ShownAt)));
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Likeness(double Score, bool HasEntity, DateTimeOffset Last);
}
