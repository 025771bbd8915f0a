using System.Globalization;
using System.Text;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Dates.Words;

/// <summary>Words of dates as they are looked up: without capitals, accents and points.</summary>
internal static class DateKey
{
    private const int LongestWord = 40;
    private const int MostParts = 4;

    // The vowels of Indic and Thai scripts are marks as well, but no accents.
    private const char FirstOfVowelMarks = '\u0900';
    private const char LastOfVowelMarks = '\u10FF';

    /// <summary>Room that any key fits in.</summary>
    public const int Room = LongestWord * MostParts;

    /// <summary>Writes the key of <paramref name="word"/> and returns its length; 0 for what is too long for a word of a date.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        if (word.Length > LongestWord) return 0;
        if (Ascii.IsValid(word)) return Write(word, into);
        Span<char> parts = stackalloc char[Room];
        return word.TryNormalize(parts, out var length, NormalizationForm.FormD) ? Write(parts[..length], into) : 0;
    }

    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[Room];
        return key[..Fold(word, key)].ToString();
    }

    private static int Write(ReadOnlySpan<char> letters, Span<char> into)
    {
        var length = 0;
        Span<char> folded = stackalloc char[2];
        foreach (var letter in letters)
        {
            if (length + 2 > into.Length) return 0;
            if (letter == '.' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format) continue;
            if (letter is >= FirstOfVowelMarks and <= LastOfVowelMarks)
            {
                into[length++] = letter;
                continue;
            }
            foreach (var part in folded[..Folding.Fold(letter, folded)]) into[length++] = Variant(part);
        }
        return length;
    }

    // The last sigma, and the Arabic letters that Persian keyboards have of their own.
    private static char Variant(char letter) => letter switch
    {
        'ς' => 'σ',
        'ی' => 'ي',
        'ک' => 'ك',
        _ => letter,
    };
}
