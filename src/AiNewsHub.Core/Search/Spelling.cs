using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Core.Search;

/// <summary>Words that somebody may have meant, to be looked for in the index: names of the dictionary that are spelled nearly so, and what one slip
/// makes.</summary>
internal static class Spelling
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const int Shortest = 4;
    private const int Longest = 20;
    /// <summary>Two slips in a short word make any other of it.</summary>
    private const int LengthForTwo = 7;

    private static readonly Lazy<IReadOnlyList<string>> _names = new(() => [.. TagDictionary.Default.Tags
        .SelectMany(tag => tag.Aliases.Append(tag.Name)).SelectMany(name => Folding.Fold(name).Split(' ', '-', '.', '/'))
        .Where(IsCorrected).Distinct(StringComparer.Ordinal)]);

    /// <summary>Whether a word can be told to be misspelled.</summary>
    public static bool IsCorrected(string folded) => folded.Length is >= Shortest and <= Longest && folded.All(char.IsAsciiLetterLower);

    /// <summary>Names first.</summary>
    public static IReadOnlyList<string> Near(string folded)
    {
        var most = folded.Length >= LengthForTwo ? 2 : 1;
        return [.. _names.Value.Where(name => Math.Abs(name.Length - folded.Length) <= most && name != folded && Distance(name, folded, most) <= most)
            .OrderBy(name => Distance(name, folded, most)).ThenBy(name => name, StringComparer.Ordinal)
            .Concat(Slips(folded)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a name of the dictionary is spelled so.</summary>
    public static bool IsName(string folded) => _names.Value.Contains(folded, StringComparer.Ordinal);

    private static IEnumerable<string> Slips(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i + 1 < word.Length) yield return string.Concat(word.AsSpan(0, i), $"{word[i + 1]}{word[i]}", word.AsSpan(i + 2));
            yield return word.Remove(i, 1);
        }

        for (var i = 0; i <= word.Length; i++)
        {
            foreach (var letter in Letters)
            {
                if (i < word.Length && word[i] != letter) yield return string.Concat(word.AsSpan(0, i), letter.ToString(), word.AsSpan(i + 1));
                yield return word.Insert(i, letter.ToString());
            }
        }
    }

    /// <summary>Letters that are missing, too many, others or swapped; one more than the most where there are more.</summary>
    private static int Distance(string one, string other, int most)
    {
        var (before, last, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            if (row.Min() > most) return most + 1;
            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }
}
