using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Writes into a source what its pass taught us: health, validators, next check.</summary>
internal static class SourceHealth
{
    /// <summary>Some servers answer 304 for ever once they have said so; after this long they are asked without condition.</summary>
    private static readonly TimeSpan BelievedNotModified = TimeSpan.FromDays(7);

    /// <summary>So many good reads in a row must have come by a permanent redirect before its target becomes the source's address.</summary>
    public const int BelievedMove = 4;

    /// <summary>The columns that a pass may change; everything else of a source is its admin's.</summary>
    public static readonly string[] Columns =
    [
        nameof(Source.State), nameof(Source.NextCheckAt), nameof(Source.ClaimedUntil), nameof(Source.Interval),
        nameof(Source.ETag), nameof(Source.LastModified), nameof(Source.ContentHash), nameof(Source.NotModifiedSince),
        nameof(Source.MovedTo), nameof(Source.MovedReads), nameof(Source.LastCheckedAt), nameof(Source.LastSuccessAt),
        nameof(Source.LastNewArticleAt), nameof(Source.ConsecutiveFailures), nameof(Source.FailingSince),
        nameof(Source.Fault), nameof(Source.FaultDetail),
    ];

    /// <param name="source">Changed in place.</param>
    /// <param name="trace">Of the fetch.</param>
    /// <param name="facts">Of the answer.</param>
    /// <param name="feed">As parsed.</param>
    /// <param name="isSameFeed">Whether it still holds entries that were there before.</param>
    /// <param name="bodyHash">Of the bytes.</param>
    /// <param name="now">The instant of the answer.</param>
    public static void Read(Source source, FetchTrace trace, ResponseFacts facts, ParsedFeed feed, bool isSameFeed, string bodyHash, DateTimeOffset now)
    {
        Succeed(source, trace, now);
        // A redirect to a front page's feed, or to nothing, is no new home of this one.
        if (!isSameFeed) source.MovedReads = 0;
        source.ContentHash = bodyHash;
        source.NotModifiedSince = null;
        source.Interval = NextCheck.Rhythm(feed.Items.Select(item => item.Published ?? item.Updated).OfType<DateTimeOffset>(), now);
        Remember(source, facts);
        source.NextCheckAt = NextCheck.AfterRead(
            source.Id, now, source.Interval, new(facts.FreshFor, feed.SuggestedInterval, feed.SkipHours, feed.SkipDays));
    }

    /// <summary>304, or the same bytes again.</summary>
    public static void Unchanged(Source source, FetchTrace trace, ResponseFacts facts, DateTimeOffset now)
    {
        Succeed(source, trace, now);
        Remember(source, facts);
        source.NotModifiedSince ??= now;
        if (trace.Status == 304 && now - source.NotModifiedSince > BelievedNotModified)
            (source.ETag, source.LastModified, source.NotModifiedSince) = (null, null, null);
        source.NextCheckAt = NextCheck.AfterRead(source.Id, now, source.Interval, SourceWishes.None with { FreshFor = facts.FreshFor });
    }

    public static void Fail(Source source, FaultKind fault, string? detail, DateTimeOffset now)
    {
        Count(source, fault, detail, now);
        source.NextCheckAt = NextCheck.AfterFailure(source.Id, now, source.ConsecutiveFailures);
    }

    public static void Refuse(Source source, TimeSpan? retryAfter, string detail, DateTimeOffset now)
    {
        Count(source, FaultKind.RateLimited, detail, now);
        source.NextCheckAt = NextCheck.AfterRefusal(source.Id, now, retryAfter, source.ConsecutiveFailures);
    }

    public static void End(Source source, DateTimeOffset now)
    {
        Count(source, FaultKind.Gone, "HTTP 410", now);
        source.State = SourceState.Gone;
        source.NextCheckAt = DateTimeOffset.MaxValue;
    }

    private static void Succeed(Source source, FetchTrace trace, DateTimeOffset now)
    {
        source.LastCheckedAt = source.LastSuccessAt = now;
        source.ClaimedUntil = null;
        source.State = SourceState.Active;
        (source.Fault, source.FaultDetail, source.FailingSince, source.ConsecutiveFailures) = (FaultKind.None, null, null, 0);
        var moved = trace.PermanentAddress?.AbsoluteUri;
        source.MovedReads = moved is null ? 0 : moved == source.MovedTo ? source.MovedReads + 1 : 1;
        source.MovedTo = moved;
    }

    private static void Remember(Source source, ResponseFacts facts)
    {
        source.ETag = facts.ETag ?? (facts.LastModified is null ? source.ETag : null);
        source.LastModified = facts.LastModified ?? (facts.ETag is null ? source.LastModified : null);
    }

    private static void Count(Source source, FaultKind fault, string? detail, DateTimeOffset now)
    {
        source.LastCheckedAt = now;
        source.ClaimedUntil = null;
        source.State = SourceState.Failing;
        source.ConsecutiveFailures++;
        source.FailingSince ??= now;
        (source.Fault, source.FaultDetail) = (fault, detail);
    }
}
