using System.Buffers;
using System.Globalization;
using System.Text;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Core.Search;

/// <summary>Cuts texts into words as the full-text index does: runs of letters, digits and marks.</summary>
internal static class SearchWords
{
    /// <summary>Folded, with where they stand.</summary>
    public static List<(string Folded, int Start, int End)> Of(string text)
    {
        var words = new List<(string, int, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && IsPart(text, end, out var units)) end += units;
            if (end > start) words.Add((Folding.Fold(text[start..end]), start, end));
            start = Math.Max(end, start + 1);
        }

        return words;
    }

    private static bool IsPart(string text, int at, out int units)
    {
        var isRune = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out units) == OperationStatus.Done;
        return isRune && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse);
    }
}
