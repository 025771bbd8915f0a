using System.Globalization;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Dates;

/// <summary>Finds dates in attributes, addresses and running text of many languages.</summary>
internal static partial class DateReader
{
    private const int MaxText = 20_000;

    // A month's name, its point and two blanks stand before.
    private const int FarthestDigit = 13;

    /// <summary>The first date in <paramref name="text"/> that can be one.</summary>
    /// <param name="text">Any text; only its beginning is read.</param>
    /// <param name="monthFirst">How 3/4/2020 is meant when nothing else tells.</param>
    public static DateTimeOffset? First(string? text, bool monthFirst) => All(text, monthFirst).Select(found => (DateTimeOffset?)found.Date).FirstOrDefault();

    /// <summary>All dates with where they stand, in order.</summary>
    public static IEnumerable<(int Index, int Length, DateTimeOffset Date)> All(string? text, bool monthFirst)
    {
        if (string.IsNullOrEmpty(text)) yield break;
        if (text.Length > MaxText) text = text[..MaxText];
        foreach (var match in Matches(text))
        {
            if (Read(match, monthFirst) is not { } day) continue;
            var (date, length) = WithTime(day, text, match.Index + match.Length);
            yield return (match.Index, match.Length + length, date);
        }
    }

    // Every date has a digit near its beginning, and most of a text is far from any.
    private static IEnumerable<Match> Matches(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var digit = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (digit < 0) yield break;
            digit += at;
            Match? found = null;
            for (var start = Math.Max(at, digit - FarthestDigit); start <= digit && found is null; start++)
                if (AnyDate().Match(text, start) is { Success: true } match) found = match;
            if (found is not null) yield return found;
            at = found is null ? digit + 1 : found.Index + found.Length;
        }
    }

    /// <summary>The date in an address, with the day or not (then the first of the month).</summary>
    public static (DateOnly Date, bool HasDay)? InAddress(Uri? address)
    {
        if (address is null) return null;
        var path = address.AbsolutePath;
        if (AddressDay().Match(path) is { Success: true } full && Day(full) is { } day) return (DateOnly.FromDateTime(day.DateTime), true);
        if (AddressDayFirst().Match(path) is { Success: true } turned && Day(turned) is { } turnedDay) return (DateOnly.FromDateTime(turnedDay.DateTime), true);
        if (AddressMonth().Match(path) is { Success: true } month && Valid(Number(month, "y"), Number(month, "m"), 1) is { } first) return (DateOnly.FromDateTime(first.DateTime), false);
        return null;
    }

    private static DateTimeOffset? Day(Match match) => Valid(Number(match, "y"), Number(match, "m"), Number(match, "d"));

    private static DateTimeOffset? Read(Match match, bool monthFirst)
    {
        if (match.Groups["y"].Success) return Day(match);
        if (match.Groups["cy"].Success) return Valid(Number(match, "cy"), Number(match, "cm"), Number(match, "cd"));
        if (match.Groups["y8"].Success) return Valid(Number(match, "y8"), Number(match, "m8"), Number(match, "d8"));
        if (match.Groups["dn"].Success) return Valid(Year(match.Groups["ny"].Value), PageMonthNames.Find(match.Groups["nm"].Value), Number(match, "dn"));
        if (match.Groups["md"].Success) return Valid(Year(match.Groups["my"].Value), PageMonthNames.Find(match.Groups["mm"].Value), Number(match, "md"));
        var (first, second) = (Number(match, "a"), Number(match, "b"));
        var year = Year(match.Groups["c"].Value);
        var separator = match.Groups["s"].Value[0];
        var swap = second > 12 || monthFirst && separator != '.' && first <= 12;
        return swap ? Valid(year, first, second) : Valid(year, second, first);
    }

    private static (DateTimeOffset, int) WithTime(DateTimeOffset day, string text, int from)
    {
        var rest = text.AsSpan(from, Math.Min(40, text.Length - from)).ToString();
        var match = TimeOfDay().Match(rest);
        if (!match.Success) return (day, 0);
        var hour = Number(match, "h");
        if (match.Groups["p"].Success) hour = hour % 12 + (match.Groups["p"].Value[0] is 'p' or 'P' ? 12 : 0);
        var minute = match.Groups["i"].Success ? Number(match, "i") : 0;
        var second = match.Groups["s"].Success ? Number(match, "s") : 0;
        if (hour > 23 || minute > 59 || second > 59) return (day, 0);
        return (new DateTimeOffset(day.Year, day.Month, day.Day, hour, minute, second, Zone(match.Groups["z"].Value)), match.Length);
    }

    private static TimeSpan Zone(string text)
    {
        if (text.Length < 3 || text[0] is not ('+' or '-')) return TimeSpan.Zero;
        var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return TimeSpan.Zero;
        var minutes = digits.Length <= 2 ? number * 60 : number / 100 * 60 + number % 100;
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(text[0] == '-' ? -minutes : minutes);
    }

    // Digits of other scripts are found, but not read: no day, month, year or hour then.
    private static int Number(Match match, string group) => int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 99;

    private static int Year(string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return 0;
        return text.Length == 2 ? year + (year < 70 ? 2000 : 1900) : year;
    }

    private static DateTimeOffset? Valid(int year, int month, int day) =>
        year is >= 1990 and <= 2040 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)
            : null;

    [GeneratedRegex(
        @"\G(?:(?<![\d/.])(?<y>(?:19|20)\d\d)\s?[-/._](?<m>[01]?\d)\s?[-/._](?<d>[0-3]?\d)(?!\d)" +
        @"|(?<cy>(?:19|20)\d\d)\s?[年년]\s?(?<cm>[01]?\d)\s?[月월]\s?(?<cd>[0-3]?\d)\s?[日일]" +
        @"|(?<!\d)(?<y8>(?:19|20)\d\d)(?<m8>[01]\d)(?<d8>[0-3]\d)(?!\d)" +
        @"|(?<![\d.,:])(?<dn>[0-3]?\d)(?:st|nd|rd|th|er|º|ª|\.)?[\s\u00a0-]{0,3}(?:of\s|de\s|d'|/)?(?<nm>[\p{L}]{3,12})\.?,?[\s\u00a0/-]{0,2}(?:de\s|del\s|')?(?<ny>(?:19|20)\d\d|(?<=')\d\d)(?!\d)" +
        @"|(?<mm>[\p{L}]{3,10})\.?[\s\u00a0-]{1,2}(?<md>[0-3]?\d)(?:st|nd|rd|th)?,?[\s\u00a0-]{1,3}(?<my>(?:19|20)\d\d)(?!\d)" +
        @"|(?<![\d/.-])(?<a>[0-3]?\d)\s?(?:(?<s>-)\s?(?<b>[0-3]?\d)\s?-|(?<s>/)\s?(?<b>[0-3]?\d)\s?/|(?<s>\.)\s?(?<b>[0-3]?\d)\s?\.)\s?(?<c>(?:19|20)\d\d|\d\d)(?![\d/]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)] // No backreference: those are not compiled at build time.
    private static partial Regex AnyDate();

    [GeneratedRegex(@"^[\sT,\u00a0–—|•·-]{0,4}(?:um|at|à|a\sla\su|alle|om|@|-|kl\.?|o\sgodz\.)?[\s\u00a0]{0,2}(?<h>[0-2]?\d)(?:(?::|h|\.|\su)(?<i>[0-5]\d)(?:[:.](?<s>[0-5]\d))?(?:[.,]\d+)?)\s?(?:(?<p>[ap])\.?m\b\.?)?\s?(?:(?<z>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)[/_-]?(?<m>0[1-9]|1[0-2]|(?<=[/_-])[1-9](?=[/_-]))[/_-]?(?<d>[0-2]\d|3[01]|(?<=[/_-])[1-9](?=[/_.-]|$))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex AddressDay();

    [GeneratedRegex(@"(?<=[/_-])(?<d>0[1-9]|[12]\d|3[01])[-_.](?<m>0[1-9]|1[0-2])[-_.](?<y>(?:19|20)\d\d)(?=[/_.-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AddressDayFirst();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)[/-](?<m>0[1-9]|1[0-2])/", RegexOptions.CultureInvariant)]
    private static partial Regex AddressMonth();
}
