namespace AiNewsHub.Content.Dates.Words;

internal enum DateCalendar
{
    Gregorian,
    Persian,
    Hijri,
}

internal enum HalfOfDay
{
    None,
    Morning,
    Afternoon,
}

/// <summary>What a word means in a date; some words mean a month to one language and a day of the week to another.</summary>
internal sealed record DateWord
{
    /// <summary>1 to 12, or 0.</summary>
    public int Month { get; init; }

    public DateCalendar Calendar { get; init; }
    public bool IsWeekday { get; init; }
    public HalfOfDay Half { get; init; }

    /// <summary>It stands behind the hours, minutes or seconds of a clock without colons.</summary>
    public bool IsClock { get; init; }

    /// <summary>The Gregorian year before the first one of the era.</summary>
    public int? YearBeforeEra { get; init; }

    /// <summary>Both meanings; the month and half of the day that were there first stay.</summary>
    public DateWord With(DateWord other) => new()
    {
        Month = Month > 0 ? Month : other.Month,
        Calendar = Month > 0 ? Calendar : other.Calendar,
        IsWeekday = IsWeekday || other.IsWeekday,
        Half = Half == HalfOfDay.None ? other.Half : Half,
        IsClock = IsClock || other.IsClock,
        YearBeforeEra = YearBeforeEra ?? other.YearBeforeEra,
    };
}
