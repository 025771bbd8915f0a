using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>
/// A whole story: who said what, when, and how long after the first. Entries are in time order, copies folded under what they
/// repeat; where it was merged into another story only that one's slug is read.
/// </summary>
public sealed record StoryTimeline(
    long Id,
    string Slug,
    string? MovedTo,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset LastSeenAt,
    int PublisherCount,
    IReadOnlyList<string> Languages,
    double Rank,
    IReadOnlyList<RankPart> RankParts,
    ArticleRow? Lead,
    IReadOnlyList<TimelineEntry> Entries)
{
    /// <summary>The biggest story ever shown whole; what is beyond is in the feed and in search.</summary>
    public const int MostArticles = 500;

    /// <summary>The earlier story that it is a next step of.</summary>
    public long? ContinuesId { get; init; }

    /// <summary>What editors set on it.</summary>
    public StoryMarks Marks { get; init; } = StoryMarks.None;

    public int ArticleCount => Entries.Sum(entry => 1 + entry.Copies.Count);

    /// <summary>Reads it in two commands; null where there is no such story.</summary>
    public static async Task<StoryTimeline?> ReadAsync(HubContext context, string slug, CancellationToken cancellationToken)
    {
        var story = await context.Stories.AsNoTracking()
            .Where(story => story.Slug == slug)
            .Select(story => new
            {
                story.Id,
                story.Slug,
                story.FirstSeenAt,
                story.LastSeenAt,
                story.PublisherCount,
                story.Languages,
                story.Rank,
                story.RankParts,
                story.LeadArticleId,
                Marks = new StoryMarks(story.EditorTitle, story.EditorTitleLanguage, story.EditorLeadId, story.EditorPictureId, story.IsHidden, story.IsLocked,
                    story.PinnedIn, story.PinnedPlace, story.PinnedUntil),
                Continues = context.Stories.Where(earlier => earlier.Id == story.ContinuesId).Select(earlier => (long?)(earlier.MergedIntoId ?? earlier.Id))
                    .FirstOrDefault(),
                MovedTo = context.Stories.Where(target => target.Id == story.MergedIntoId).Select(target => target.Slug).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (story is null) return null;
        var articles = story.MovedTo is not null
            ? []
            : await context.Articles.AsNoTracking()
                .Where(article => article.StoryId == story.Id && article.State == ArticleState.Shown)
                .OrderBy(article => article.ShownAt).ThenBy(article => article.Id)
                .Take(MostArticles)
                .Select(ArticleRow.Of)
                .ToListAsync(cancellationToken);
        var lead = articles.Find(article => article.Id == story.LeadArticleId) ?? articles.FirstOrDefault();
        return new(story.Id, story.Slug, story.MovedTo, story.FirstSeenAt, story.LastSeenAt, story.PublisherCount, story.Languages,
            story.Rank, story.RankParts, lead, TimelineEntry.From(articles))
        {
            Marks = story.Marks,
            ContinuesId = story.Continues == story.Id ? null : story.Continues,
        };
    }
}
