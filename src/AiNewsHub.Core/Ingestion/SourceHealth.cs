using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Schedule;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Writes into a source what its pass taught us: health, validators, next check.</summary>
internal static class SourceHealth
{
    /// <summary>Some servers answer 304 for ever once they have said so; after this long they are asked without condition.</summary>
    private static readonly TimeSpan BelievedNotModified = TimeSpan.FromDays(7);

    /// <summary>So many good reads in a row must have come by a permanent redirect before its target becomes the source's address.</summary>
    public const int BelievedMove = 4;

    /// <summary>So many answers in a row of 429 or 503 mean the host, not the one address.</summary>
    public const int RefusalsOfHost = 2;

    private const int AnotherFeed = -1;

    /// <summary>The columns that a pass may change; everything else of a source is its admin's.</summary>
    public static readonly string[] Columns =
    [
        nameof(Source.State), nameof(Source.NextCheckAt), nameof(Source.ClaimedUntil), nameof(Source.Interval),
        nameof(Source.ETag), nameof(Source.LastModified), nameof(Source.ContentHash), nameof(Source.NotModifiedSince),
        nameof(Source.SuggestedInterval), nameof(Source.SkipHours), nameof(Source.SkipDays), nameof(Source.NewestEntryAt), nameof(Source.StaleAfter),
        nameof(Source.MovedTo), nameof(Source.MovedReads), nameof(Source.LastCheckedAt), nameof(Source.LastSuccessAt),
        nameof(Source.LastNewArticleAt), nameof(Source.ConsecutiveFailures), nameof(Source.Refusals), nameof(Source.FailingSince),
        nameof(Source.Fault), nameof(Source.FaultDetail), nameof(Source.FeedIcon),
    ];

    /// <param name="source">Changed in place.</param>
    /// <param name="trace">Of the fetch.</param>
    /// <param name="facts">Of the answer.</param>
    /// <param name="feed">As parsed.</param>
    /// <param name="isSameFeed">Whether most of its entries were there before.</param>
    /// <param name="bodyHash">Of the bytes.</param>
    /// <param name="now">The instant of the answer.</param>
    public static void Read(Source source, FetchTrace trace, ResponseFacts facts, ParsedFeed feed, bool isSameFeed, string bodyHash, DateTimeOffset now)
    {
        var wasRead = source.LastSuccessAt is not null;
        var inCrowd = IsInCrowd(source, now);
        Succeed(source, trace, now);
        // A redirect to a front page's feed, or to nothing, is no new home of this one.
        if (!isSameFeed && source.MovedTo is not null) source.MovedReads = wasRead ? AnotherFeed : 0;
        source.ContentHash = bodyHash;
        source.NotModifiedSince = null;
        DateTimeOffset[] dates = [.. feed.Items.Select(item => item.Published ?? item.Updated).OfType<DateTimeOffset>()];
        source.Interval = NextCheck.Rhythm(dates, now);
        var silence = NextCheck.Silence(dates, now);
        (source.NewestEntryAt, source.StaleAfter) = (silence?.Newest, silence?.StaleAfter);
        ScheduleHints.Remember(source, feed);
        source.FeedIcon = ArticleText.WebAddress(feed.Icon ?? feed.Image);
        Remember(source, facts);
        Notice(source, feed.Items.Count == 0, now);
        source.NextCheckAt = NextCheck.AfterRead(source.Id, now, source.Interval, ScheduleHints.Of(source, facts.FreshFor), inCrowd);
    }

    /// <summary>Entries came by themselves; nothing is asked for.</summary>
    public static void Pushed(Source source, FetchTrace trace, DateTimeOffset now) => Succeed(source, trace, now);

    /// <summary>304, or the same bytes again.</summary>
    public static void Unchanged(Source source, FetchTrace trace, ResponseFacts facts, DateTimeOffset now)
    {
        var inCrowd = IsInCrowd(source, now);
        Succeed(source, trace, now);
        Remember(source, facts);
        Notice(source, source.Fault == FaultKind.NoEntries, now);
        source.NotModifiedSince ??= now;
        if (trace.Status == 304 && now - source.NotModifiedSince > BelievedNotModified)
            (source.ETag, source.LastModified, source.NotModifiedSince) = (null, null, null);
        source.NextCheckAt = NextCheck.AfterRead(source.Id, now, source.Interval, ScheduleHints.Of(source, facts.FreshFor), inCrowd);
    }

