using AiNewsHub.Content.Text;

namespace AiNewsHub.Core.Search;

/// <summary>What somebody may have meant who found next to nothing.</summary>
public static class SearchSuggestion
{
    /// <summary>Articles in which a word stands that is no slip.</summary>
    private const int Known = 3;
    /// <summary>As many times oftener stands the word that was meant.</summary>
    private const int Oftener = 10;
    private const int MostWords = 4;

    /// <summary>The words to be counted before it can be told what was meant, and what finds more.</summary>
    public static IReadOnlyList<SearchText> Words(SearchNode query) =>
        [.. Doubtful(query).SelectMany(text => Near(text).Prepend(text)).Concat(SearchOffers.Wider(query).OfType<SearchText>()).Distinct()];

    /// <summary>The search with the words that nothing has in the spelling that most articles have; null where there is none.</summary>
    /// <param name="query">As it was understood.</param>
    /// <param name="words">In how many articles each of its <see cref="Words"/> stands.</param>
    public static SearchNode? For(SearchNode query, IReadOnlyDictionary<SearchText, int> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var better = Doubtful(query).ToDictionary(text => text, text => Better(text, words));
        var parts = Parts(query);
        List<SearchNode> corrected = [.. parts.Select(part => part is SearchText text && better.GetValueOrDefault(text) is { } other ? other : part)];
        return corrected.SequenceEqual(parts) ? null : corrected.Count == 1 ? corrected[0] : new SearchAll(corrected);
    }

    private static IReadOnlyList<SearchNode> Parts(SearchNode query) => query is SearchAll all ? all.Parts : [query];

    /// <summary>Words that may be slips.</summary>
    private static IEnumerable<SearchText> Doubtful(SearchNode query) => Parts(query).OfType<SearchText>()
        .Where(text => text is { IsPhrase: false, IsPrefix: false }).Take(MostWords)
        .Where(text => Folding.Fold(text.Text) is var word && Spelling.IsCorrected(word) && !Spelling.IsName(word)).Distinct();

    private static IEnumerable<SearchText> Near(SearchText text) => Spelling.Near(Folding.Fold(text.Text)).Select(other => text with { Text = other });

    private static SearchText? Better(SearchText text, IReadOnlyDictionary<SearchText, int> words)
    {
        var count = words.GetValueOrDefault(text);
        if (count >= Known || Near(text).MaxBy(other => words.GetValueOrDefault(other)) is not { } best) return null;
        return words.GetValueOrDefault(best) >= Math.Max(1, count * Oftener) ? best : null;
    }
}
