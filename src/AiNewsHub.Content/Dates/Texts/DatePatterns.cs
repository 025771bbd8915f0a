using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Dates.Texts;

/// <summary>How dates look in running text, whatever their words are. No backreference: those are not compiled at build time.</summary>
internal static partial class DatePatterns
{
    private const string Word = @"(?:[\p{L}\p{M}]{2,14}|\p{L}\p{M}?\.\p{L})";
    private const string Years = @"(?:19|20|2[456]|1[34])\d\d";

    // 2024-03-15, 2024. 3. 15
    private const string YearFirst =
        @"(?<![\d/.])(?<y>(?:19|20|25)\d\d)\s?(?:[-/_]|\.\s?)(?<m>[01]?\d)\s?(?:[-/_]|\.\s?)(?<d>[0-3]?\d)(?!\d)";

    // 2024年3月15日, 令和6年3月15日
    private const string EastAsianYear = @"(?<cy>(?:19|20)\d\d)" + EastAsianDay;
    private const string EastAsianEra = @"(?<era>[\p{IsCJKUnifiedIdeographs}]{2})\s?(?<cy>\d{1,3})" + EastAsianDay;
    private const string EastAsianDay = @"\s?[年년]\s?(?<cm>[01]?\d)\s?[月월]\s?(?<cd>[0-3]?\d)\s?[日일]";

    // 20240315
    private const string OneRun = @"(?<!\d)(?<y8>(?:19|20)\d\d)(?<m8>[01]\d)(?<d8>[0-3]\d)(?!\d)";

    // Day, month by name or by two names with a stroke, year.
    private const string DayAndName = @"(?<![\d.,:])(?<dn>[0-3]?\d)(?:st|nd|rd|th|er|º|ª|\.)?[\s\u00a0-]{0,3}(?:of\s|de\s|d['’]|/)?"
        + "(?<nm>" + Word + @")\.?,?(?:\s(?<n2>ال\p{L}{3,7}))?"
        + @"(?:\s?/\s?\p{L}{3,10}(?:\sال\p{L}{3,7})?)?[\s\u00a0/-]{0,2}(?:de\s|del\s|'|\p{L}\.\p{L}\.\s?)?(?<ny>" + Years + @"|(?<=')\d\d)(?!\d)";

    // 15 tháng 3 năm 2024
    private const string NumberedMonth =
        @"(?<![\d.,:])(?<vd>[0-3]?\d)[\s,]{1,2}th(?:\u00e1|a\u0301)ng\s(?<vm>[01]?\d)[\s,/]{1,2}(?:n(?:\u0103|a\u0306)m\s)?(?<vy>(?:19|20)\d\d)(?!\d)";

    // Year, what the language puts behind it, then month by name and day in either order.
    private const string YearAndName = @"(?<![\d/.-])(?<xy>(?:19|20)\d\d)(?:\.?\sgada|\sm\.|e?ko|\.)?[\s-]{1,2}"
        + @"(?:(?<xd>[0-3]?\d)\.\s(?<xm>" + Word + @")|(?<xm>" + Word + @")\.?[\s-]{1,2}(?<xd>[0-3]?\d)(?![\d:]))";

    // Month by name, day, year.
    private const string NameAndDay =
        @"(?<mm>[\p{L}\p{M}]{3,10})\.?[\s\u00a0-]{1,2}(?<md>[0-3]?\d)(?:st|nd|rd|th)?,?[\s\u00a0-]{1,3}(?<my>(?:19|20)\d\d)(?!\d)";

    // 15.3.2024, 15/3/24
    private const string Numbers = @"(?<![\d/.-])(?<a>[0-3]?\d)\s?"
        + @"(?:(?<s>-)\s?(?<b>[0-3]?\d)\s?-|(?<s>/)\s?(?<b>[0-3]?\d)\s?/|(?<s>\.)\s?(?<b>[0-3]?\d)\s?\.)\s?(?<c>(?:19|20|25)\d\d|\d\d)(?![\d/])";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A day that begins with a number where the search begins.</summary>
    [GeneratedRegex(
        @"\G(?:" + YearFirst + "|" + EastAsianYear + "|" + OneRun + "|" + DayAndName + "|" + NumberedMonth + "|" + YearAndName + "|" + Numbers + ")",
        Options)]
    public static partial Regex FromNumber();

    /// <summary>A day that begins with a word where the search begins.</summary>
    [GeneratedRegex(@"\G(?:" + EastAsianEra + "|" + NameAndDay + ")", Options)]
    public static partial Regex FromWord();

    /// <summary>The time of day behind a day: what leads to it, half of the day or not, hours and minutes.</summary>
    [GeneratedRegex(@"^[\sT,.\u00a0–—|•·-]{0,4}"
        + @"(?:um|at|à|às|a\sla\su|a\slas?|a\sles|alle|ore|om|@|-|kl\.?|o\sgodz\.|o|в|о|ob|u|saat)?[\s\u00a0]{0,2}"
        + @"(?:(?<half>[\p{IsCJKUnifiedIdeographs}\p{IsHangulSyllables}]{2})\s?)?"
        + @"(?<h>[0-2]?\d)(?:[:.]|\s?(?<mark>\p{L}{1,3})\s?)(?<i>[0-5]\d)"
        + @"(?:(?:[:.]|\s?[分분]\s?)(?<s>[0-5]\d))?(?:[.,]\d+)?(?:\s?[분분秒초])?", Options)]
    public static partial Regex Clock();

    /// <summary>The half of the day behind a clock.</summary>
    [GeneratedRegex(@"^\s?(?<half>\p{L}\.\s?\p{L}\.?|\p{L}{2,5})(?!\p{L})", Options)]
    public static partial Regex Half();
}
