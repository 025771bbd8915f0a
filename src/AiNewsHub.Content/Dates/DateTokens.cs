using System.Text;

namespace AiNewsHub.Content.Dates;

/// <summary>A run of digits or of letters in a date, with the character before it (NUL at the start).</summary>
internal readonly record struct DateToken(string Text, bool IsNumber, char Before, char After)
{
    public int Number => int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture);
    public int Digits => Text.Length;
}

/// <summary>Cuts a date into numbers and words; words lose their accents and capitals, so that they can be looked up.</summary>
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
            else if (char.IsLetter(text[i])) while (i < text.Length && IsWordLetter(text, i)) i++;
            else
            {
                i++;
                continue;
            }
            var before = start == 0 ? '\0' : text[start - 1];
            var after = i < text.Length ? text[i] : '\0';
            var isNumber = char.IsAsciiDigit(text[start]);
            tokens.Add(new DateToken(isNumber ? text[start..i] : Fold(text[start..i]), isNumber, before, after));
        }
        return tokens;
    }

    private static bool IsWordLetter(string text, int i) =>
        char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark
        // "a.m.", "π.μ."
        || (text[i] == '.' && i + 2 < text.Length && char.IsLetter(text[i + 1]) && text[i + 2] == '.' && char.IsLetter(text[i - 1]));

    public static string Fold(string word)
    {
        if (Ascii.IsValid(word)) return word.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        var bare = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark && letter != '.') bare.Append(char.ToLowerInvariant(letter));
        }
        return bare.ToString().Normalize(NormalizationForm.FormC).Replace('ς', 'σ');
    }
}
