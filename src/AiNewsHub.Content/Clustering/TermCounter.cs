using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Clustering;

/// <summary>Gathers the terms of one article and how much it makes of each.</summary>
internal sealed class TermCounter(string? language)
{
    private const float NameFactor = 1.5f;
    private const float NumberFactor = 1.6f;
    private const float PlainNumberFactor = 0.6f;
    private const float RoundNumberFactor = 0.6f;
    // A word said five times is not five times as telling.
    private const float Repeats = 3.5f;

    private readonly WordSenses _senses = WordSenses.In(language);
    private readonly Dictionary<int, (float Weight, float Highest, StoryTermKind Kind)> _terms = new(256);

    public void Add(TokenizedText text, int from, int to, float weight)
    {
        for (var at = from; at < to; at++)
        {
            if (Amounts.Read(text, at, language) is { } amount)
            {
                AddAmount(amount, weight);
                at += amount.Words - 1;
                continue;
            }
            AddWord(text, at, weight);
        }
    }

    public void AddTag(FoundTag tag)
    {
        var factor = tag.Kind switch { TagKind.Place => 0.7f, TagKind.Topic => 0.7f, _ => 1.6f };
        Count(Hash("@" + tag.Slug), (float)(factor * (0.4 + (2 * tag.Score))), StoryTermKind.Entity);
    }

    public ImmutableArray<StoryTerm> ToTerms()
    {
        var terms = new StoryTerm[_terms.Count];
        var count = 0;
        foreach (var (hash, term) in _terms) terms[count++] = new(hash, term.Weight, term.Kind);
        terms.AsSpan().Sort((a, b) => a.Hash.CompareTo(b.Hash));
        return ImmutableCollectionsMarshal.AsImmutableArray(terms);
    }

    private void AddWord(TokenizedText text, int at, float weight)
    {
        ref readonly var token = ref text[at];
        if (token.FoldedLength < 2 || StopWords.Contains(token)) return;
        var sense = _senses.Of(token, text.Folded(at));
        // German writes every noun with a capital, so that a capital tells nothing.
        if (sense.Meaning != 0) Count(sense.Meaning, weight, StoryTermKind.Concept);
        else if (token.Is(TokenShape.Capital) && language != "de") Count(Hash(sense.EnglishStem), weight * NameFactor, StoryTermKind.Name);
        else Count(Hash(sense.Stem), weight, token.Is(TokenShape.Digits) ? StoryTermKind.Name : StoryTermKind.Word);
    }

    private void AddAmount(Amounts.Amount amount, float weight)
    {
        var small = !amount.Scaled && !amount.Percent && amount.Value < 13;
        if (small) return;
        var isYear = !amount.Scaled && amount.Value is >= 1950 and <= 2050 && amount.Value == Math.Floor(amount.Value);
        var factor = isYear ? 0.2f : amount.Scaled || amount.Percent || amount.Value >= 100 ? NumberFactor : PlainNumberFactor;
        var unit = amount.Percent ? "%" : "";
        Count(Hash(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{amount.Value:G4}{unit}")), weight * factor, StoryTermKind.Number);
        if (!isYear) Count(Hash(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~{amount.Value:G2}{unit}")), weight * factor * RoundNumberFactor, StoryTermKind.Number);
    }

    private void Count(int hash, float weight, StoryTermKind kind)
    {
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, hash, out _);
        var highest = Math.Max(term.Highest, weight);
        var sum = Math.Min(term.Weight + (term.Weight == 0 ? weight : weight * 0.5f), highest * Repeats);
        term = (sum, highest, term.Weight == 0 ? kind : term.Kind);
    }

    private static int Hash(ReadOnlySpan<char> text) => Hash(TextHash.Of(text));

    private static int Hash(ulong text) => (int)TextHash.Mix(text);
}