    public static void Fail(Source source, FaultKind fault, string? detail, int? status, DateTimeOffset now)
    {
        Count(source, fault, detail, now);
        source.Refusals = status == 503 ? source.Refusals + 1 : 0;
        source.NextCheckAt = NextCheck.AfterFailure(source.Id, now, source.ConsecutiveFailures);
    }

    public static void Refuse(Source source, TimeSpan? retryAfter, string detail, DateTimeOffset now)
    {
        Count(source, FaultKind.RateLimited, detail, now);
        source.Refusals++;
        source.NextCheckAt = NextCheck.AfterRefusal(source.Id, now, retryAfter, source.ConsecutiveFailures);
    }

    /// <summary>It was not asked, because its host rests.</summary>
    public static void Postpone(Source source, TimeSpan rest, DateTimeOffset now)
    {
        source.ClaimedUntil = null;
        source.NextCheckAt = NextCheck.AfterRest(source.Id, now, rest);
    }

    public static void End(Source source, DateTimeOffset now)
    {
        Count(source, FaultKind.Gone, "HTTP 410", now);
        source.Refusals = 0;
        source.State = SourceState.Gone;
        source.NextCheckAt = DateTimeOffset.MaxValue;
    }

    private static void Succeed(Source source, FetchTrace trace, DateTimeOffset now)
    {
        source.LastCheckedAt = source.LastSuccessAt = now;
        source.ClaimedUntil = null;
        source.State = SourceState.Active;
        (source.ConsecutiveFailures, source.Refusals) = (0, 0);
        var moved = trace.PermanentAddress?.AbsoluteUri;
        source.MovedReads = moved is null ? 0 : moved != source.MovedTo ? 1 : source.MovedReads == AnotherFeed ? AnotherFeed : source.MovedReads + 1;
        source.MovedTo = moved;
    }

    /// <summary>What an admin should look at although the source could be read.</summary>
    private static void Notice(Source source, bool isEmpty, DateTimeOffset now)
    {
        var before = source.Fault;
        if (isEmpty || source.MovedReads == AnotherFeed)
        {
            (source.Fault, source.FaultDetail) = isEmpty ? (FaultKind.NoEntries, null) : (FaultKind.Moved, SourceAddress.Shown(source.MovedTo!));
            source.FailingSince = before == source.Fault ? source.FailingSince : now;
        }
        else if (source is { NewestEntryAt: { } newest, StaleAfter: { } stale } && now - newest > stale)
        {
            (source.Fault, source.FaultDetail, source.FailingSince) = (FaultKind.Stale, null, newest);
        }
        else
        {
            (source.Fault, source.FaultDetail, source.FailingSince) = (FaultKind.None, null, null);
        }
    }

    /// <summary>New to the hub, or long overdue: so are others then.</summary>
    private static bool IsInCrowd(Source source, DateTimeOffset now) => source.LastCheckedAt is null || now - source.NextCheckAt > source.Interval;

    private static void Remember(Source source, ResponseFacts facts)
    {
        source.ETag = facts.ETag ?? (facts.LastModified is null ? source.ETag : null);
        source.LastModified = facts.LastModified ?? (facts.ETag is null ? source.LastModified : null);
    }

    private static void Count(Source source, FaultKind fault, string? detail, DateTimeOffset now)
    {
        source.LastCheckedAt = now;
        source.ClaimedUntil = null;
        // Silence or a move that was noticed before is no failure, and ends where one begins.
        if (source.State != SourceState.Failing) source.FailingSince = null;
        source.State = SourceState.Failing;
        source.ConsecutiveFailures++;
        source.FailingSince ??= now;
        (source.Fault, source.FaultDetail) = (fault, detail);
    }
}
