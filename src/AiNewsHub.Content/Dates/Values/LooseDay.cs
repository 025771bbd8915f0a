using AiNewsHub.Content.Dates.Words;

namespace AiNewsHub.Content.Dates.Values;

/// <summary>Day, month and year of a date in any order, by the words and numbers found.</summary>
internal sealed class LooseDay(bool dayFirst)
{
    public List<DateToken> Numbers { get; } = [];

    /// <summary>The month, where it is written as a word.</summary>
    public DateWord? Month { get; set; }

    public int? YearBeforeEra { get; set; }

    public bool HasNumbers => Numbers.Count > 0;

    public bool IsKnown => Numbers.Count >= (Month is null ? 3 : 2);

    public DateParts? Parts() => Month is null ? OfNumbers() : OfName(Month);

    private DateParts? OfName(DateWord month) => Numbers switch
    {
        [{ Digits: 4 } year, var day, ..] => DateCalendars.Day(month, Year(year), day.Number),
        [var year, var day, ..] when year.Number > 31 => DateCalendars.Day(month, Year(year), day.Number),
        [var day, var year, ..] => DateCalendars.Day(month, Year(year), day.Number),
        [{ Digits: 4 } year] => DateCalendars.Day(month, Year(year), 1),
        _ => null,
    };

    private DateParts? OfNumbers() => Numbers switch
    {
        [var year, var month, var day] when YearBeforeEra > 0 => new DateParts(Year(year), month.Number, day.Number),
        [{ Digits: 4 } year, { Digits: 3 } dayOfYear] => DateParts.OfDayInYear(year.Number, dayOfYear.Number),
        [{ Digits: 4 } year, var month, var day, ..] => new DateParts(Year(year), month.Number, day.Number),
        [{ Digits: 4 } year, var month] => new DateParts(Year(year), month.Number, 1),
        [var first, var second, var third, ..] => FromShort(first, second, third),
        _ => null,
    };

    private int Year(DateToken year) => YearBeforeEra + year.Number ?? DateCalendars.Gregorian(DateParts.FullYear(year.Number, year.Digits));

    /// <summary>In a value of two-digit numbers with dashes the year is first, as in the shortest form of ISO 8601.</summary>
    private DateParts FromShort(DateToken first, DateToken second, DateToken third) =>
        first.Number > 31 || (first.After == '-' && third.Digits == 2) ? new DateParts(Year(first), second.Number, third.Number)
        : DayOrder.Of(first.Number, second.Number, Year(third), first.After, dayFirst);
}
