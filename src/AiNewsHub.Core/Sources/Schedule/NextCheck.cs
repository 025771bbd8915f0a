namespace AiNewsHub.Core.Sources.Schedule;

/// <summary>When a source is asked again: pure, from its own rhythm and its own wishes.</summary>
public static class NextCheck
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Twelve looks between two articles keep the mean delay under a twentieth of the publisher's own pace.</summary>
    private const int LooksPerArticle = 12;

    /// <summary>A source that was silent for a week is asked every hour, for half a year every day.</summary>
    private const int LooksPerSilence = 168;

    private const int RhythmEntries = 20;

    private static readonly TimeSpan AwakeAtLeastEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The pause that fits what the source has published: a fraction of the usual gap between two entries, growing with its silence.
    /// </summary>
    /// <param name="published">Dates of its entries, in any order; impossible ones are passed over.</param>
    /// <param name="now">The instant of the read.</param>
    public static TimeSpan Rhythm(IEnumerable<DateTimeOffset> published, DateTimeOffset now)
    {
        DateTimeOffset[] newest = [.. published.Where(date => date <= now).OrderDescending().Take(RhythmEntries)];
        if (newest.Length < 2) return newest.Length == 0 ? AwakeAtLeastEvery : Bounded(Larger(AwakeAtLeastEvery, (now - newest[0]) / LooksPerSilence));
        var gap = (newest[0] - newest[^1]) / (newest.Length - 1);
        var awake = gap / LooksPerArticle;
        return Bounded(Larger(awake < AwakeAtLeastEvery ? awake : AwakeAtLeastEvery, (now - newest[0]) / LooksPerSilence));
    }

    /// <summary>After a good read: the rhythm, but never sooner than the server's cache headers or the feed itself ask for.</summary>
    /// <param name="sourceId">Spreads sources that were added together.</param>
    /// <param name="now">The instant of the read.</param>
    /// <param name="rhythm">What <see cref="Rhythm"/> gave.</param>
    /// <param name="wishes">What the source asks.</param>
    /// <param name="inCrowd">Whether many others were probably read at the same moment: after an import, or after the hub stood still.</param>
    public static DateTimeOffset AfterRead(int sourceId, DateTimeOffset now, TimeSpan rhythm, ScheduleHints wishes, bool inCrowd = false)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        var asked = Bounded(Larger(wishes.FreshFor ?? default, wishes.SuggestedInterval ?? default));
        var pause = Larger(Bounded(rhythm), asked);
        // Once over the whole interval, so that those that came together part; then by a little, so that they stay apart.
        var planned = now + Bounded(inCrowd ? asked + pause * Share(sourceId, now) : pause + Spread(sourceId, now, pause));
        var allowed = wishes.FirstAllowed(planned);
        return allowed == planned ? planned : allowed + HalfHour * Share(sourceId, now);
    }

    /// <summary>After a failure: soon once, then ever later, from the third on at most once an hour.</summary>
    /// <param name="sourceId">Spreads sources that fail together.</param>
    /// <param name="now">The instant of the failure.</param>
    /// <param name="failures">How many in a row, this one included.</param>
    public static DateTimeOffset AfterFailure(int sourceId, DateTimeOffset now, int failures)
    {
        var pause = failures switch
        {
            <= 1 => TimeSpan.FromMinutes(15),
            2 => TimeSpan.FromMinutes(30),
            _ => Bounded(TimeSpan.FromHours(Math.Pow(2, Math.Min(failures - 3, 5)))),
        };
        return now + Bounded(pause + Spread(sourceId, now, pause));
    }

    /// <summary>After 429 or 503: not before the named time; without one, as after a failure but an hour at least.</summary>
    public static DateTimeOffset AfterRefusal(int sourceId, DateTimeOffset now, TimeSpan? retryAfter, int failures)
    {
        if (retryAfter is not { } asked) return Later(AfterFailure(sourceId, now, failures), now + TimeSpan.FromHours(1));
        return now + Larger(asked, Shortest) + Spread(sourceId, now, TimeSpan.FromMinutes(1));
    }

    /// <summary>When a host that rests may be asked this source: after the rest, and not everything that waited for it at once.</summary>
    public static DateTimeOffset AfterRest(int sourceId, DateTimeOffset now, TimeSpan rest) => now + rest + HalfHour * Share(sourceId, now);

    /// <summary>Up to a tenth more, so that no minute is a burst.</summary>
    private static TimeSpan Spread(int sourceId, DateTimeOffset now, TimeSpan pause) => pause * (Share(sourceId, now) / 10);

    /// <summary>0 to 1, by the source and the hour; the same for the same.</summary>
    private static double Share(int sourceId, DateTimeOffset now)
    {
        var mixed = unchecked((uint)sourceId * 2654435761u ^ (uint)(now.ToUnixTimeSeconds() / 3600) * 40503u);
        mixed = unchecked((mixed ^ mixed >> 15) * 2246822519u);
        return (mixed >> 8) / (double)(1 << 24);
    }

    private static TimeSpan Bounded(TimeSpan pause) => pause < Shortest ? Shortest : pause > Longest ? Longest : pause;

    private static TimeSpan Larger(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
