namespace AiNewsHub.Content.Dates;

/// <summary>A date as read.</summary>
/// <param name="Instant">The instant meant, in the offset written.</param>
/// <param name="Doubt">A sentence where its zone may mean another one or is not known; else null.</param>
internal readonly record struct DateReading(DateTimeOffset Instant, string? Doubt);
