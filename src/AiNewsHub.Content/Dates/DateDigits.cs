using System.Buffers;
using System.Globalization;

namespace AiNewsHub.Content.Dates;

/// <summary>Numbers of other scripts in our digits, each in its place.</summary>
internal static class DateDigits
{
    private static readonly SearchValues<char> _others = SearchValues.Create(
        [.. Enumerable.Range(0x80, 0xFF80).Select(code => (char)code).Where(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.DecimalDigitNumber)]);

    private const char NoDigit = '\uFFFD';

    // The first year of a Japanese era has a name instead of a number.
    private const string FirstYear = "元年";

    public static string ToAscii(string text)
    {
        if (text.Contains(FirstYear, StringComparison.Ordinal)) text = text.Replace(FirstYear, "1年", StringComparison.Ordinal);
        var first = text.AsSpan().IndexOfAny(_others);
        if (first < 0) return text;
        return string.Create(text.Length, (text, first), static (into, state) =>
        {
            state.text.CopyTo(into);
            for (var i = state.first; i < into.Length; i++)
            {
                if (ContinuesOurs(state.text, i)) for (; i < into.Length && (char.IsDigit(into[i]) || IsBetween(into[i])); i++) into[i] = NoDigit;
                else if (char.IsDigit(into[i])) into[i] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(into[i]));
            }
        });
    }

    /// <summary>Nobody writes one date in the digits of two scripts.</summary>
    private static bool ContinuesOurs(string text, int at) =>
        at >= 2 && char.IsDigit(text[at]) && !char.IsAsciiDigit(text[at]) && IsBetween(text[at - 1]) && char.IsAsciiDigit(text[at - 2]);

    private static bool IsBetween(char letter) => letter is '/' or '.' or '-';
}
