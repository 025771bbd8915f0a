using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion;

/// <summary>
/// What a pass may find out about its source: health, validators, schedule. Each property is a column of <see cref="Source"/> of the
/// same name, and all of them are stored; everything else of a source is its admin's. A pass makes a new one and leaves the source alone.
/// </summary>
internal sealed record SourceFindings
{
    public required int Id { get; init; }
    public required SourceState State { get; init; }
    public required DateTimeOffset NextCheckAt { get; init; }
    public required DateTimeOffset? ClaimedUntil { get; init; }
    public required TimeSpan Interval { get; init; }
    public required string? ETag { get; init; }
    public required string? LastModified { get; init; }
    public required string? ContentHash { get; init; }
    public required DateTimeOffset? NotModifiedSince { get; init; }
    public required TimeSpan? SuggestedInterval { get; init; }
    public required int SkipHours { get; init; }
    public required int SkipDays { get; init; }
    public required DateTimeOffset? NewestEntryAt { get; init; }
    public required TimeSpan? StaleAfter { get; init; }
    public required string? MovedTo { get; init; }
    public required int MovedReads { get; init; }
    public required DateTimeOffset? LastCheckedAt { get; init; }
    public required DateTimeOffset? LastSuccessAt { get; init; }
    public required DateTimeOffset? LastNewArticleAt { get; init; }
    public required int ConsecutiveFailures { get; init; }
    public required int Refusals { get; init; }
    public required DateTimeOffset? FailingSince { get; init; }
    public required FaultKind Fault { get; init; }
    public required string? FaultDetail { get; init; }
    public required string? FeedIcon { get; init; }

    /// <summary>What was found before.</summary>
    public static SourceFindings Of(Source source) => new()
    {
        Id = source.Id,
        State = source.State,
        NextCheckAt = source.NextCheckAt,
        ClaimedUntil = source.ClaimedUntil,
        Interval = source.Interval,
        ETag = source.ETag,
        LastModified = source.LastModified,
        ContentHash = source.ContentHash,
        NotModifiedSince = source.NotModifiedSince,
        SuggestedInterval = source.SuggestedInterval,
        SkipHours = source.SkipHours,
        SkipDays = source.SkipDays,
        NewestEntryAt = source.NewestEntryAt,
        StaleAfter = source.StaleAfter,
        MovedTo = source.MovedTo,
        MovedReads = source.MovedReads,
        LastCheckedAt = source.LastCheckedAt,
        LastSuccessAt = source.LastSuccessAt,
        LastNewArticleAt = source.LastNewArticleAt,
        ConsecutiveFailures = source.ConsecutiveFailures,
        Refusals = source.Refusals,
        FailingSince = source.FailingSince,
        Fault = source.Fault,
        FaultDetail = source.FaultDetail,
        FeedIcon = source.FeedIcon,
    };

    /// <summary>The next read asks without condition: the validators would hide entries that are not stored.</summary>
    public SourceFindings WithoutValidators() => this with { ETag = null, LastModified = null, ContentHash = null };
}
