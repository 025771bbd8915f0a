using System.Globalization;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Summarizing.Figures;

/// <summary>Reads the figures of a sentence of which it is plain what they count: sums of money beside a word for what they are of, and counted
/// things.</summary>
internal static class FigureReader
{
    private const int FarthestBefore = 6;
    private const int FarthestBehind = 4;
    private const double LeastCount = 20;
    private const int LeastNoun = 4;

    /// <summary>The figures to be compared, and all values that the sentence has at all.</summary>
    public static IEnumerable<Figure> Read(StorySentence sentence, string? language, List<double> values)
    {
        using var words = TokenizedText.Of(sentence.Text);
        var comparable = true;
        var period = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            var said = QuantityWords.Of(words[at].Hash);
            if (said == QuantityWords.Earlier) comparable = false;
            else if (said == QuantityWords.Period || IsYear(words, at)) period.Add(words.Folded(at).ToString());
        }

        var figures = new List<Figure>();
        for (var at = 0; at < words.Count; at++)
        {
            if (IsYear(words, at) || !words[at].Is(TokenShape.Digits) || Amounts.Read(words, at, language) is not { } amount) continue;
            var end = at + amount.Words;
            values.Add(amount.Value);
            if (comparable && !amount.Percent && Of(sentence, words, at, end, amount.Value, language) is { } figure)
                figures.Add(figure with { Period = string.Join(' ', period) });
            at = end - 1;
        }

        return figures;
    }

    private static Figure? Of(StorySentence sentence, TokenizedText words, int at, int end, double value, string? language)
    {
        if (Currency(words, at, end) is { } money)
            return Quantity(words, at, end) is { } quantity ? new(sentence, money.Unit, quantity, IsKey: true, value, money.Written, "") : null;
        // "8 billion parameters" yes, "the 5 of March" and "20 of them" no.
        if (value < LeastCount || end >= words.Count || words.Gap(end) is not (" " or "\u00A0" or "\u202F")) return null;
        var noun = words[end];
        if (noun.Shape != TokenShape.None || noun.Length < LeastNoun || StopWords.Contains(noun) || QuantityWords.Of(noun.Hash) is not null) return null;
        if (at > 0 && words[at].Start > 0 && words.Gap(at) is not (" " or "\u00A0" or "\u202F" or " (")) return null;
        var sense = WordSenses.In(language).Of(noun, words.Folded(end));
        var unit = sense.Meaning != 0 ? string.Create(CultureInfo.InvariantCulture, $"#{sense.Meaning}") : string.Create(CultureInfo.InvariantCulture,
            $"~{sense.Cognate}");
        return new(sentence, unit, words.Surface(end).ToString(), IsKey: false, value, words.Source[words[at].Start..words[end - 1].End], "");
    }

    /// <summary>The currency and the sum with it.</summary>
    private static (string Unit, string Written)? Currency(TokenizedText words, int at, int end)
    {
        var before = words.Gap(at).TrimEnd();
        int start = words[at].Start, stop = words[end - 1].End;
        if (before.Length > 0 && UnitOf(before[^1]) is { } unit)
        {
            // Of the glued "US$" and "C$" only the first is the dollar that all mean.
            if (before[^1] == '$' && at > 0 && words.Gap(at).Length <= 2 && words[at - 1].Is(TokenShape.AllCapitals) && words.Gap(at)[0] == '$')
                return words.Folded(at - 1) is "us" ? (unit, words.Source[words[at - 1].Start..stop]) : null;
            return (unit, words.Source[words.Source.LastIndexOf(before[^1], start)..stop]);
        }

        var behind = words.Source.AsSpan(stop).TrimStart(" \u00A0\u202F");
        if (behind.Length > 0 && UnitOf(behind[0]) is { } after) return (after, words.Source[start..(words.Source.Length - behind.Length + 1)]);
        for (var next = end; next < words.Count && next <= end + 1; next++)
        {
            if (QuantityWords.Of(words[next].Hash) is { } name && QuantityWords.IsCurrency(name)) return (name, words.Source[start..words[next].End]);
            if (words[next].Length > 2) break;
        }

        return null;
    }

    private static string? UnitOf(char mark) =>
        mark switch { '$' => "dollar", '€' => "euro", '£' => "pound", '¥' => "yen", '₹' => "rupee", '₩' => "won", _ => null };

    /// <summary>What the sum is of: the nearest word that says so, this side of another sum.</summary>
    private static string? Quantity(TokenizedText words, int at, int end)
    {
        for (var distance = 1; distance <= FarthestBefore; distance++)
        {
            if (at - distance is >= 0 and var before && !CrossesNumber(words, before, at) && QuantityWords.Of(words[before].Hash) is { } left
                && QuantityWords.IsKey(left)) return left;
            if (distance <= FarthestBehind && end + distance - 1 is var behind && behind < words.Count && !CrossesNumber(words, end, behind + 1)
                && QuantityWords.Of(words[behind].Hash) is { } right && QuantityWords.IsKey(right)) return right;
        }

        return null;
    }

    private static bool CrossesNumber(TokenizedText words, int from, int to)
    {
        for (var at = from; at < to; at++) if (words[at].Is(TokenShape.Digits)) return true;
        return false;
    }

    private static bool IsYear(TokenizedText words, int at) =>
        words[at].Is(TokenShape.Digits) && words[at].Length == 4 && words.Folded(at)[..2] is "19" or "20" && words.Gap(at).IndexOfAny('$', '€', '£') < 0;
}
