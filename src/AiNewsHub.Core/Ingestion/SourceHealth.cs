using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Schedule;

namespace AiNewsHub.Core.Ingestion;

/// <summary>What an answer teaches about its source: health, validators, next check. Each takes what was found before and gives what holds now.</summary>
internal static class SourceHealth
{
    /// <summary>Some servers answer 304 for ever once they have said so; after this long they are asked without condition.</summary>
    private static readonly TimeSpan BelievedNotModified = TimeSpan.FromDays(7);

    /// <summary>So many good reads in a row must have come by a permanent redirect before its target becomes the source's address.</summary>
    public const int BelievedMove = 4;

    /// <summary>So many answers in a row of 429 or 503 mean the host, not the one address.</summary>
    public const int RefusalsOfHost = 2;

    private const int AnotherFeed = -1;

    /// <param name="was">Before the answer.</param>
    /// <param name="trace">Of the fetch.</param>
    /// <param name="facts">Of the answer.</param>
    /// <param name="feed">As parsed.</param>
    /// <param name="isSameFeed">Whether most of its entries were there before.</param>
    /// <param name="bodyHash">Of the bytes.</param>
    /// <param name="now">The instant of the answer.</param>
    public static SourceFindings Read(
        SourceFindings was, FetchTrace trace, ResponseFacts facts, ParsedFeed feed, bool isSameFeed, string bodyHash, DateTimeOffset now)
    {
        var found = Remember(Succeed(was, trace, now), facts);
        DateTimeOffset[] dates = [.. feed.Items.Select(item => item.Published ?? item.Updated).OfType<DateTimeOffset>()];
        var silence = Silence.Of(dates, now) ?? (was.LastNewArticleAt is { } last ? new Silence(last, Silence.Longest) : null);
        var hints = ScheduleHints.Of(feed);
        found = found with
        {
            // A redirect to a front page's feed, or to nothing, is no new home of this one.
            MovedReads = isSameFeed || found.MovedTo is null ? found.MovedReads : was.LastSuccessAt is null ? 0 : AnotherFeed,
            ContentHash = bodyHash,
            NotModifiedSince = null,
            Interval = NextCheck.Rhythm(dates, now),
            NewestEntryAt = silence?.Newest,
            StaleAfter = silence?.StaleAfter,
            SuggestedInterval = hints.SuggestedInterval,
            SkipHours = hints.SkipHours,
            SkipDays = hints.SkipDays,
            FeedIcon = ArticleText.WebAddress(feed.Icon ?? feed.Image),
        };
        return Planned(Notice(found, feed.Items.Count == 0, now), was, facts, now);
    }

    /// <summary>Entries came by themselves; nothing is asked for.</summary>
    public static SourceFindings Pushed(SourceFindings was, FetchTrace trace, DateTimeOffset now) => Succeed(was, trace, now);

    /// <summary>304, or the same bytes again.</summary>
    public static SourceFindings Unchanged(SourceFindings was, FetchTrace trace, ResponseFacts facts, DateTimeOffset now)
    {
        var found = Notice(Remember(Succeed(was, trace, now), facts), was.Fault == FaultKind.NoEntries, now);
        var since = found.NotModifiedSince ?? now;
        found = trace.Status == 304 && now - since > BelievedNotModified
            ? found with { ETag = null, LastModified = null, NotModifiedSince = null }
            : found with { NotModifiedSince = since };
        return Planned(found, was, facts, now);
    }

    public static SourceFindings Fail(SourceFindings was, FaultKind fault, string? detail, int? status, DateTimeOffset now)
    {
        var found = Count(was, fault, detail, now);
        return found with
        {
            Refusals = status == 503 ? was.Refusals + 1 : 0,
            NextCheckAt = NextCheck.AfterFailure(was.Id, now, found.ConsecutiveFailures),
        };
    }

    public static SourceFindings Refuse(SourceFindings was, TimeSpan? retryAfter, string detail, DateTimeOffset now)
    {
        var found = Count(was, FaultKind.RateLimited, detail, now);
        return found with { Refusals = was.Refusals + 1, NextCheckAt = NextCheck.AfterRefusal(was.Id, now, retryAfter, found.ConsecutiveFailures) };
    }

    /// <summary>It was not asked, because its host rests.</summary>
    public static SourceFindings Postpone(SourceFindings was, TimeSpan rest, DateTimeOffset now) =>
        was with { ClaimedUntil = null, NextCheckAt = NextCheck.AfterRest(was.Id, now, rest) };

    public static SourceFindings End(SourceFindings was, DateTimeOffset now) =>
        Count(was, FaultKind.Gone, "HTTP 410", now) with { Refusals = 0, State = SourceState.Gone, NextCheckAt = DateTimeOffset.MaxValue };

    private static SourceFindings Succeed(SourceFindings was, FetchTrace trace, DateTimeOffset now)
    {
        var moved = trace.PermanentAddress?.AbsoluteUri;
        return was with
        {
            LastCheckedAt = now,
            LastSuccessAt = now,
            ClaimedUntil = null,
            State = SourceState.Active,
            ConsecutiveFailures = 0,
            Refusals = 0,
            MovedReads = moved is null ? 0 : moved != was.MovedTo ? 1 : was.MovedReads == AnotherFeed ? AnotherFeed : was.MovedReads + 1,
            MovedTo = moved,
        };
    }

    /// <summary>What an admin should look at although the source could be read.</summary>
    private static SourceFindings Notice(SourceFindings found, bool isEmpty, DateTimeOffset now)
    {
        if (isEmpty || found.MovedReads == AnotherFeed)
        {
            var (fault, detail) = isEmpty ? (FaultKind.NoEntries, null) : (FaultKind.Moved, SourceAddress.Shown(found.MovedTo!));
            return found with { Fault = fault, FaultDetail = detail, FailingSince = found.Fault == fault ? found.FailingSince : now };
        }

        return found is { NewestEntryAt: { } newest, StaleAfter: { } stale } && now - newest > stale
            ? found with { Fault = FaultKind.Stale, FaultDetail = null, FailingSince = newest }
            : found with { Fault = FaultKind.None, FaultDetail = null, FailingSince = null };
    }

    private static SourceFindings Planned(SourceFindings found, SourceFindings was, ResponseFacts facts, DateTimeOffset now)
    {
        // New to the hub, or long overdue: so are others then.
        var inCrowd = was.LastCheckedAt is null || now - was.NextCheckAt > was.Interval;
        var hints = new ScheduleHints(facts.FreshFor, found.SuggestedInterval, found.SkipHours, found.SkipDays);
        return found with { NextCheckAt = NextCheck.AfterRead(found.Id, now, found.Interval, hints, inCrowd) };
    }

    private static SourceFindings Remember(SourceFindings found, ResponseFacts facts) => found with
    {
        ETag = facts.ETag ?? (facts.LastModified is null ? found.ETag : null),
        LastModified = facts.LastModified ?? (facts.ETag is null ? found.LastModified : null),
    };

    private static SourceFindings Count(SourceFindings was, FaultKind fault, string? detail, DateTimeOffset now) => was with
    {
        LastCheckedAt = now,
        ClaimedUntil = null,
        State = SourceState.Failing,
        ConsecutiveFailures = was.ConsecutiveFailures + 1,
        // Silence or a move that was noticed before is no failure, and ends where one begins.
        FailingSince = was.State == SourceState.Failing ? was.FailingSince ?? now : now,
        Fault = fault,
        FaultDetail = detail,
    };
}
