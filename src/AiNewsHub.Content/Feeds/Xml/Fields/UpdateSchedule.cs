namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>The syndication module: so many updates in a period.</summary>
internal static class UpdateSchedule
{
    /// <summary>Null when the feed does not say; a frequency alone counts for a day, as the module wants it.</summary>
    public static TimeSpan? Interval(string? period, int? frequency)
    {
        if (period is null && frequency is null) return null;
        double? hours = period?.Trim().ToLowerInvariant() switch
        {
            "hourly" => 1,
            null or "daily" => 24,
            "weekly" => 24 * 7,
            "monthly" => 24 * 30,
            "yearly" => 24 * 365,
            _ => null,
        };
        return hours is null ? null : TimeSpan.FromHours(hours.Value / Math.Max(frequency ?? 1, 1));
    }
}
