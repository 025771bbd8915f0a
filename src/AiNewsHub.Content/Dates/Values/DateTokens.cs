using System.Globalization;

namespace AiNewsHub.Content.Dates.Values;

/// <summary>A run of digits or of letters in a date as written, with the character before it and after it (NUL at the ends).</summary>
internal readonly record struct DateToken(string Text, bool IsNumber, char Before, char After)
{
    public int Number => int.Parse(Text, CultureInfo.InvariantCulture);
    public int Digits => Text.Length;
}

/// <summary>Cuts a date into numbers and words.</summary>
internal static class DateTokens
{
    public static List<DateToken> Split(string text)
    {
        var tokens = new List<DateToken>();
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i])) while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            else if (char.IsLetter(text[i])) while (i < text.Length && IsOfWord(text, i)) i++;
            else
            {
                i++;
                continue;
            }
            tokens.Add(new DateToken(text[start..i], char.IsAsciiDigit(text[start]), start == 0 ? '\0' : text[start - 1], i < text.Length ? text[i] : '\0'));
        }
        return tokens;
    }

    /// <summary>The words from the token at <paramref name="start"/> on that stand side by side, with blanks between.</summary>
    public static string Join(List<DateToken> tokens, int start, int count) =>
        count == 1 ? tokens[start].Text : string.Join(' ', tokens.Skip(start).Take(count).Select(token => token.Text));

    /// <summary>How many words follow one another there, at most <paramref name="most"/>.</summary>
    public static int WordsAt(List<DateToken> tokens, int start, int most)
    {
        var count = 0;
        while (count < most && start + count < tokens.Count && !tokens[start + count].IsNumber) count++;
        return count;
    }

    private static bool IsOfWord(string text, int i) =>
        char.IsLetter(text[i])
        || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
        // "a.m.", "π.μ.", "มี.ค."
        || (text[i] == '.' && i + 2 < text.Length && char.IsLetter(text[i + 1]) && text[i + 2] == '.');
}
