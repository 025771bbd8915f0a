namespace AiNewsHub.Content.Dates.Values;

/// <summary>The common shape, without allocation: <c>2004-05-28T14:03:05.25+02:00</c> and what may be left out of it.</summary>
internal static class IsoDate
{
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return null;
        if (!Number(text[..4], out var year) || !Number(text[5..7], out var month) || !Number(text[8..10], out var day)) return null;
        var parts = new DateParts(year, month, day);
        var rest = text[10..];
        if (rest.IsEmpty) return parts.ToInstant();
        if (rest[0] is not ('T' or 't' or ' ') || rest.Length < 6 || rest[3] != ':') return null;
        if (!Number(rest[1..3], out var hour) || !Number(rest[4..6], out var minute)) return null;
        (parts.Hour, parts.Minute) = (hour, minute);
        rest = rest[6..];
        if (rest.Length >= 3 && rest[0] == ':')
        {
            if (!Number(rest[1..3], out var second)) return null;
            parts.Second = second;
            rest = rest[3..];
            if (rest.Length > 1 && rest[0] is '.' or ',')
            {
                rest = rest[1..];
                var digits = rest.IndexOfAnyExceptInRange('0', '9');
                if (digits < 0) digits = rest.Length;
                parts.FractionTicks = Fraction(rest[..digits]);
                rest = rest[digits..];
            }
        }
        if (!Offset(rest.Trim(), out var offset)) return null;
        parts.Offset = offset;
        return parts.ToInstant();
    }

    private static long Fraction(ReadOnlySpan<char> digits)
    {
        var ticks = 0L;
        var unit = TimeSpan.TicksPerSecond / 10;
        foreach (var digit in digits)
        {
            ticks += (digit - '0') * unit;
            unit /= 10;
        }
        return ticks;
    }

    public static bool Offset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.IsEmpty || text is "Z" or "z") return true;
        if (text[0] is not ('+' or '-')) return false;
        var digits = text[1..];
        if (digits.Length == 5 && digits[2] is ':' or '.' && Number(digits[..2], out var hours) && Number(digits[3..], out var minutes)
            || digits.Length == 4 && Number(digits[..2], out hours) && Number(digits[2..], out minutes))
        {
            offset = new TimeSpan(hours, minutes, 0);
            if (text[0] == '-') offset = -offset;
            return minutes < 60;
        }
        return false;
    }

    public static bool Number(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = (number * 10) + (digit - '0');
        }
        return true;
    }
}
