using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Dates;

/// <summary>The parts of a date and time as read; they become an instant only if such a moment exists.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct DateParts(int Year, int Month, int Day)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2040;

    public int Hour { get; set; }
    public int Minute { get; set; }
    public int Second { get; set; }
    public long FractionTicks { get; set; }
    public TimeSpan Offset { get; set; }

    public readonly DateTimeOffset? ToInstant()
    {
        if (Year is < 1 or > 9999 || Month is < 1 or > 12 || Day < 1 || Day > 31) return null;
        if (Hour is < 0 or > 24 || Minute is < 0 or > 59 || Second is < 0 or > 60) return null;
        // Feeds know a 31st of June; the month's last day is what was meant.
        var day = new DateTime(Year, Month, Math.Min(Day, DateTime.DaysInMonth(Year, Month)), 0, 0, 0, DateTimeKind.Unspecified);
        // Hour 24 and second 60 (a leap second) roll over.
        var ticks = day.Ticks + (Hour * TimeSpan.TicksPerHour) + (Minute * TimeSpan.TicksPerMinute) + (Second * TimeSpan.TicksPerSecond) + FractionTicks;
        var utc = ticks - Offset.Ticks;
        var most = DateTime.MaxValue.Ticks;
        if (ticks < 0 || ticks > most || utc < 0 || utc > most || Offset.Duration() > TimeSpan.FromHours(14)) return null;
        return new DateTimeOffset(ticks, Offset);
    }

    /// <summary>The day, where the calendar has it and the web had news then; other numbers in a text are of another kind.</summary>
    public readonly DateTimeOffset? ToDayOfNews() =>
        Year is >= FirstYear and <= LastYear && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month) ? ToInstant() : null;

    /// <summary>The day of that number in the year; null where the year has fewer.</summary>
    public static DateParts? OfDayInYear(int year, int day)
    {
        if (year is < 1 or > 9999 || day < 1 || day > (DateTime.IsLeapYear(year) ? 366 : 365)) return null;
        var date = new DateOnly(year, 1, 1).AddDays(day - 1);
        return new DateParts(date.Year, date.Month, date.Day);
    }

    /// <summary>Two-digit years: what RFC 2822 says, with the turn at 70.</summary>
    public static int FullYear(int year, int digits) => digits switch
    {
        <= 2 when year < 70 => 2000 + year,
        <= 2 => 1900 + year,
        3 => 1900 + year,
        _ => year,
    };
}
