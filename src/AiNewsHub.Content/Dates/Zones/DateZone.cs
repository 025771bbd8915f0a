namespace AiNewsHub.Content.Dates.Zones;

/// <summary>The place usually meant by the name of a zone, and the other ones that use it.</summary>
internal sealed record ZoneUsage(string Usual, string Others);

/// <summary>A zone as named in a date: always the same number of hours from UTC, or those of a region at that moment.</summary>
internal sealed record DateZone(string Name, TimeSpan? Hours, string? Region)
{
    /// <summary>False for a region that this system has no data of.</summary>
    public bool IsKnown => Hours is not null || Clock is not null;

    // The system keeps those it has read.
    private TimeZoneInfo? Clock => Region is not null && TimeZoneInfo.TryFindSystemTimeZoneById(Region, out var clock) ? clock : null;

    /// <summary>Set where several places use the name.</summary>
    public ZoneUsage? Usage { get; init; }

    /// <param name="local">The moment by the clock of the zone.</param>
    public TimeSpan OffsetAt(DateTime local) => Hours ?? Clock!.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));

    /// <summary>A sentence for those who look after the source; null where the name says one thing only.</summary>
    public string? Doubt => Usage is null ? null
        : $"The zone {Name.ToUpperInvariant()} is taken for that of {Usage.Usual} ({Written(Hours!.Value)}); others that use it: {Usage.Others}.";

    private static string Written(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", null);
}
