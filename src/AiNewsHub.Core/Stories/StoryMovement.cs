namespace AiNewsHub.Core.Stories;

public enum StoryTrend
{
    Steady,
    /// <summary>None of its articles was there before.</summary>
    New,
    /// <summary>It was there, and its independent publishers have become half as many again or more, two at least.</summary>
    Rising,
}

/// <summary>One article as movement looks at it.</summary>
/// <param name="PublisherId">Whose it is.</param>
/// <param name="IsIndependent">Neither a copy nor a party's own word.</param>
/// <param name="ShownAt">When it is filed.</param>
/// <param name="FirstSeenAt">When the hub found it.</param>
public readonly record struct DatedReport(int PublisherId, bool IsIndependent, DateTimeOffset ShownAt, DateTimeOffset FirstSeenAt);

/// <summary>What became of a story in the last <see cref="Span"/>.</summary>
/// <param name="Trend">In one word.</param>
/// <param name="Before">Independent publishers it had then.</param>
/// <param name="Now">Those it has now.</param>
public sealed record StoryMovement(StoryTrend Trend, int Before, int Now)
{
    public static readonly TimeSpan Span = TimeSpan.FromHours(6);

    /// <summary>What is found later than this after its publication is no news, whenever it is found: it counts from its publication.</summary>
    private static readonly TimeSpan FoundLate = TimeSpan.FromHours(24);

    public static StoryMovement Steady { get; } = new(StoryTrend.Steady, 0, 0);

    /// <param name="reports">The story's articles.</param>
    /// <param name="now">When the page is composed.</param>
    /// <param name="hubBegan">When the hub found its first article.</param>
    public static StoryMovement Of(IReadOnlyCollection<DatedReport> reports, DateTimeOffset now, DateTimeOffset hubBegan)
    {
        var then = now - Span;
        var earlier = reports.Where(report => Counts(report) <= then).ToList();
        var (before, after) = (Publishers(earlier), Publishers(reports));
        var trend = earlier.Count == 0 ? StoryTrend.New
            : after >= 2 && 2 * after >= 3 * before ? StoryTrend.Rising
            : StoryTrend.Steady;
        return new(trend, before, after);

        // A hub that was not there then found everything since, also what had long been out.
        DateTimeOffset Counts(DatedReport report) =>
            hubBegan > then || report.FirstSeenAt - report.ShownAt > FoundLate ? report.ShownAt : report.FirstSeenAt;
    }

    private static int Publishers(IEnumerable<DatedReport> reports) =>
        reports.Where(report => report.IsIndependent).Select(report => report.PublisherId).Distinct().Count();
}
