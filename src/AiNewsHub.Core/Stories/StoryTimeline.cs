using System.Linq.Expressions;
using AiNewsHub.Content.Tagging;
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

    /// <summary>So much of a text tells what its article says.</summary>
    private const int MostCharacters = 4_000;

    /// <summary>The earlier story that it is a next step of.</summary>
    public long? ContinuesId { get; init; }

    /// <summary>What editors set on it.</summary>
    public StoryMarks Marks { get; init; } = StoryMarks.None;

    /// <summary>How the texts of its articles begin; newsletters, which tell of many things, say nothing of it.</summary>
    internal IReadOnlyDictionary<long, string> Texts { get; private init; } = new Dictionary<long, string>();

    public int ArticleCount => Entries.Sum(entry => 1 + entry.Copies.Count);

    /// <summary>Reads it in one command, in two where it shows nothing or went into another; null where there is no such story.</summary>
    public static async Task<StoryTimeline?> ReadAsync(HubContext context, string slug, CancellationToken cancellationToken)
    {
        var read = await context.Articles.AsNoTracking()
            .Where(article => article.Story!.Slug == slug && article.Story.MergedIntoId == null && article.State == ArticleState.Shown)
            .OrderBy(article => article.ShownAt).ThenBy(article => article.Id)
            .Take(MostArticles)
            .Select(ArticleRow.Of.With(Own.Of(context).Of((Article article) => article.Story!).With(article =>
                article.Kind == ArticleKind.Newsletter ? null : article.Content!.Text.Substring(0, MostCharacters))))
            .ToListAsync(cancellationToken);
        var story = read.Count > 0 ? read[0].Second.First
            : await context.Stories.AsNoTracking().Where(story => story.Slug == slug).Select(Own.Of(context)).FirstOrDefaultAsync(cancellationToken);
        if (story is null) return null;
        var articles = read.ConvertAll(row => row.First);
        var lead = articles.Find(article => article.Id == story.LeadId) ?? articles.FirstOrDefault();
        return new(story.Id, story.Slug, story.MovedTo, story.FirstSeenAt, story.LastSeenAt, story.PublisherCount, story.Languages,
            story.Rank, story.RankParts, lead, TimelineEntry.From(articles))
        {
            Marks = story.Marks,
            ContinuesId = story.Continues == story.Id ? null : story.Continues,
            Texts = read.Where(row => row.Second.Second is not null).ToDictionary(row => row.First.Id, row => row.Second.Second!),
        };
    }

    /// <summary>What is read of its own row.</summary>
    private sealed record Own
    {
        public long Id { get; init; }
        public required string Slug { get; init; }
        public DateTimeOffset FirstSeenAt { get; init; }
        public DateTimeOffset LastSeenAt { get; init; }
        public int PublisherCount { get; init; }
        public required List<string> Languages { get; init; }
        public double Rank { get; init; }
        public required List<RankPart> RankParts { get; init; }
        public long? LeadId { get; init; }
        public required StoryMarks Marks { get; init; }
        public long? Continues { get; init; }
        public string? MovedTo { get; init; }

        public static Expression<Func<Story, Own>> Of(HubContext context) => story => new Own
        {
            Id = story.Id,
            Slug = story.Slug,
            FirstSeenAt = story.FirstSeenAt,
            LastSeenAt = story.LastSeenAt,
            PublisherCount = story.PublisherCount,
            Languages = story.Languages,
            Rank = story.Rank,
            RankParts = story.RankParts,
            LeadId = story.LeadArticleId,
            Marks = new StoryMarks(story.EditorTitle, story.EditorTitleLanguage, story.EditorLeadId, story.EditorPictureId, story.IsHidden, story.IsLocked,
                story.PinnedIn, story.PinnedPlace, story.PinnedUntil, story.Section),
            Continues = context.Stories.Where(earlier => earlier.Id == story.ContinuesId).Select(earlier => (long?)(earlier.MergedIntoId ?? earlier.Id))
                .FirstOrDefault(),
            MovedTo = context.Stories.Where(target => target.Id == story.MergedIntoId).Select(target => target.Slug).FirstOrDefault(),
        };
    }
}
