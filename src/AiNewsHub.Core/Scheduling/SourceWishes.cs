namespace AiNewsHub.Core.Scheduling;

/// <summary>What a source asks of those who read it.</summary>
/// <param name="FreshFor">Its cache headers: the answer holds that long.</param>
/// <param name="SuggestedInterval">The feed's own ttl or update period.</param>
/// <param name="SkipHours">Hours of the day, GMT, in which not to come.</param>
/// <param name="SkipDays">Days, GMT, on which not to come.</param>
public sealed record SourceWishes(
    TimeSpan? FreshFor = null,
    TimeSpan? SuggestedInterval = null,
    IReadOnlyList<int>? SkipHours = null,
    IReadOnlyList<DayOfWeek>? SkipDays = null)
{
    public static SourceWishes None { get; } = new();

    /// <summary>The given instant, or the first full hour after it that is not to be skipped; a feed that skips everything is not believed.</summary>
    public DateTimeOffset FirstAllowed(DateTimeOffset instant)
    {
        if (SkipHours is not { Count: > 0 } && SkipDays is not { Count: > 0 }) return instant;
        var hour = instant.UtcDateTime;
        for (var step = 0; step < 7 * 24; step++)
        {
            if (SkipHours?.Contains(hour.Hour) != true && SkipDays?.Contains(hour.DayOfWeek) != true)
                return step == 0 ? instant : new DateTimeOffset(hour, TimeSpan.Zero);
            hour = hour.Date.AddHours(hour.Hour + 1);
        }

        return instant;
    }
}
