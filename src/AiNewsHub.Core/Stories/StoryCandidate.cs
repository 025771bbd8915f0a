using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Core.Stories;

/// <summary>A story that may come into a list, before its articles are read.</summary>
internal sealed record StoryCandidate
{
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
    public int PublisherId { get; init; }
    public required string Publisher { get; init; }
    /// <summary>Companies and topics of the lead, where variety is kept.</summary>
    public List<ListedTag> Tags { get; init; } = [];
    /// <summary>When the hub found its first article; the same for all.</summary>
    public DateTimeOffset HubBegan { get; init; }
    public required FilingDates LeadDates { get; init; }
    public MovedDown? MovedDown { get; private init; }
    public OwnTitle? OwnTitle { get; init; }
    public long? PictureId { get; init; }
    public int? PinnedPlace { get; init; }
    public bool IsPinned { get; init; }

    /// <summary>The candidates as they stand on a page that old finds do not flood and that keeps variety.</summary>
    /// <param name="byRank">Best rank first.</param>
    /// <param name="chosenTag">The tag that the reader asked for: all are about it.</param>
    public static IEnumerable<StoryCandidate> Arrange(List<StoryCandidate> byRank, int? chosenTag)
    {
        List<StoryCandidate> calm = [.. byRank.Where(story => !story.IsOfUnknownAge), .. Found(byRank)];
        return StoryVariety.Arrange([.. calm.Select(story => story.Subjects(chosenTag))]).Select(varied => calm[varied.Place].MovedFor(varied.MovedFor));
    }

    /// <summary>Nobody else reports it, and nobody says when it came out.</summary>
    public bool IsOfUnknownAge => ArticleCount == 1 && LeadDates.AreUnknown;

    private static IEnumerable<StoryCandidate> Found(List<StoryCandidate> byRank)
    {
        var last = byRank.FindLastIndex(story => !story.IsOfUnknownAge);
        return byRank.Index().Where(story => story.Item.IsOfUnknownAge)
            .Select(story => story.Index > last ? story.Item : story.Item with { MovedDown = new(null, null) });
    }

    private List<SharedSubject> Subjects(int? chosenTag) =>
    [
        .. Tagged(TagKind.Company, chosenTag),
        new(IsPublisher: true, PublisherId),
        .. Tagged(TagKind.Topic, chosenTag),
    ];

    private IEnumerable<SharedSubject> Tagged(TagKind kind, int? chosenTag) =>
        Tags.Where(tag => tag.Kind == kind && tag.Id != chosenTag).Select(tag => tag.Id).Order().Select(id => new SharedSubject(IsPublisher: false, id));

    private StoryCandidate MovedFor(SharedSubject? subject) => subject is not { } shared ? this : this with
    {
        MovedDown = shared.IsPublisher ? new(null, Publisher) : new(Tags.Find(tag => tag.Id == shared.Id), null),
    };
}

/// <summary>What is known of when an article came out.</summary>
internal sealed record FilingDates(DateTimeOffset ShownAt, DateTimeOffset? PublishedAt, DateTimeOffset? UpdatedAt, DateTimeOffset FirstSeenAt,
    DateTimeOffset SourceAddedAt)
{
    /// <summary>By then a source that is added has been read.</summary>
    private static readonly TimeSpan FirstReading = TimeSpan.FromHours(6);

    /// <summary>Whether nobody says how old it is: filed under no date of its publisher's, and found with all else that its source held when it was
    /// added.</summary>
    public bool AreUnknown => ShownAt != PublishedAt && ShownAt != UpdatedAt && FirstSeenAt - SourceAddedAt < FirstReading;
}
