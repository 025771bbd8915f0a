using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Dates.Zones;

/// <summary>Reads the zone that stands behind a clock in running text.</summary>
internal static partial class ZoneAfterClock
{
    private const int MostHours = 14;

    /// <summary>The hours from UTC; null where no zone stands there.</summary>
    /// <param name="rest">What follows the clock.</param>
    /// <param name="local">The moment by that clock.</param>
    public static TimeSpan? Read(string rest, DateTime local)
    {
        var match = Shape().Match(rest);
        if (!match.Success) return null;
        if (match.Groups["sign"].Success) return Hours(match);
        if (match.Groups["region"].Success) return ZoneNames.FindRegion(match.Groups["region"].Value)?.OffsetAt(local);
        for (var words = match.Groups["words"].Value; words.Length > 0; words = words[..Math.Max(0, words.LastIndexOf(' '))])
        {
            if (ZoneNames.Find(words) is { } zone) return zone.OffsetAt(local);
        }
        return null;
    }

    private static TimeSpan? Hours(Match match)
    {
        var hours = int.Parse(match.Groups["h"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var minutes = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return offset.TotalHours > MostHours || minutes > 59 ? null : match.Groups["sign"].ValueSpan is "-" ? -offset : offset;
    }

    // Capitals, because "met", "ist" and "art" are words of the text as well.
    [GeneratedRegex(@"^\s?[([]?(?:(?:UTC|GMT|Z)?\s?(?<sign>[+-])(?<h>\d\d):?(?<m>\d\d)?(?!\d)"
        + @"|(?<region>" + ZoneNames.RegionPattern + @")"
        + @"|(?<words>Z\b|[A-Z]{2,5}\b|\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){1,4}))", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
