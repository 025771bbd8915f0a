namespace AiNewsHub.Core.Search;

/// <summary>Searches beside one: those that find more, and those that find less of it.</summary>
public static class SearchOffers
{
    private const int Most = 4;
    /// <summary>Beginnings of fewer letters are those of half the dictionary.</summary>
    private const int ShortestBeginning = 4;

    /// <summary>For when little is found: a condition less, words instead of a phrase, words that begin so.</summary>
    public static IReadOnlyList<SearchNode> Wider(SearchNode query)
    {
        ArgumentNullException.ThrowIfNull(query);
        IEnumerable<SearchNode> wider = query switch
        {
            SearchAll { Parts.Count: > 1 } all => all.Parts.Select(left => Join([.. all.Parts.Where(part => part != left)]))
                .Where(rest => rest is not SearchNot),
            SearchText text => Wider(text),
            _ => [],
        };
        return [.. wider.DistinctBy(node => node.ToString(), StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    /// <summary>The same as they are written, without words that nothing has.</summary>
    /// <param name="query">The search.</param>
    /// <param name="words">In how many articles the words among them stand.</param>
    public static IReadOnlyList<string> Wider(SearchNode query, IReadOnlyDictionary<SearchText, int> words) =>
        [.. Wider(query).Where(node => node is not SearchText text || words.GetValueOrDefault(text) > 0).Select(node => node.ToString()!)];

    /// <summary>For when much is found: with what most hits have in common, in several words side by side.</summary>
    /// <param name="query">The search.</param>
    /// <param name="hits">What it found.</param>
    public static IReadOnlyList<(SearchNode Query, int Count)> Narrower(SearchNode query, SearchHits hits)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(hits);
        var facets = hits.Tags.Select(facet => (Filter: new SearchFilter(SearchField.Tag, facet.Value), facet.Count))
            .Concat(hits.Languages.Select(facet => (Filter: new SearchFilter(SearchField.Lang, facet.Value), facet.Count)))
            .Concat(hits.Kinds.Select(facet => (Filter: new SearchFilter(SearchField.Kind, facet.Value), facet.Count)));
        IReadOnlyList<SearchNode> parts = query is SearchAll all ? all.Parts : [query];
        return [.. facets.Where(facet => facet.Count < hits.Count && !parts.Contains(facet.Filter))
            .OrderByDescending(facet => facet.Filter.Field == SearchField.Tag).ThenByDescending(facet => facet.Count)
            .DistinctBy(facet => facet.Filter.Field == SearchField.Tag ? facet.Filter.Value : facet.Filter.Field.ToString(), StringComparer.Ordinal)
            .Take(Most)
            .Select(facet => (Join([.. parts, facet.Filter]), facet.Count))];
    }

    private static IEnumerable<SearchNode> Wider(SearchText text)
    {
        var words = text.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (text.IsPhrase && words.Length > 1) yield return Join([.. words.Select(word => new SearchText(word, InTitle: text.InTitle))]);
        if (text.InTitle) yield return text with { InTitle = false };
        if (text.IsPhrase || words.Length > 1) yield break;
        if (!text.IsPrefix && text.Text.Length >= ShortestBeginning) yield return text with { IsPrefix = true };
        // The beginning that related words share.
        if (text.Text.Length >= ShortestBeginning + 3) yield return text with { Text = text.Text[..^3], IsPrefix = true };
        var pieces = text.Text.Split('-', '.', '_', '/');
        if (pieces.Length > 1)
        {
            foreach (var piece in pieces.Where(piece => piece.Length >= ShortestBeginning)) yield return new SearchText(piece, InTitle: text.InTitle);
        }
    }

    private static SearchNode Join(IReadOnlyList<SearchNode> parts) => parts.Count == 1 ? parts[0] : new SearchAll(parts);
}
