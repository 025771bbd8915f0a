using AiNewsHub.Content.Text;

namespace AiNewsHub.Core.Search;

/// <summary>Finds in a text the words that a search is for, as the index does: whatever their accents and case, in either number.</summary>
public sealed class SearchMarks
{
    private readonly List<(string[] Words, bool IsPrefix, bool InTitle)> _wanted = [];
    private readonly List<(string Letters, bool InTitle)> _runs = [];

    private SearchMarks(IEnumerable<SearchText> texts)
    {
        foreach (var text in texts)
        {
            var folded = Folding.Fold(text.Text).Trim();
            if (Bigrams.Concern(folded))
            {
                _runs.Add((folded, text.InTitle));
                continue;
            }

            Add(folded, text);
            if (WordForms.Other(text) is { } other) Add(Folding.Fold(other), text);
        }
    }

    /// <summary>Of what must or may occur.</summary>
    public static SearchMarks Of(SearchReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(reading.Texts);
    }

    /// <summary>The text in pieces, in order, and which of them are looked for.</summary>
    /// <param name="text">A headline or an excerpt.</param>
    /// <param name="isTitle">Whether it is a headline.</param>
    public IEnumerable<(string Piece, bool IsHit)> In(string text, bool isTitle)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hits = new bool[text.Length];
        Mark(text, isTitle, hits);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && hits[end] == hits[start]) end++;
            yield return (text[start..end], hits[start]);
            start = end;
        }
    }

    private void Mark(string text, bool isTitle, bool[] hits)
    {
        var words = SearchWords.Of(text);
        foreach (var (wanted, isPrefix, inTitle) in _wanted)
        {
            if (inTitle && !isTitle) continue;
            for (var i = 0; i + wanted.Length <= words.Count; i++)
            {
                if (!Stands(words, i, wanted, isPrefix)) continue;
                var (from, to) = (words[i].Start, words[i + wanted.Length - 1].End);
                hits.AsSpan(from, to - from).Fill(true);
            }
        }

        foreach (var (letters, inTitle) in _runs)
        {
            if (inTitle && !isTitle) continue;
            // Letters of such runs fold to themselves, and what stands between them to one letter each.
            for (var at = text.IndexOf(letters, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(letters, at + 1,
                StringComparison.OrdinalIgnoreCase))
                hits.AsSpan(at, letters.Length).Fill(true);
        }
    }

    private void Add(string folded, SearchText text)
    {
        string[] words = [.. SearchWords.Of(folded).Select(word => word.Folded)];
        if (words.Length > 0) _wanted.Add((words, text.IsPrefix, text.InTitle));
    }

    private static bool Stands(List<(string Folded, int Start, int End)> words, int at, string[] wanted, bool isPrefix)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            var isEqual = isPrefix && i == wanted.Length - 1
                ? words[at + i].Folded.StartsWith(wanted[i], StringComparison.Ordinal)
                : string.Equals(words[at + i].Folded, wanted[i], StringComparison.Ordinal);
            if (!isEqual) return false;
        }

        return true;
    }
}
