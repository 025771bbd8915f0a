using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Reading;

/// <summary>Hits per day as a chart: the last days that have any.</summary>
public static class DayChart
{
    private const int Fewest = 7;
    private const int Most = 60;
    private const int BetweenTicks = 7;

    /// <param name="days">Days that have hits.</param>
    /// <param name="texts">Texts of the request.</param>
    /// <param name="dates">Dates of the request.</param>
    public static BarChart Of(IReadOnlyDictionary<DateOnly, int> days, HubTexts texts, HubDates dates)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(dates);
        var last = days.Keys.Max();
        var count = Math.Clamp(last.DayNumber - days.Keys.Min().DayNumber + 1, Fewest, Most);
        var bars = Enumerable.Range(0, count).Select(place => (Place: place, Day: last.AddDays(place + 1 - count))).Select(bar => new ChartBar(
            dates.Edition(new(bar.Day, IsWeek: false)),
            (count - 1 - bar.Place) % BetweenTicks == 0 ? dates.EditionShort(new(bar.Day, IsWeek: false)) : null,
            days.GetValueOrDefault(bar.Day))).ToList();
        return new(texts["Hits per day over {0} days, {1} at most", count, bars.Max(bar => bar.Count)], texts["Day"], bars);
    }
}
