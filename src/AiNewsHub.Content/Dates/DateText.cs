using System.Globalization;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Dates.Texts;
using AiNewsHub.Content.Dates.Words;

namespace AiNewsHub.Content.Dates;

/// <summary>Finds dates in running text of many languages, and in attributes that may hold more than a date.</summary>
internal static class DateText
{
    private const int MaxText = 20_000;

    // A month's name, its point and two blanks stand before; or an era.
    private const int FarthestDigit = 13;

    /// <summary>The first date in <paramref name="text"/> that can be one.</summary>
    /// <param name="text">Any text; only its beginning is read.</param>
    /// <param name="customs">How its writer writes dates.</param>
    public static DateTimeOffset? First(string? text, DateCustoms customs) =>
        All(text, customs).Select(found => (DateTimeOffset?)found.Date).FirstOrDefault();

    /// <summary>All dates with where they stand, in order.</summary>
    // Every date has a digit near its beginning, and most of a text is far from any.
    public static IEnumerable<(int Index, int Length, DateTimeOffset Date)> All(string? text, DateCustoms customs)
    {
        if (string.IsNullOrEmpty(text)) yield break;
        text = DateDigits.ToAscii(text.Length > MaxText ? text[..MaxText] : text);
        for (var at = 0; at < text.Length;)
        {
            var digit = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (digit < 0) yield break;
            digit += at;
            if (Near(text, at, digit) is { } match)
            {
                if (Read(match, customs) is { } day)
                {
                    at = match.Index + match.Length;
                    var (date, length) = ClockInText.Add(day, text, at, customs);
                    yield return (match.Index, match.Length + length, date);
                    continue;
                }
            }
            at = digit + 1;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        }
    }

    private static Match? Near(string text, int at, int digit)
    {
        for (var start = Math.Max(at, digit - FarthestDigit); start < digit; start++)
            if (char.IsLetter(text[start]) && DatePatterns.FromWord().Match(text, start) is { Success: true } named) return named;
        return DatePatterns.FromNumber().Match(text, digit) is { Success: true } match ? match : null;
    }

    private static DateTimeOffset? Read(Match match, DateCustoms customs)
    {
        if (match.Groups["y"].Success) return Valid(Number(match, "y"), Number(match, "m"), Number(match, "d"));
        if (match.Groups["y8"].Success) return Valid(Number(match, "y8"), Number(match, "m8"), Number(match, "d8"));
        if (match.Groups["cy"].Success) return Valid(YearOfEra(match, customs), Number(match, "cm"), Number(match, "cd"));
        if (match.Groups["dn"].Success) return Named(match, "dn", "nm", "ny", customs);
        if (match.Groups["xd"].Success) return Named(match, "xd", "xm", "xy", customs);
        if (match.Groups["md"].Success) return Named(match, "md", "mm", "my", customs);
        if (match.Groups["vd"].Success) return Valid(Number(match, "vy"), Number(match, "vm"), Number(match, "vd"));
        var year = DateCalendars.Gregorian(Year(match.Groups["c"].ValueSpan));
        return DayOrder.Of(Number(match, "a"), Number(match, "b"), year, match.Groups["s"].ValueSpan[0], customs.DayFirst).ToDayOfNews();
    }

    private static DateTimeOffset? Named(Match match, string day, string month, string year, DateCustoms customs)
    {
        var name = match.Groups[month].ValueSpan;
        var second = match.Groups["n2"];
        var known = second.Success ? DateVocabulary.Find($"{name} {second.ValueSpan}", customs.Language) : null;
        known ??= DateVocabulary.Find(name, customs.Language);
        return known is { Month: > 0 } ? DateCalendars.Day(known, Year(match.Groups[year].ValueSpan), Number(match, day))?.ToDayOfNews() : null;
    }

    private static int YearOfEra(Match match, DateCustoms customs)
    {
        var era = match.Groups["era"];
        if (!era.Success) return Number(match, "cy");
        return DateVocabulary.Find(era.ValueSpan, customs.Language)?.YearBeforeEra + Number(match, "cy") ?? 0;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Year(ReadOnlySpan<char> digits) => DateParts.FullYear(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), digits.Length);

    private static DateTimeOffset? Valid(int year, int month, int day) => new DateParts(DateCalendars.Gregorian(year), month, day).ToDayOfNews();
}
