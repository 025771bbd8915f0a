using System.Collections.Frozen;
using AiNewsHub.Content.Text.Hashing;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.Amounts;

namespace AiNewsHub.Content.Clustering;

/// <summary>Numbers and scales in the words of a language: a billion is a thousand times more in French than in English.</summary>
internal sealed class AmountWords
{
    // What newsrooms of every language borrow from.
    private const string Borrowed = "en";

    private static readonly string[] _languages = [.. Phrases.Scales.Concat(Phrases.Numbers).Select(row => row.Language).Distinct()];

    private static readonly FrozenDictionary<string, AmountWords> _own =
        _languages.ToFrozenDictionary(language => language, language => new AmountWords([language, "all", Borrowed]), StringComparer.Ordinal);

    private static readonly AmountWords _any = new([Borrowed, .. _languages]);

    // By thousands: the first stands for a thousand, the second for a million, and so on.
    private readonly HashTable _scales;
    private readonly HashTable _numbers;

    private AmountWords(IReadOnlyList<string> languages)
    {
        _scales = Table(languages, Phrases.Scales.Select(scale => ((int)Math.Round(Math.Log10(scale.Value) / 3), scale.Language, scale.Words)));
        _numbers = Table(languages, Phrases.Numbers.Select(number => ((int)number.Value, number.Language, number.Words)));
    }

    /// <summary>Those of a language and what it borrows; of all languages where it is not known.</summary>
    public static AmountWords In(string? language) => language is not null && _own.TryGetValue(language, out var own) ? own : _any;

    /// <summary>What a scale multiplies by; null for other words.</summary>
    public double? ScaleOf(ulong word) => _scales[word] is > 0 and var thousands ? Math.Pow(1000, thousands) : null;

    /// <summary>0 for what is no number.</summary>
    public int NumberOf(ulong word) => _numbers[word];

    // Of two languages that have a word, the first says what it means.
    private static HashTable Table(IReadOnlyList<string> languages, IEnumerable<(int Value, string Language, string Words)> rows) => new([.. languages
        .SelectMany(language => rows.Where(row => row.Language == language))
        .SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(TextHash.Of(word), row.Value)))
        .DistinctBy(word => word.Key)]);
}
