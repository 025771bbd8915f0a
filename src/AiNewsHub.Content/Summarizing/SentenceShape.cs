using System.Buffers;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.SentenceShape;

namespace AiNewsHub.Content.Summarizing;

/// <summary>Tells a sentence that can be shown by itself from by-lines, captions, promotion, questions, fragments and what leans on its neighbours.</summary>
internal static partial class SentenceShape
{
    private const int Shortest = 45;
    /// <summary>Longer ones are seldom one sentence, and never quickly read.</summary>
    private const int Longest = 280;
    private const int LeastWords = 8;
    // In tenths of the words.
    private const int LeastCommon = 2;
    private const int MostCapitals = 3;
    private const int MostDigits = 3;

    private static readonly SearchValues<char> _marksOfPages = SearchValues.Create("|•@©→►▶#<>{}=_~�^*·\t");

    public static bool StandsAlone(string sentence, TokenizedText words, TokenizedText title, string? language)
    {
        if (sentence.Length is < Shortest or > Longest || words.Count < LeastWords) return false;
        if (!EndsWell(sentence) || !BeginsWell(sentence) || sentence.AsSpan().ContainsAny(_marksOfPages) || Furniture().IsMatch(sentence)
            || Glued().IsMatch(sentence)) return false;
        var (quotations, balanced) = QuotationMarks.In(sentence);
        if (!balanced || sentence.Count('(') != sentence.Count(')') || sentence.Count('[') != sentence.Count(']')) return false;
        if (quotations.Sum(quotation => quotation.End.Value - quotation.Start.Value) * 10 > sentence.Length * 8) return false;
        if (!IsProse(words) || TitleCase.Is(words) || Repeats(words, title)) return false;
        var known = SummaryWords.In(language);
        var folded = SummaryWords.Spaced(words);
        return !IsRunTogether(words, known) && !known.Leans(folded) && !known.IsFurniture(folded)
            && !known.Talks(quotations.Count == 0 ? folded : Outside(sentence, quotations));
    }

    private static bool EndsWell(string sentence)
    {
        var end = sentence.AsSpan().TrimEnd("”»\")]’ \u00A0\u202F");
        return end.Length > 0 && end[^1] is '.' or '。' && !end.EndsWith("..") && end.Length >= 2 && end[^2] is not ('…' or ' ');
    }

    private static bool BeginsWell(string sentence) =>
        char.IsUpper(sentence[0]) || char.IsDigit(sentence[0]) || sentence[0] is '“' or '«' or '„' or '"'
        || (char.IsLower(sentence[0]) && char.IsUpper(sentence[1]));

    /// <summary>Most sentences are half common words; lists, tables and captions are not.</summary>
    private static bool IsProse(TokenizedText words)
    {
        int common = 0, capitals = 0, digits = 0;
        foreach (ref readonly var word in words.Tokens)
        {
            if (StopWords.Contains(word)) common++;
            if (word.Is(TokenShape.AllCapitals)) capitals++;
            if (word.Is(TokenShape.Digits)) digits++;
        }

        return common * 10 >= words.Count * LeastCommon && capitals * 10 <= words.Count * MostCapitals && digits * 10 <= words.Count * MostDigits;
    }

    /// <summary>A heading or caption without a point, and then a sentence: <c>…a new model The company says…</c>.</summary>
    private static bool IsRunTogether(TokenizedText words, SummaryWords known)
    {
        for (var at = 2; at < words.Count; at++)
        {
            if (words[at].Is(TokenShape.Capital) && !words[at].Is(TokenShape.AllCapitals | TokenShape.StartsSentence) && words.Gap(at) is " "
                && known.Begins(words.Folded(at))
                && !words[at - 1].Is(TokenShape.Capital) && !StopWords.Contains(words[at - 1])) return true;
        }

        return false;
    }

    /// <summary>The headline again, alone or run together with what follows it.</summary>
    private static bool Repeats(TokenizedText words, TokenizedText title)
    {
        if (title.Count < 4) return false;
        var same = 0;
        while (same < title.Count && same < words.Count && words[same].Hash == title[same].Hash) same++;
        return same == title.Count || (same >= 5 && same * 10 >= words.Count * 7);
    }

    private static string Outside(string sentence, List<Range> quotations)
    {
        var left = sentence;
        for (var i = quotations.Count - 1; i >= 0; i--)
            left = string.Concat(left.AsSpan(0, quotations[i].Start.Value), " ", left.AsSpan(quotations[i].End.Value));
        using var words = TokenizedText.Of(left);
        return SummaryWords.Spaced(words);
    }

    // Credits, times of posting, by-lines with a name, addresses.
    [GeneratedRegex(
        @"\b" + Phrases.Credits + @"\s?(?::|©|\()|https?:|www\.|^" + Phrases.By + @"\s\p{Lu}\p{Ll}+\s\p{Lu}"
        + @"|\b\d{1,2}\s?:\s?\d{2}\s?(?:AM|PM|am|pm|ET|GMT|CET|UTC|EST|PST|IST)\b|\p{So}|\b\p{Lu}{2,6}\s\$\d|\b" + Phrases.Calls + @"\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    // "…of the model.OpenAI said": two blocks of a page without a space between, of which the first may be anything.
    [GeneratedRegex(@"\p{Ll}{2}[.!?:;,)\]”»]\p{Lu}\p{Ll}|\p{Ll}{3}[.!?]\d|\S\x20{2,}\S", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
