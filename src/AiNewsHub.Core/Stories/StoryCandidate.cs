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
    /// <summary>Companies and topics of the lead.</summary>
    public required List<TagName> Tags { get; init; }
    /// <summary>When the hub found its first article; the same for all.</summary>
    public DateTimeOffset HubBegan { get; init; }
    public MovedDown? MovedDown { get; private init; }

    /// <summary>The candidates as they stand on a page that keeps variety.</summary>
    /// <param name="byRank">Best rank first.</param>
    /// <param name="chosenTag">The tag that the reader asked for: all are about it.</param>
    public static IEnumerable<StoryCandidate> Arrange(IReadOnlyList<StoryCandidate> byRank, int? chosenTag) => StoryVariety
        .Arrange([.. byRank.Select(candidate => candidate.Subjects(chosenTag))])
        .Select(varied => byRank[varied.Place].MovedFor(varied.MovedFor));

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
