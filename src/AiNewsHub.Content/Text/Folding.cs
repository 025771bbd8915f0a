using System.Globalization;
using System.Text;

namespace AiNewsHub.Content.Text;

/// <summary>Makes spellings comparable: lower case, no accents, ligatures written out.</summary>
public static class Folding
{
    private static readonly string?[] _table = BuildTable();

    /// <summary>The folded form of <paramref name="text"/>: <c>Élysée</c> and <c>ELYSEE</c> both give <c>elysee</c>, <c>Œuvre</c> gives <c>oeuvre</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            if (c < 128) folded.Append(char.ToLowerInvariant(c));
            else folded.Append(Fold(c));
        }
        return folded.ToString();
    }

    /// <summary>Writes the folded form of one UTF-16 unit and returns how many units it took (none for a combining mark).</summary>
    internal static int Fold(char c, Span<char> into)
    {
        if (c < 128)
        {
            into[0] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            return 1;
        }
        var folded = Fold(c);
        folded.CopyTo(into);
        return folded.Length;
    }

    private static string Fold(char c) =>
        c < _table.Length ? _table[c]!
        : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? ""
        : char.ToLowerInvariant(c).ToString();

    private static string?[] BuildTable()
    {
        var table = new string?[0x370];
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
