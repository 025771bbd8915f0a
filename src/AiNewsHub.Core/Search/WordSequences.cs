using AiNewsHub.Content.Text;

namespace AiNewsHub.Core.Search;

/// <summary>The words of one text in their order, to be asked what stands in it.</summary>
internal sealed class WordSequences
{
    private readonly string[] _words;
    private readonly HashSet<string> _known;

    public WordSequences(string text)
    {
        _words = Cut(text);
        _known = [.. _words];
    }

    /// <summary>Whether any spelling of what is looked for stands here.</summary>
    public bool Have(IReadOnlyList<(string[] Words, bool IsOpen)> spellings)
    {
        foreach (var (words, isOpen) in spellings)
            if (Have(words, isOpen)) return true;
        return false;
    }

    /// <summary>As the index is asked for it: as typed, in the other number, and what has no spaces between its words in pieces.</summary>
    public static IReadOnlyList<(string[] Words, bool IsOpen)> Spellings(SearchText text)
    {
        var spellings = new List<(string[] Words, bool IsOpen)>();
        if (Bigrams.Concern(text.Text)) spellings.Add((Words(Bigrams.Wanted(Folding.Fold(text.Text), out var isOpen)), isOpen));
        spellings.Add((Words(Folding.Fold(text.Text)), text.IsPrefix));
        if (WordForms.Other(text) is { } other) spellings.Add((Words(Folding.Fold(other)), text.IsPrefix));
        spellings.RemoveAll(spelling => spelling.Words.Length == 0);
        return spellings;
    }

    private bool Have(string[] wanted, bool isOpen)
    {
        for (var i = 0; i < wanted.Length - (isOpen ? 1 : 0); i++)
            if (!_known.Contains(wanted[i])) return false;
        if (wanted.Length == 1 && !isOpen) return true;
        for (var at = 0; at + wanted.Length <= _words.Length; at++)
            if (Stands(at, wanted, isOpen)) return true;
        return false;
    }

    private bool Stands(int at, string[] wanted, bool isOpen)
    {
        var last = wanted.Length - 1;
        for (var i = 0; i < wanted.Length; i++)
        {
            var isEqual = isOpen && i == last ? _words[at + i].StartsWith(wanted[i], StringComparison.Ordinal) : _words[at + i] == wanted[i];
            if (!isEqual) return false;
        }

        return true;
    }

    private static string[] Cut(string text) => Words(Bigrams.Cut(Folding.Fold(text)));

    private static string[] Words(string folded) => [.. SearchWords.Of(folded).Select(word => word.Folded)];
}
