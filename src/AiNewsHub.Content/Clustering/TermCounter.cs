using System.Collections.Immutable;
using System.Globalization;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>Gathers the terms of an article and how much it makes of each; of one article after the other.</summary>
internal sealed class TermCounter
{
    private const float NameFactor = 1.5f;
    private const float NumberFactor = 1.6f;
    private const float PlainNumberFactor = 0.6f;
    // A compound is more what its last part says, and a word its more usual meaning.
    private const float SecondMeaningFactor = 0.5f;
    private const float RoundNumberFactor = 0.6f;
    // A word said five times is not five times as telling.
    private const float Repeats = 3.5f;
    private const int MostDigits = 32;

    private readonly TermTable _terms = new();
    private string? _language;
    private WordSenses _senses = WordSenses.In(null);

    /// <summary>Begins an article in this language.</summary>
    public void Begin(string? language)
    {
        _language = language;
        _senses = WordSenses.In(language);
        _terms.Clear();
    }

    public void Add(TokenizedText text, int from, int to, float weight)
    {
        for (var at = from; at < to; at++)
        {
            if (Amounts.Read(text, at, _language) is { } amount)
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
        Count(Hash('@', tag.Slug, ""), (float)(factor * (0.4 + (2 * tag.Score))), StoryTermKind.Entity);
    }

    public ImmutableArray<StoryTerm> ToTerms() => _terms.ToTerms();

    private void AddWord(TokenizedText text, int at, float weight)
    {
        ref readonly var token = ref text[at];
        if (token.FoldedLength < 2 || StopWords.Contains(token)) return;
        var sense = _senses.Of(token, text.Folded(at));
        // German writes every noun with a capital, so that a capital tells nothing.
        if (sense.Meaning != 0)
        {
            Count(sense.Meaning, weight, StoryTermKind.Concept);
            if (sense.SecondMeaning != 0) Count(sense.SecondMeaning, weight * SecondMeaningFactor, StoryTermKind.Concept);
        }
        else if (token.Is(TokenShape.Capital) && _language != "de") Count(Hash(sense.EnglishStem), weight * NameFactor, StoryTermKind.Name);
        else Count(Hash(sense.Stem), weight, token.Is(TokenShape.Digits) ? StoryTermKind.Name : StoryTermKind.Word);
    }

    private void AddAmount(Amounts.Amount amount, float weight)
    {
        var small = !amount.Scaled && !amount.Percent && amount.Value < 13;
        if (small) return;
        var isYear = !amount.Scaled && amount.Value is >= 1950 and <= 2050 && amount.Value == Math.Floor(amount.Value);
        var factor = isYear ? 0.2f : amount.Scaled || amount.Percent || amount.Value >= 100 ? NumberFactor : PlainNumberFactor;
        var unit = amount.Percent ? "%" : "";
        Span<char> digits = stackalloc char[MostDigits];
        Count(Hash('#', Digits(amount.Value, "G4", digits), unit), weight * factor, StoryTermKind.Number);
        if (!isYear) Count(Hash('~', Digits(amount.Value, "G2", digits), unit), weight * factor * RoundNumberFactor, StoryTermKind.Number);
    }

    private void Count(int hash, float weight, StoryTermKind kind)
    {
        ref var term = ref _terms[hash];
        if (term.Weight == 0) term.Kind = kind;
        term.Highest = Math.Max(term.Highest, weight);
        term.Weight = Math.Min(term.Weight + (term.Weight == 0 ? weight : weight * 0.5f), term.Highest * Repeats);
    }

    private static ReadOnlySpan<char> Digits(double value, string format, Span<char> room) =>
        value.TryFormat(room, out var length, format, CultureInfo.InvariantCulture) ? room[..length] : value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Of a mark, a text and what ends it.</summary>
    private static int Hash(char mark, ReadOnlySpan<char> text, ReadOnlySpan<char> end)
    {
        var hash = TextHash.Add(TextHash.Empty, mark);
        foreach (var c in text) hash = TextHash.Add(hash, c);
        foreach (var c in end) hash = TextHash.Add(hash, c);
        return Hash(hash);
    }

    private static int Hash(ulong text) => (int)TextHash.Mix(text);
}
