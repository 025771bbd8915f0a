namespace AiNewsHub.Content.Dates.Values;

/// <summary>The common shape of RSS, without allocation: <c>Sat, 31 Oct 2026 23:13:00 GMT</c> or <c>+0200</c>, with or without the day's name.</summary>
internal static class MailDate
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(", ");
        if (comma is 3) text = text[5..];
        var first = text.IndexOf(' ');
        if (first is < 1 or > 2 || text.Length < first + 18) return null;
        var rest = text[(first + 1)..];
        if (rest[3] != ' ' || rest[8] != ' ' || rest[11] != ':' || rest[14] != ':') return null;
        var month = Months.AsSpan().IndexOf(rest[..3]);
        if (month < 0 || month % 3 != 0) return null;
        if (!IsoDate.Number(text[..first], out var day) || !IsoDate.Number(rest[4..8], out var year) || !IsoDate.Number(rest[9..11], out var hour)
            || !IsoDate.Number(rest[12..14], out var minute) || !IsoDate.Number(rest[15..17], out var second)) return null;
        var zone = rest[17..].Trim();
        var offset = TimeSpan.Zero;
        if (zone is not ("GMT" or "UTC" or "UT" or "Z") && !(zone.Length == 5 && IsoDate.Offset(zone, out offset))) return null;
        return new DateParts(year, (month / 3) + 1, day) { Hour = hour, Minute = minute, Second = second, Offset = offset }.ToInstant();
    }
}
