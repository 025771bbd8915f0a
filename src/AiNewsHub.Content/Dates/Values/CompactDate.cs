using System.Globalization;

namespace AiNewsHub.Content.Dates.Values;

/// <summary>Dates that are one run of digits: <c>2004</c>, <c>200405</c>, <c>20040528</c>, <c>20040528140305</c>, Unix seconds and milliseconds.</summary>
internal static class CompactDate
{
    public static DateTimeOffset? Parse(string digits)
    {
        if (digits.Length > 14 || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return digits.Length switch
        {
            4 => new DateParts((int)number, 1, 1).ToInstant(),
            6 => new DateParts((int)(number / 100), (int)(number % 100), 1).ToInstant(),
            7 => DateParts.OfDayInYear((int)(number / 1000), (int)(number % 1000))?.ToInstant(),
            8 => new DateParts((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100)).ToInstant(),
            9 or 10 => DateTimeOffset.FromUnixTimeSeconds(number),
            12 or 13 => DateTimeOffset.FromUnixTimeMilliseconds(number),
            14 => new DateParts((int)(number / 10_000_000_000), (int)(number / 100_000_000 % 100), (int)(number / 1_000_000 % 100))
            {
                Hour = (int)(number / 10_000 % 100),
                Minute = (int)(number / 100 % 100),
                Second = (int)(number % 100),
            }.ToInstant(),
            _ => null,
        };
    }

    /// <summary>Adds year, month and day of an eight-digit date as separate numbers.</summary>
    public static void Split(string digits, List<DateToken> numbers)
    {
        numbers.Add(new DateToken(digits[..4], true, '\0', '-'));
        numbers.Add(new DateToken(digits[4..6], true, '-', '-'));
        numbers.Add(new DateToken(digits[6..], true, '-', '\0'));
    }
}
