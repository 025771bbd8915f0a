using System.Linq.Expressions;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>What a list reads of a story's own row, and the row of the list that it becomes with its articles.</summary>
internal sealed record StoryFacts
{
    /// <summary>Other articles kept per story: enough for names on a front page, whatever the size of the story.</summary>
    public const int OthersShown = 12;

    public required long Id { get; init; }
    public required string Slug { get; init; }
    public DateTimeOffset FirstSeenAt { get; init; }
    public DateTimeOffset LastSeenAt { get; init; }
    public int ArticleCount { get; init; }
    public int PublisherCount { get; init; }
    public required List<string> Languages { get; init; }
    public double Rank { get; init; }
    public required List<RankPart> RankParts { get; init; }
    public long LeadId { get; init; }
    /// <summary>When the hub found its first article; the same for all.</summary>
    public DateTimeOffset HubBegan { get; init; }
    public OwnTitle? OwnTitle { get; init; }
    public long? PictureId { get; init; }

    public static Expression<Func<Story, StoryFacts>> Of(HubContext context) => story => new StoryFacts
    {
        Id = story.Id,
        Slug = story.Slug,
        FirstSeenAt = story.FirstSeenAt,
        LastSeenAt = story.LastSeenAt,
        ArticleCount = story.ArticleCount,
        PublisherCount = story.PublisherCount,
        Languages = story.Languages,
        Rank = story.Rank,
        RankParts = story.RankParts,
        LeadId = story.LeadArticleId!.Value,
        // Numbers rise with the instant an article was found.
        HubBegan = context.Articles.OrderBy(article => article.Id).Select(article => article.FirstSeenAt).First(),
        OwnTitle = story.EditorTitle == null ? null : new(story.EditorTitle, story.EditorTitleLanguage),
        PictureId = story.EditorPictureId,
    };

    /// <summary>Stories of these numbers that readers see, those with the newest article first, in one command.</summary>
    /// <param name="context">Where they are.</param>
    /// <param name="ids">A few.</param>
    /// <param name="now">What is new or rising is so against some hours before this.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<IReadOnlyList<StoryRow>> RowsAsync(
        HubContext context, IReadOnlyList<long> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var read = await context.Articles.AsNoTracking()
            .Where(article => article.State == ArticleState.Shown && ids.Contains(article.StoryId!.Value) && article.Story!.MergedIntoId == null
                && !article.Story.IsHidden && article.Story.LeadArticle!.State == ArticleState.Shown)
            .OrderBy(article => article.ShownAt).ThenBy(article => article.Id)
            .Select(ArticleRow.Of.With(Of(context).Of((Article article) => article.Story!)))
            .ToListAsync(cancellationToken);
        return [.. read.GroupBy(row => row.Second.Id)
            .Select(story => story.First().Second.Row([.. story.Select(row => row.First)], now))
            .OfType<StoryRow>()
            .OrderByDescending(story => story.LastSeenAt).ThenByDescending(story => story.Id)];
    }

    /// <param name="articles">All of it that readers see, in the order of time.</param>
    /// <param name="now">What is new or rising is so against some hours before this.</param>
    /// <returns>Null where its lead is not among them.</returns>
    public StoryRow? Row(IReadOnlyList<ArticleRow> articles, DateTimeOffset now)
    {
        // A copy that leads its story speaks for it.
        List<ArticleRow> own = [.. articles.Where(article => article.CopyOfId is null || article.Id == LeadId)];
        return own.Find(article => article.Id == LeadId) is not { } lead ? null : new(
            Id, Slug, FirstSeenAt, LastSeenAt, ArticleCount, PublisherCount, Languages, Rank, RankParts, lead,
            StoryHeadline.Few(own.Where(article => article.Id != LeadId), OthersShown))
        {
            Movement = StoryMovement.Of([.. own.Select(Dated)], now, HubBegan),
            OwnTitle = OwnTitle,
            PictureId = PictureId,
            Marks = [.. articles.Select(CoverageMark.Of)],
        };
    }

    private static DatedReport Dated(ArticleRow article) =>
        new(article.PublisherId, article is { IsAnnouncement: false, CopyOfId: null }, article.ShownAt, article.FirstSeenAt);
}
