using System.Buffers;
using System.Collections.Frozen;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Comments;

/// <summary>How a comment is written, whatever it says.</summary>
internal static class CommentShape
{
    private static readonly SearchValues<char> _sentenceEnds = SearchValues.Create(".!?\n");

    // Which hardly any sentence is without, and names of things for sale are.
    private static readonly FrozenSet<string> _sentenceWords = FrozenSet.ToFrozenSet(
        """
        i you he she it we they me my your this that these is are was be been am do does did have has had can will would not no yes thanks thank please what
        why how when where who so very just but and if or as because im dont its cant to from by like love good great nice need want get got know think
        work works help je tu il elle on nous vous ils ce cette ca est sont etait ai as a avez ont pas ne merci que qui quoi comment pourquoi
        mais et si ou bien tres bon
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool HasRepeatedLetter(string text)
    {
        for (var i = 3; i < text.Length; i++)
            if (char.IsLetter(text[i]) && text[i] == text[i - 1] && text[i] == text[i - 2] && text[i] == text[i - 3]) return true;
        return false;
    }

    /// <summary>Whether it ends in a few words that are no sentence, as the text of a link does that did not come through.</summary>
    public static bool EndsInName(string text)
    {
        var end = text.AsSpan().Trim();
        var start = end.LastIndexOfAny(_sentenceEnds);
        if (start <= 0 || start == end.Length - 1) return false;
        var last = end[(start + 1)..].Trim().ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return last.Length is > 1 and < 8 && !last.Any(word => _sentenceWords.Contains(Folding.Fold(word).Trim(',', '\'')));
    }

    /// <summary>A digit between letters, as no word has it.</summary>
    public static bool IsDisguised(string word)
    {
        for (var i = 1; i + 1 < word.Length; i++)
            if (word[i] is '0' or '1' or '3' && char.IsAsciiLetter(word[i - 1]) && char.IsAsciiLetter(word[i + 1])) return true;
        return false;
    }

    public static bool MixesScripts(string word) => word.Any(char.IsAsciiLetter) && word.Any(c => c is >= 'Ͱ' and <= 'ӿ');

    public static int MostRepeated(List<string> words) =>
        words.Where(word => word.Length > 3).GroupBy(word => word, StringComparer.Ordinal).Select(group => group.Count()).DefaultIfEmpty().Max();
}
