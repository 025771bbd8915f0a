using System.Globalization;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Dates;

/// <summary>The date in an address: <c>/2024/03/15/</c>, <c>/15-03-2024/</c>, <c>/2024/03/</c>.</summary>
internal static partial class DateInAddress
{
    /// <summary>The date, with the day or not (then the first of the month).</summary>
    public static (DateOnly Date, bool HasDay)? Find(Uri? address)
    {
        if (address is null) return null;
        var path = address.AbsolutePath;
        if ((Date(YearFirst().Match(path)) ?? Date(DayFirst().Match(path))) is { } day) return (day, true);
        return Date(Month().Match(path)) is { } first ? (first, false) : null;
    }

    private static DateOnly? Date(Match match)
    {
        if (!match.Success) return null;
        var day = match.Groups["d"].Success ? Number(match, "d") : 1;
        return new DateParts(Number(match, "y"), Number(match, "m"), day).ToDayOfNews() is { } date ? DateOnly.FromDateTime(date.DateTime) : null;
    }

    // Digits of other scripts are none in an address.
    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        @"(?<!\d)(?<y>(?:19|20)\d\d)[/_-]?(?<m>0[1-9]|1[0-2]|(?<=[/_-])[1-9](?=[/_-]))[/_-]?(?<d>[0-2]\d|3[01]|(?<=[/_-])[1-9](?=[/_.-]|$))(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<=[/_-])(?<d>0[1-9]|[12]\d|3[01])[-_.](?<m>0[1-9]|1[0-2])[-_.](?<y>(?:19|20)\d\d)(?=[/_.-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)[/-](?<m>0[1-9]|1[0-2])/", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
