using System.Globalization;

namespace AiNewsHub.Content.Dates.Words;

/// <summary>Days of other calendars as Gregorian ones.</summary>
internal static class DateCalendars
{
    private const int BuddhistYears = 543;

    private static readonly PersianCalendar _persian = new();
    private static readonly UmAlQuraCalendar _hijri = new();

    /// <summary>The day as year, month and day of the Gregorian calendar; null where the calendar has no such year. The day itself is not judged.</summary>
    public static DateParts? Day(DateWord month, int year, int day) => month.Calendar switch
    {
        DateCalendar.Persian => year is >= 1300 and < 1500 ? Convert(_persian, year, month.Month, day) : null,
        DateCalendar.Hijri => year is >= 1350 and < 1500 ? Convert(_hijri, year, month.Month, day) : null,
        _ => new DateParts(Gregorian(year), month.Month, day),
    };

    /// <summary>Thailand counts from the death of the Buddha; nobody writes of the year 2567 otherwise.</summary>
    public static int Gregorian(int year) => year is >= 2450 and < 2700 ? year - BuddhistYears : year;

    private static DateParts? Convert(Calendar calendar, int year, int month, int day)
    {
        if (day < 1 || day > calendar.GetDaysInMonth(year, month)) return null;
        var date = calendar.ToDateTime(year, month, day, 0, 0, 0, 0);
        return new DateParts(date.Year, date.Month, date.Day);
    }
}
