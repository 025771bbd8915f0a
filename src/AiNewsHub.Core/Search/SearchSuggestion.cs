using AiNewsHub.Content.Text;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Search;

/// <summary>What somebody may have meant who found next to nothing.</summary>
public static class SearchSuggestion
{
    /// <summary>Articles in which a word stands that is no slip.</summary>
    private const int Known = 3;
    /// <summary>As many times oftener stands the word that was meant.</summary>
    private const int Oftener = 10;
    private const int MostWords = 4;

    /// <summary>The search with the words that nothing has in the spelling that most articles have; null where there is none.</summary>
    /// <param name="search">Where it is looked.</param>
    /// <param name="context">The store.</param>
    /// <param name="query">As it was understood.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<SearchNode?> ForAsync(IArticleSearch search, HubContext context, SearchNode query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var parts = query is SearchAll all ? all.Parts : [query];
        var corrected = new List<SearchNode>();
        var asked = 0;
        foreach (var part in parts)
        {
            var better = part is SearchText { IsPhrase: false, IsPrefix: false } text && asked++ < MostWords
                ? await BetterAsync(search, context, text, cancellationToken) : null;
            corrected.Add(better is null ? part : (SearchText)part with { Text = better });
        }

        return corrected.SequenceEqual(parts) ? null : corrected.Count == 1 ? corrected[0] : new SearchAll(corrected);
    }

    private static async Task<string?> BetterAsync(IArticleSearch search, HubContext context, SearchText text, CancellationToken cancellationToken)
    {
        var word = Folding.Fold(text.Text);
        if (!Spelling.IsCorrected(word) || Spelling.IsName(word)) return null;
        var near = Spelling.Near(word);
        var counts = await search.CountAsync(context, [text, .. near.Select(other => text with { Text = other })], cancellationToken);
        if (counts[0] >= Known) return null;
        var (best, count) = near.Zip(counts.Skip(1)).MaxBy(other => other.Second);
        return count >= Math.Max(1, counts[0] * Oftener) ? best : null;
    }
}
