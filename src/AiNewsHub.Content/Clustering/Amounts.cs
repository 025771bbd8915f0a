using System.Globalization;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.Amounts;

namespace AiNewsHub.Content.Clustering;

/// <summary>Reads amounts as people write them: <c>1,5 milliard</c>, <c>$1.5bn</c>, <c>68.100 millones</c>, <c>sixty-eight billion</c>, <c>12 000</c>, <c>30
/// %</c>.</summary>
internal static class Amounts
{
    /// <summary>An amount and how many words it took.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Amount(double Value, bool Scaled, bool Percent, int Words);

    private const int Hundred = 100;

    private static readonly ulong[][] _and = Lists(Phrases.And);
    private static readonly ulong[][] _half = Lists(Phrases.Half);
    private static readonly ulong[][] _percent = Lists(Phrases.Percent);

    /// <summary>The amount that begins at word <paramref name="at"/>, or null.</summary>
    public static Amount? Read(TokenizedText text, int at, string? language)
    {
        double value;
        var words = 1;
        var spoken = AmountWords.In(language);
        if (text[at].Is(TokenShape.Digits))
        {
            if (!Digits(text.Folded(at), language, spoken, out value, out var attached)) return null;
            while (at + words < text.Count && IsThousands(text, at + words))
            {
                value = (value * 1000) + double.Parse(text.Folded(at + words), CultureInfo.InvariantCulture);
                words++;
            }
            if (attached > 1) return new Amount(value * attached, Scaled: true, Percent: false, words);
        }
        else if (!Spelled(text, at, spoken, out value, out words)) return null;
        var scale = 1.0;
        while (at + words < text.Count && spoken.ScaleOf(text[at + words].Hash) is { } more && IsScaleHere(text, at + words))
        {
            scale *= more;
            words++;
        }
        if (scale > 1 && Stands(_half, text, at + words)) value += 0.5;
        var percent = IsPercent(text, at + words);
        return new Amount(value * scale, scale > 1, percent, words);
    }

    /// <summary>A lone letter after a number is a unit only when it is glued or a capital: <c>600 M</c>, not <c>600 m</c>etres.</summary>
    private static bool IsScaleHere(TokenizedText text, int at) =>
        text[at].Length > 1 || (text[at].Is(TokenShape.Capital) && text.Gap(at).Length <= 1);

    private static bool Digits(ReadOnlySpan<char> token, string? language, AmountWords spoken, out double value, out double attached)
    {
        var end = 0;
        while (end < token.Length && (char.IsAsciiDigit(token[end]) || token[end] is '.' or ',')) end++;
        attached = 1;
        value = 0;
        if (end < token.Length)
        {
            if (spoken.ScaleOf(TextHash.Of(token[end..])) is not { } scale) return false;
            attached = scale;
        }
        Span<char> plain = stackalloc char[Math.Min(end, 24)];
        var used = 0;
        var decimalMark = language is "en" or null ? '.' : ',';
        for (var i = 0; i < end && used < plain.Length; i++)
        {
            if (char.IsAsciiDigit(token[i])) plain[used++] = token[i];
            else if (token[i] == decimalMark || !ThreeDigitsFollow(token[..end], i)) plain[used++] = '.';
        }
        return double.TryParse(plain[..used], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool ThreeDigitsFollow(ReadOnlySpan<char> digits, int mark) =>
        mark + 4 <= digits.Length && (mark + 4 == digits.Length || !char.IsAsciiDigit(digits[mark + 4]));

    private static bool IsThousands(TokenizedText text, int at) =>
        text[at].Length == 3 && text[at].Is(TokenShape.Digits) && text.Gap(at) is " " or "\u00A0" or "\u202F" or "'" or "’"
        && text[at - 1].Length <= 3 && text[at - 1].Is(TokenShape.Digits) && text.Folded(at).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool Spelled(TokenizedText text, int at, AmountWords spoken, out double value, out int words)
    {
        value = 0;
        words = 0;
        var open = 0.0;
        while (at + words < text.Count)
        {
            if (words > 0 && at + words + 1 < text.Count && Stands(_and, text, at + words) && spoken.NumberOf(text[at + words + 1].Hash) is > 0 and < Hundred)
            {
                words++;
                continue;
            }
            var number = spoken.NumberOf(text[at + words].Hash);
            if (number == 0) break;
            if (number == 20 && open is 4) open = 80;
            else if (number >= Hundred) open = Math.Max(open, 1) * number;
            else open += number;
            words++;
        }
        value = open;
        return words > 0;
    }

    private static bool IsPercent(TokenizedText text, int at) =>
        at < text.Count && (text.Gap(at).TrimStart().StartsWith("%") || Stands(_percent, text, at));

    /// <summary>Whether one of these rows of words stands there.</summary>
    private static bool Stands(ulong[][] rows, TokenizedText text, int at)
    {
        foreach (var row in rows)
        {
            var same = 0;
            while (same < row.Length && at + same < text.Count && text[at + same].Hash == row[same]) same++;
            if (same == row.Length) return true;
        }

        return false;
    }

    private static ulong[][] Lists(string[] words) => [.. words.Select(row => row.Split(' ').Select(word => TextHash.Of(word)).ToArray())];
}
