using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Extraction.Facts;

namespace AiNewsHub.Content.Extraction.Dates;

/// <summary>
/// Many pages give the instant in UTC but print the day of their own zone. Where address or text print the day before or after,
/// the same instant is told in an offset that has the printed day.
/// </summary>
internal static class PrintedDay
{
    private const int EarlyHour = 12;
    private const int LateHour = 20;
    private const int MaxText = 6_000;

    public static DateTimeOffset Reconcile(DateTimeOffset published, PageFacts facts, DateCustoms customs)
    {
        if (published.Offset != TimeSpan.Zero || published.TimeOfDay == TimeSpan.Zero) return published;
        var step = published.Hour < EarlyHour ? -1 : published.Hour >= LateHour ? 1 : 0;
        if (step == 0) return published;
        var own = DateOnly.FromDateTime(published.DateTime);
        var printed = own.AddDays(step);
        // Midnight of central Europe, where only a day was entered.
        if (published is { Hour: 22 or 23, Minute: 0, Second: 0 } && !OnlyPrinted(own, printed, facts, customs))
            return published.ToOffset(TimeSpan.FromHours(24 - published.Hour));
        var inAddress = DateInAddress.Find(facts.Context.Address) is { HasDay: true } found ? found.Date : (DateOnly?)null;
        if (inAddress == own || inAddress != printed && !OnlyPrinted(printed, own, facts, customs)) return published;
        return published.ToOffset(step < 0 ? TimeSpan.FromHours(-(published.Hour + 1)) : TimeSpan.FromHours(24 - published.Hour));
    }

    private static bool OnlyPrinted(DateOnly printed, DateOnly own, PageFacts facts, DateCustoms customs)
    {
        var days = DateText.All(facts.TextStart(MaxText), customs).Select(found => DateOnly.FromDateTime(found.Date.DateTime)).ToHashSet();
        return days.Contains(printed) && !days.Contains(own);
    }
}
