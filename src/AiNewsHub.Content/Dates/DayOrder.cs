namespace AiNewsHub.Content.Dates;

/// <summary>Which of two numbers in front of a year is the month.</summary>
internal static class DayOrder
{
    /// <summary>Points always put the day first; strokes and dashes as is customary, unless the numbers say otherwise.</summary>
    public static DateParts Of(int first, int second, int year, char separator, bool dayFirst)
    {
        var isMonthFirst = second > 12 || (!dayFirst && separator is '/' or '-' && first <= 12);
        return isMonthFirst ? new DateParts(year, first, second) : new DateParts(year, second, first);
    }
}
