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

    private readonly Dictionary<int, (float Weight, float Highest, StoryTermKind Kind)> _terms = [];

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

    public IReadOnlyList<StoryTerm> ToTerms() =>
        [.. _terms.Select(pair => new StoryTerm(pair.Key, pair.Value.Weight, pair.Value.Kind)).OrderBy(term => term.Hash)];

    private void AddWord(TokenizedText text, int at, float weight)
    {
        var word = text.Folded(at);
        if (word.Length < 2 || StopWords.Contains(word)) return;
        var stem = Stemming.Stem(word, language);
        var meaning = Lexicon.Default.MeaningOf(stem, language);
        if (meaning != 0)
        {
            Count(meaning, weight, StoryTermKind.Concept);
            return;
        }
        var token = text[at];
        // German writes every noun with a capital, so that a capital tells nothing.
        if (token.Is(TokenShape.Capital) && language != "de") Count(Hash(Stemming.Stem(word, "en")), weight * NameFactor, StoryTermKind.Name);
        else Count(Hash(stem), weight, token.Is(TokenShape.Digits) ? StoryTermKind.Name : StoryTermKind.Word);
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
        var before = _terms.GetValueOrDefault(hash);
        var highest = Math.Max(before.Highest, weight);
        var sum = Math.Min(before.Weight + (before.Weight == 0 ? weight : weight * 0.5f), highest * Repeats);
        _terms[hash] = (sum, highest, before.Weight == 0 ? kind : before.Kind);
    }

    private static int Hash(ReadOnlySpan<char> text) => (int)TextHash.Mix(TextHash.Of(text));
}
