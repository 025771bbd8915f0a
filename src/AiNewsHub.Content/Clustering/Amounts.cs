using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Clustering;

/// <summary>Reads amounts as people write them: <c>1,5 milliard</c>, <c>$1.5bn</c>, <c>68.100 millones</c>, <c>sixty-eight billion</c>, <c>12 000</c>, <c>30 %</c>.</summary>
internal static class Amounts
{
    /// <summary>An amount and how many words it took.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Amount(double Value, bool Scaled, bool Percent, int Words);

    private const double Hundred = 100;

    private static readonly FrozenDictionary<string, double> _scales = Scales(
        (1e3, "thousand mille tausend k mil duizend"),
        (1e6, "million millions millionen millones millon mio m mn milioni milhoes miljoen"),
        (1e9, "billion billions milliard milliards milliarde milliarden mrd md mds bn miliardi miljard bilhoes"),
        (1e12, "trillion trillions tn billones billionen"));

    private static readonly FrozenDictionary<string, double> _words = SpelledNumbers().ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> _scaleOf = _scales.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> _wordOf = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The amount that begins at word <paramref name="at"/>, or null.</summary>
    public static Amount? Read(TokenizedText text, int at, string? language)
    {
        double value;
        var words = 1;
        if (text[at].Is(TokenShape.Digits))
        {
            if (!Digits(text.Folded(at), language, out value, out var attached)) return null;
            while (at + words < text.Count && IsThousands(text, at + words))
            {
                value = (value * 1000) + double.Parse(text.Folded(at + words), CultureInfo.InvariantCulture);
                words++;
            }
            if (attached > 1) return new Amount(value * attached, Scaled: true, Percent: false, words);
        }
        else if (!Spelled(text, at, out value, out words)) return null;
        var scale = 1.0;
        while (at + words < text.Count && _scaleOf.TryGetValue(text.Folded(at + words), out var more) && IsScaleHere(text, at + words))
        {
            scale *= more;
            words++;
        }
        if (scale > 1 && HalfFollows(text, at + words)) value += 0.5;
        var percent = IsPercent(text, at + words);
        return new Amount(value * scale, scale > 1, percent, words);
    }

    /// <summary>A lone letter after a number is a unit only when it is glued or a capital: <c>600 M</c>, not <c>600 m</c>etres.</summary>
    private static bool IsScaleHere(TokenizedText text, int at) =>
        text[at].Length > 1 || (text[at].Is(TokenShape.Capital) && text.Gap(at).Length <= 1);

    private static bool Digits(ReadOnlySpan<char> token, string? language, out double value, out double attached)
    {
        var end = 0;
        while (end < token.Length && (char.IsAsciiDigit(token[end]) || token[end] is '.' or ',')) end++;
        attached = 1;
        value = 0;
        if (end < token.Length && !_scaleOf.TryGetValue(token[end..], out attached)) return false;
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

    private static bool Spelled(TokenizedText text, int at, out double value, out int words)
    {
        value = 0;
        words = 0;
        var open = 0.0;
        while (at + words < text.Count)
        {
            var word = text.Folded(at + words);
            if (words > 0 && word is "et" or "and" or "und" or "y" && at + words + 1 < text.Count && _wordOf.TryGetValue(text.Folded(at + words + 1), out var next) && next < Hundred)
            {
                words++;
                continue;
            }
            if (!_wordOf.TryGetValue(word, out var number)) break;
            if (number == 20 && open is 4) open = 80;
            else if (number >= Hundred) open = Math.Max(open, 1) * number;
            else open += number;
            words++;
        }
        value = open;
        return words > 0;
    }

    private static bool HalfFollows(TokenizedText text, int at) =>
        at + 1 < text.Count && ((text.Folded(at) is "et" && text.Folded(at + 1) is "demi")
            || (at + 2 < text.Count && text.Folded(at) is "and" && text.Folded(at + 1) is "a" && text.Folded(at + 2) is "half"));

    private static bool IsPercent(TokenizedText text, int at) =>
        at < text.Count && (text.Gap(at).TrimStart().StartsWith("%") || text.Folded(at) is "percent" or "prozent" or "percentage"
            || (at + 1 < text.Count && ((text.Folded(at) is "per" or "pour" && text.Folded(at + 1) is "cent") || (text.Folded(at) is "por" && text.Folded(at + 1) is "ciento"))));

    private static FrozenDictionary<string, double> Scales(params (double Value, string Words)[] scales) =>
        scales.SelectMany(scale => scale.Words.Split(' ').Select(word => (word, scale.Value)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal);

    private static Dictionary<string, double> SpelledNumbers()
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        void Add(double value, double step, string words)
        {
            foreach (var word in words.Split(' '))
            {
                numbers[word] = value;
                value += step;
            }
        }
        Add(1, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
        Add(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety hundred");
        Add(1, 1, "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize");
        Add(20, 10, "vingt trente quarante cinquante soixante");
        Add(1, 1, "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf");
        Add(1, 1, "uno dos tres cuatro cinco seis siete ocho nueve diez once doce");
        numbers["une"] = numbers["eine"] = numbers["una"] = 1;
        numbers["vingts"] = 20;
        numbers["cent"] = numbers["cents"] = numbers["hundert"] = numbers["cien"] = Hundred;
        return numbers;
    }
}
