using System.Globalization;
using System.Linq.Expressions;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>A story that may come into a list, before its articles are read.</summary>
internal sealed record StoryCandidate(StoryFacts Story, StoryLead Lead)
{
    public long Id => Story.Id;
    public List<string> Languages => Story.Languages;

    /// <summary>Companies and topics of the lead, the surest first.</summary>
    public required IReadOnlyList<ListedTag> Tags { get; init; }
    public bool IsPinned { get; init; }
    private MovedDown? MovedDown { get; init; }

    /// <param name="read">What was read of it.</param>
    /// <param name="known">What the numbers of tags stand for.</param>
    public static StoryCandidate Of(ReadPair<StoryFacts, StoryLead> read, KnownTags known) => new(read.First, read.Second)
    {
        Tags = [.. StoryLead.Carried(read.Second.Tags).OrderByDescending(carried => carried.Score).ThenBy(carried => carried.Tag)
            .Select(carried => known.Find(carried.Tag)).OfType<ListedTag>().Where(tag => tag.Kind is TagKind.Company or TagKind.Topic)],
    };

    /// <summary>The candidates as they stand on a page that old finds do not flood and that keeps variety.</summary>
    /// <param name="byRank">Best rank first.</param>
    /// <param name="chosenTag">The tag that the reader asked for: all are about it.</param>
    public static IEnumerable<StoryCandidate> Arrange(List<StoryCandidate> byRank, int? chosenTag)
    {
        List<StoryCandidate> calm = [.. byRank.Where(story => !story.IsOfUnknownAge), .. Found(byRank)];
        return StoryVariety.Arrange([.. calm.Select(story => story.Subjects(chosenTag))]).Select(varied => calm[varied.Place].MovedFor(varied.MovedFor));
    }

    /// <summary>Nobody else reports it, and nobody says when it came out.</summary>
    public bool IsOfUnknownAge => Story.ArticleCount == 1 && Lead.Dates.AreUnknown;

    /// <summary>Somebody else reports it too, or it is filed under a date of its publisher's.</summary>
    public bool IsDated => Story.ArticleCount > 1 || Lead.Dates.ArePublishers;

    /// <summary>Null where its lead is not among the articles.</summary>
    public StoryRow? Row(IEnumerable<ArticleRow> articles, DateTimeOffset now) => Story.Row([.. articles], now) is not { } row ? null : row with
    {
        Topics = [.. Tags.Where(tag => tag.Kind == TagKind.Topic)],
        MovedDown = MovedDown,
        IsPinned = IsPinned,
        Section = Lead.Section,
    };

    private static IEnumerable<StoryCandidate> Found(List<StoryCandidate> byRank)
    {
        var last = byRank.FindLastIndex(story => !story.IsOfUnknownAge);
        return byRank.Index().Where(story => story.Item.IsOfUnknownAge)
            .Select(story => story.Index > last ? story.Item : story.Item with { MovedDown = new(null, null) });
    }

    private List<SharedSubject> Subjects(int? chosenTag) =>
    [
        .. Tagged(TagKind.Company, chosenTag),
        new(IsPublisher: true, Lead.PublisherId),
        .. Tagged(TagKind.Topic, chosenTag),
    ];

    private IEnumerable<SharedSubject> Tagged(TagKind kind, int? chosenTag) =>
        Tags.Where(tag => tag.Kind == kind && tag.Id != chosenTag).Select(tag => tag.Id).Order().Select(id => new SharedSubject(IsPublisher: false, id));

    private StoryCandidate MovedFor(SharedSubject? subject) => subject is not { } shared ? this : this with
    {
        MovedDown = shared.IsPublisher ? new(null, Lead.Publisher) : new(Tags.FirstOrDefault(tag => tag.Id == shared.Id), null),
    };
}

/// <summary>What a list that keeps variety looks at of a story's lead, and where editors pinned the story.</summary>
internal sealed record StoryLead
{
    public int PublisherId { get; init; }
    public required string Publisher { get; init; }
    public required FilingDates Dates { get; init; }
    public string? Tags { get; init; }
    public string? PinnedIn { get; init; }
    public int? PinnedPlace { get; init; }
    public DateTimeOffset? PinnedUntil { get; init; }
    public string? Section { get; init; }

    public static Expression<Func<Story, StoryLead>> Of(HubContext context)
    {
        // The tags of an article as one text of numbers: a row for each would repeat all else of its story.
        var carried = context.Database.SqlQuery<LeadTags>($"""
            SELECT a."Id", (SELECT group_concat(t."TagId" || ' ' || t."Score") FROM "ArticleTags" t WHERE t."ArticleId" = a."Id") AS "Tags" FROM "Articles" a
            """);
        return story => new StoryLead
        {
            PublisherId = story.LeadArticle!.Source!.PublisherId,
            Publisher = story.LeadArticle.Source.Publisher!.Name,
            Dates = new(story.LeadArticle.ShownAt, story.LeadArticle.PublishedAt, story.LeadArticle.UpdatedAt, story.LeadArticle.FirstSeenAt,
                story.LeadArticle.Source.CreatedAt),
            Tags = carried.Where(lead => lead.Id == story.LeadArticleId).Select(lead => lead.Tags).FirstOrDefault(),
            PinnedIn = story.PinnedIn,
            PinnedPlace = story.PinnedPlace,
            PinnedUntil = story.PinnedUntil,
            Section = story.Section,
        };
    }

    /// <summary>The numbers of tags, and how sure they are.</summary>
    public static IEnumerable<(int Tag, double Score)> Carried(string? tags) => (tags ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(tag => tag.Split(' '))
        .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture)));
}

internal sealed record LeadTags(long Id, string? Tags);

/// <summary>What is known of when an article came out.</summary>
internal sealed record FilingDates(DateTimeOffset ShownAt, DateTimeOffset? PublishedAt, DateTimeOffset? UpdatedAt, DateTimeOffset FirstSeenAt,
    DateTimeOffset SourceAddedAt)
{
    /// <summary>By then a source that is added has been read.</summary>
    private static readonly TimeSpan FirstReading = TimeSpan.FromHours(6);

    /// <summary>Whether nobody says how old it is: filed under no date of its publisher's, and found with all else that its source held when it was
    /// added.</summary>
    public bool AreUnknown => !ArePublishers && FirstSeenAt - SourceAddedAt < FirstReading;

    public bool ArePublishers => ShownAt == PublishedAt || ShownAt == UpdatedAt;
}
