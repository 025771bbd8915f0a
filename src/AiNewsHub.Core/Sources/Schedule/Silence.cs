namespace AiNewsHub.Core.Sources.Schedule;

/// <summary>Since when a source has been silent, and how long a silence would be unusual for it.</summary>
/// <param name="Newest">When its newest entry is from.</param>
/// <param name="StaleAfter">By its own rhythm, within bounds.</param>
public sealed record Silence(DateTimeOffset Newest, TimeSpan StaleAfter)
{
    /// <summary>A quarter without a word is worth a look whatever went before; one long gap long ago is no rhythm.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    private static readonly TimeSpan Shortest = TimeSpan.FromDays(7);

    private const int LatestHours = 40;
    private const int FewestHours = 3;

    /// <summary>Of ten gaps, nine are no longer than this one; the few longest ones, a holiday or a year off, say nothing of the rest.</summary>
    private const double NearlyAll = 0.9;

    /// <summary>Nothing where no entry is dated.</summary>
    /// <param name="published">Dates of the source's entries, in any order; those to come are passed over.</param>
    /// <param name="now">The instant of the read.</param>
    public static Silence? Of(IEnumerable<DateTimeOffset> published, DateTimeOffset now)
    {
        // What comes out together, as the papers of a conference, is one sign of life.
        DateTimeOffset[] newest =
        [
            .. published.Where(date => date <= now).GroupBy(date => date.UtcTicks / TimeSpan.TicksPerHour, (_, hour) => hour.Max())
                .OrderDescending().Take(LatestHours),
        ];
        if (newest.Length == 0) return null;
        if (newest.Length < FewestHours) return new(newest[0], Longest);
        TimeSpan[] gaps = [.. newest.Zip(newest.Skip(1), (later, earlier) => later - earlier).Order()];
        var usual = gaps[gaps.Length / 2] * 10;
        var extended = gaps[(int)((gaps.Length - 1) * NearlyAll)] * 3;
        var unusual = usual > extended ? usual : extended;
        return new(newest[0], unusual < Shortest ? Shortest : unusual > Longest ? Longest : unusual);
    }
}
