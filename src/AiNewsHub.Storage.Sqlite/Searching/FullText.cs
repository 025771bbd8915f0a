using AiNewsHub.Content.Text;
using AiNewsHub.Core.Search;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>Writes parts of a query as an FTS5 expression. FTS5 sees no character that somebody typed outside quotation marks.</summary>
internal static class FullText
{
    private static readonly (string Letters, string Ligature)[] _ligatures = [("oe", "œ"), ("ae", "æ"), ("ss", "ß")];

    /// <summary>
    /// All parts of a conjunction that the index can answer, as one expression; null where none of them says what must occur,
    /// since FTS5 has no "everything but". The others are for SQL.
    /// </summary>
    public static string? OfAll(IReadOnlyList<SearchNode> parts, out List<SearchNode> others)
    {
        others = [];
        var wanted = new List<string>();
        var unwanted = new List<(SearchNode Node, string Match)>();
        foreach (var part in parts)
        {
            if (Of(part) is { } match) wanted.Add(match);
            else if (part is SearchNot { Part: var not } && Of(not) is { } mismatch) unwanted.Add((part, mismatch));
            else others.Add(part);
        }

        if (wanted.Count == 0)
        {
            others.AddRange(unwanted.Select(part => part.Node));
            return null;
        }

        var all = string.Join(" AND ", wanted);
        return unwanted.Count == 0 ? all : $"({all}) NOT ({string.Join(" OR ", unwanted.Select(part => part.Match))})";
    }

    /// <summary>One part as an expression; null where it is about more than words that occur.</summary>
    public static string? Of(SearchNode node) => node switch
    {
        SearchText text => Of(text),
        SearchAll all => Joined(all.Parts, " AND "),
        SearchAny any => Joined(any.Parts, " OR "),
        _ => null,
    };

    private static string? Joined(IReadOnlyList<SearchNode> parts, string operation)
    {
        var expressions = parts.Select(Of).ToList();
        return expressions.Contains(null) ? null : $"({string.Join(operation, expressions)})";
    }

    private static string Of(SearchText text)
    {
        var column = text.InTitle ? "Title : " : "";
        var other = WordForms.Other(text);
        var spellings = Spellings(text.Text).Concat(other is null ? [] : Spellings(other)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(spelling => Quoted(spelling) + (text.IsPrefix ? " *" : "")).ToList();
        if (Bigrams.Concern(text.Text)) spellings.Insert(0, Quoted(Bigrams.Wanted(Folding.Fold(text.Text), out var isOpen)) + (isOpen ? " *" : ""));
        return spellings.Count == 1 ? column + spellings[0] : $"{column}({string.Join(" OR ", spellings)})";
    }

    /// <summary>Texts are indexed in their folded form; those that were indexed earlier have their ligatures still.</summary>
    private static IEnumerable<string> Spellings(string text)
    {
        yield return text;
        var folded = Folding.Fold(text);
        yield return folded;
        foreach (var (letters, ligature) in _ligatures)
            if (folded.Contains(letters, StringComparison.Ordinal)) yield return folded.Replace(letters, ligature, StringComparison.Ordinal);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
