using System.Globalization;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Reading;

/// <summary>What editions are called.</summary>
public static class EditionNames
{
    /// <summary>"Monday 23 November 2026"; of a week "23 Nov 2026 – 29 Nov 2026".</summary>
    public static string Edition(this HubDates dates, EditionPeriod period)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(period);
        return period.IsWeek ? $"{dates.Day(Noon(dates, period.First))} – {dates.Day(Noon(dates, period.First.AddDays(6)))}"
            : dates.LongDay(Noon(dates, period.First));
    }

    /// <summary>"23 Nov"; of a week the day it begins.</summary>
    public static string EditionShort(this HubDates dates, EditionPeriod period)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(period);
        return dates.ShortDay(Noon(dates, period.First));
    }

    /// <summary>"Mon" or "lun.".</summary>
    public static string Weekday(this HubDates dates, EditionPeriod day)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(day);
        return Noon(dates, day.First).ToString("ddd", CultureInfo.CurrentCulture);
    }

    /// <summary>An instant of the day that no change of clocks moves to another.</summary>
    private static DateTimeOffset Noon(HubDates dates, DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new(noon, dates.Zone.GetUtcOffset(noon));
    }
}
