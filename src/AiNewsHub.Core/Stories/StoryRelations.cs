using AiNewsHub.Content.Summarizing;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>Stories that share rare tags or rare names of the headline with one: those that were over before it began, and those around it. The likest
/// first.</summary>
public sealed record StoryRelations(IReadOnlyList<StoryRow> Earlier, IReadOnlyList<StoryRow> Related)
{
    /// <summary>The earlier story that it is a next step of, as the matcher found when it began.</summary>
    public StoryRow? Continues { get; init; }

    /// <summary>Tags on more articles tell too little, and would make the search long.</summary>
    private const int RareTag = 1000;
    private const int MostTags = 6;
    private const int MostCarried = 1500;
    private const int MostTitles = 600;
    private const int MostStories = 5;
    private const double OfTopic = 0.4;
    // Of how much a tag of a single article would tell.
    private const double Enough = 0.6;
    private static readonly TimeSpan Around = TimeSpan.FromDays(30);
    private static readonly TimeSpan Behind = TimeSpan.FromDays(3);

    /// <param name="context">The store.</param>
    /// <param name="story">The story.</param>
    /// <param name="tags">What its articles carry, the most frequent first.</param>
    /// <param name="now">The instant of the reading.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<StoryRelations> ReadAsync(
        HubContext context, StoryTimeline story, IReadOnlyList<StoryTag> tags, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(tags);
        var (weights, all) = await WeightsAsync(context, tags, cancellationToken);
        var least = Enough * Math.Log(all + 1);
        var scores = new Dictionary<long, Likeness>();
        foreach (var (other, tag, centrality, last) in await CarriedAsync(context, story, [.. weights.Keys], cancellationToken))
        {
            var known = scores.GetValueOrDefault(other);
            scores[other] = new(known.Score + (weights[tag].Weight * centrality), known.HasEntity || weights[tag].IsEntity,
                last > known.Last ? last : known.Last);
        }

        foreach (var (other, shared, last) in await AlikeAsync(context, story, cancellationToken))
            scores[other] = new(scores.GetValueOrDefault(other).Score + (least * shared), HasEntity: true, last);
        var likest = scores.Where(other => other.Value.HasEntity && other.Value.Score >= least).OrderByDescending(other => other.Value.Score)
            .ThenByDescending(other => other.Key).ToList();
        List<long> earlier = [.. likest.Where(other => other.Value.Last < story.FirstSeenAt).Select(other => other.Key).Take(MostStories)];
        List<long> around = [.. likest.Where(other => other.Value.Last >= story.FirstSeenAt).Select(other => other.Key).Take(MostStories)];
        List<long> continued = story.ContinuesId is { } before ? [before] : [];
        earlier.Remove(continued.FirstOrDefault());
        around.Remove(continued.FirstOrDefault());
        if (earlier.Count + around.Count + continued.Count == 0) return new([], []);
        var rows = (await new StoryQuery { Ids = [.. continued, .. earlier, .. around] }.ReadAsync(context, now, cancellationToken))
            .ToDictionary(row => row.Id);
        return new(Known(earlier), Known(around)) { Continues = Known(continued).FirstOrDefault() };

        List<StoryRow> Known(List<long> ids) => [.. ids.Select(id => rows.GetValueOrDefault(id)).OfType<StoryRow>()];
    }

    /// <summary>The rarest of the tags and how much each tells, and how many articles there are.</summary>
    private static async Task<(Dictionary<int, (double Weight, bool IsEntity)> Weights, long All)> WeightsAsync(HubContext context,
        IReadOnlyList<StoryTag> tags, CancellationToken cancellationToken)
    {
        var ids = tags.Select(carried => carried.Tag.Id).ToList();
        var counts = await context.Tags.Where(tag => ids.Contains(tag.Id))
            .Select(tag => new
            {
                tag.Id,
                tag.Kind,
                Count = context.ArticleTags.Where(carried => carried.TagId == tag.Id).Take(RareTag).Count(),
                All = context.Articles.Max(article => (long?)article.Id) ?? 0
            })
            .ToListAsync(cancellationToken);
        var all = counts.Count == 0 ? 0 : counts[0].All;
        return (counts.Where(tag => tag.Count < RareTag)
            .Select(tag => (tag.Id, IsEntity: tag.Kind is not (TagKind.Topic or TagKind.Place), Told: Math.Log((all + 1.0) / (tag.Count + 1))))
            .Select(tag => (tag.Id, Weight: tag.Told * (tag.IsEntity ? 1 : OfTopic), tag.IsEntity))
            .Where(tag => tag.Weight > 0)
            .OrderByDescending(tag => tag.Weight).Take(MostTags)
            .ToDictionary(tag => tag.Id, tag => (tag.Weight, tag.IsEntity)), all);
    }

    /// <summary>The other stories around this one in which an article carries one of the tags, how central it is there, and when the last such article
    /// came.</summary>
    private static async Task<IEnumerable<(long Story, int Tag, double Centrality, DateTimeOffset Last)>> CarriedAsync(HubContext context, StoryTimeline story,
        IReadOnlyList<int> tags, CancellationToken cancellationToken)
    {
        if (tags.Count == 0) return [];
        DateTimeOffset from = story.FirstSeenAt - Around, until = story.LastSeenAt + Around;
        var carried = await context.ArticleTags.AsNoTracking()
            .Where(carried => tags.Contains(carried.TagId))
            .Join(context.Articles, carried => carried.ArticleId, article => article.Id,
                (carried, article) => new { carried.ArticleId, carried.TagId, carried.Score, article.StoryId, article.ShownAt, article.State })
            .Where(carried => carried.State == ArticleState.Shown && carried.StoryId != null && carried.StoryId != story.Id && carried.ShownAt >= from
                && carried.ShownAt <= until)
            .OrderByDescending(carried => carried.ArticleId)
            .Take(MostCarried)
            .Select(carried => new { StoryId = carried.StoryId!.Value, carried.TagId, carried.Score, carried.ShownAt })
            .ToListAsync(cancellationToken);
        return carried.GroupBy(carried => (carried.StoryId, carried.TagId))
            .Select(other => (other.Key.StoryId, other.Key.TagId, other.Max(article => article.Score), other.Max(article => article.ShownAt)));
    }

    /// <summary>Stories of the days before whose headline shares rare names, which no dictionary may have.</summary>
    private static async Task<IEnumerable<(long Story, int Shared, DateTimeOffset Last)>> AlikeAsync(HubContext context, StoryTimeline story,
        CancellationToken cancellationToken)
    {
        DateTimeOffset from = story.FirstSeenAt - Around, until = story.LastSeenAt + Behind;
        var others = await context.Stories.AsNoTracking()
            .Where(other => other.LastSeenAt >= from && other.LastSeenAt <= until && other.Id != story.Id && other.MergedIntoId == null
                && other.LeadArticleId != null)
            .OrderByDescending(other => other.LastSeenAt)
            .Take(MostTitles)
            .Select(other => new { other.Id, other.LastSeenAt, other.LeadArticle!.Title, other.LeadArticle.Language })
            .ToDictionaryAsync(other => other.Id, cancellationToken);
        return AlikeTitles.Of(new(story.Id, story.Lead!.Title, story.Lead.Language),
            [.. others.Values.Select(other => new StoryTitle(other.Id, other.Title, other.Language))])
            .Select(alike => (alike.Key, alike.Value, others[alike.Key].LastSeenAt));
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Likeness(double Score, bool HasEntity, DateTimeOffset Last);
}
