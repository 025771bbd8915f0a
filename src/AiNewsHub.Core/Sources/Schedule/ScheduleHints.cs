using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Core.Sources.Schedule;

/// <summary>What a source asks of those who read it.</summary>
/// <param name="FreshFor">Its cache headers: the answer holds that long.</param>
/// <param name="SuggestedInterval">The feed's own ttl or update period.</param>
/// <param name="SkipHours">Hours of the day, GMT, in which not to come: bit 0 to bit 23.</param>
/// <param name="SkipDays">Days, GMT, on which not to come: bit 0 (Sunday) to bit 6.</param>
public sealed record ScheduleHints(TimeSpan? FreshFor = null, TimeSpan? SuggestedInterval = null, int SkipHours = 0, int SkipDays = 0)
{
    public static ScheduleHints None { get; } = new();

    /// <summary>What the feed itself says.</summary>
    public static ScheduleHints Of(ParsedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return new(
            SuggestedInterval: feed.SuggestedInterval,
            SkipHours: feed.SkipHours.Aggregate(0, (bits, hour) => bits | 1 << hour),
            SkipDays: feed.SkipDays.Aggregate(0, (bits, day) => bits | 1 << (int)day));
    }

    /// <summary>The given instant, or the first full hour after it that is not to be skipped; a feed that skips everything is not believed.</summary>
    public DateTimeOffset FirstAllowed(DateTimeOffset instant)
    {
        if (SkipHours == 0 && SkipDays == 0) return instant;
        var hour = instant.UtcDateTime;
        for (var step = 0; step < 7 * 24; step++)
        {
            if ((SkipHours >> hour.Hour & 1) == 0 && (SkipDays >> (int)hour.DayOfWeek & 1) == 0)
                return step == 0 ? instant : new DateTimeOffset(hour, TimeSpan.Zero);
            hour = hour.Date.AddHours(hour.Hour + 1);
        }

        return instant;
    }
}
