using System.Globalization;
using System.Text;

namespace AiNewsHub.Content.Text;

/// <summary>Makes spellings comparable: lower case, no accents, ligatures written out.</summary>
public static class Folding
{
    private const int MostLetters = 2;

    private static readonly string[] _table = BuildTable();

    /// <summary>The folded form of <paramref name="text"/>: <c>Élysée</c> and <c>ELYSEE</c> both give <c>elysee</c>, <c>Œuvre</c> gives
    /// <c>oeuvre</c>.</summary>
    public static string Fold(string text)
    {
        if (text.Length == 0) return "";
        var folded = new StringBuilder(text.Length + 4);
        Span<char> letters = stackalloc char[MostLetters];
        foreach (var c in text) folded.Append(letters[..Fold(c, letters)]);
        return folded.ToString();
    }

    /// <summary>Writes the folded form of one UTF-16 unit and returns how many units it took, two at most (none for a combining mark).</summary>
    internal static int Fold(char c, Span<char> into)
    {
        if (c < _table.Length)
        {
            var folded = _table[c];
            folded.CopyTo(into);
            return folded.Length;
        }
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) return 0;
        into[0] = char.ToLowerInvariant(c);
        return 1;
    }

    private static string[] BuildTable()
    {
        var table = new string[0x370];
        for (var i = 0; i < table.Length; i++) table[i] = Decompose((char)i);
        return table;
    }

    private static string Decompose(char c) => c switch
    {
        'Œ' or 'œ' => "oe",
        'Æ' or 'æ' => "ae",
        'ß' => "ss",
        'Ø' or 'ø' => "o",
        'Ł' or 'ł' => "l",
        'ı' => "i",
        _ => new string([.. c.ToString().Normalize(NormalizationForm.FormD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)]),
    };
}
