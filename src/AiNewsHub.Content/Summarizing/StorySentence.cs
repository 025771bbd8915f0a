using System.Collections.Immutable;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Summarizing;

/// <summary>A sentence of a report with what it can be compared by.</summary>
/// <param name="Report">The number of its report in the story.</param>
/// <param name="Place">Which sentence of the report it is, from 0.</param>
/// <param name="Text">As it may be shown: without a date line.</param>
/// <param name="StandsAlone">Whether it can be read without the sentences around it, and is no by-line, caption or promotion.</param>
/// <param name="Terms">Without those that vary with the way of writing.</param>
/// <param name="Subject">The terms that most headlines of the story have: every sentence names them, so that they tell no two apart.</param>
internal sealed record StorySentence(int Report, int Place, string Text, bool StandsAlone, ImmutableArray<StoryTerm> Terms, IReadOnlySet<int> Subject)
{
    // A name or a number that no other week's news has weighs as much as a few words.
    private const double Articles = UsualWords.Articles;
    private const double Prior = 4;

    [ThreadStatic]
    private static TermCounter? _counter;

    private const double OfSubject = 0.3;

    private readonly double[] _weights = [.. Terms.Select(term => Rarity(term.Hash) * (Subject.Contains(term.Hash) ? OfSubject : 1))];

    private double Weight => _weights.Sum();

    public static double Rarity(int term) => Math.Log(Articles / (UsualWords.Default[term] + Prior));

    public static ImmutableArray<StoryTerm> TermsOf(TokenizedText words, string? language)
    {
        var counter = _counter ??= new();
        counter.Begin(language);
        counter.Add(words, 0, words.Count, 1, 1);
        return [.. counter.ToTerms().Where(term => term.Kind != StoryTermKind.Rounded)];
    }

    /// <summary>How much of the shorter of the two stands in the other, 0 to 1.</summary>
    public double Overlap(StorySentence other)
    {
        var shared = 0.0;
        int i = 0, j = 0;
        while (i < Terms.Length && j < other.Terms.Length)
        {
            if (Terms[i].Hash == other.Terms[j].Hash) shared += _weights[i];
            if (Terms[i].Hash <= other.Terms[j].Hash) i++;
            else j++;
        }

        return shared / Math.Max(1, Math.Min(Weight, other.Weight));
    }
}
