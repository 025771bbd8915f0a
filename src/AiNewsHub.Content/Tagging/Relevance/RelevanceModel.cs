using System.Collections.Frozen;
using System.Globalization;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>
/// Is a text about the AI industry: a linear model over <see cref="RelevanceFeatures"/>. The weights shipped in <c>weights.txt</c> come from
/// <c>ainewshub train relevance</c>; what they do not know falls back on the dictionary's own signals.
/// </summary>
internal sealed class RelevanceModel
{
    private const int MaxReasons = 8;
    private const double LeastReason = 0.05;

    /// <summary>Before any training: what a signal, a counter-signal and an AI company's name say, and how rare AI is else.</summary>
    public static readonly IReadOnlyDictionary<string, double> Prior = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        [Bias] = -1.6,
        [RelevanceFeatures.Signals] = 0.9,
        [RelevanceFeatures.Counter] = 0.8,
        [RelevanceFeatures.AiEntity] = 1.6,
        [RelevanceFeatures.Title] = 0.4,
    };

    public const string Bias = "=bias";

    /// <summary>At or above it a text is about AI: a little below even odds, because a missed article is lost and a stray one is seen and hidden.</summary>
    public const double Threshold = 0.4;

    private readonly FrozenDictionary<string, double> _weights;

    private readonly string[] _names;
    private readonly HashTable _places;

    public RelevanceModel(IEnumerable<KeyValuePair<string, double>> weights)
    {
        _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);
        _names = [.. _weights.Keys];
        _places = new([.. _names.Select((name, place) => KeyValuePair.Create(TextHash.Of(name), place + 1))]);
    }

    /// <summary>With the weights shipped with the program.</summary>
    public static RelevanceModel Default { get; } = new(Read());

    /// <summary>The word of this hash, where the model has a weight for it.</summary>
    public string? WordOf(ulong hash) => _places[hash] is > 0 and var place ? _names[place - 1] : null;

    public double Probability(Dictionary<string, float> features)
    {
        var sum = _weights.GetValueOrDefault(Bias);
        foreach (var (name, value) in features)
            if (_weights.TryGetValue(name, out var weight)) sum += weight * value;
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The words and tags that decided, weightiest first; the sums are told apart into the phrases they are made of.</summary>
    public IReadOnlyList<RelevanceReason> Reasons(Dictionary<string, float> features, Sightings sightings)
    {
        var reasons = new Dictionary<string, double>(features.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in features)
        {
            if (name[0] is '=' or '~' || !_weights.TryGetValue(name, out var weight)) continue;
            Add(reasons, name.TrimStart('@', '#'), weight * value);
        }
        foreach (var phrase in sightings.All.Where(sighting => sighting.Use.Role == PhraseRole.Signal).Select(sighting => sighting.Use.Phrase).Distinct())
        {
            var factor = _weights.GetValueOrDefault(phrase.Weight > 0 ? RelevanceFeatures.Signals : RelevanceFeatures.Counter);
            Add(reasons, phrase.Plain, (factor * phrase.Weight) + _weights.GetValueOrDefault("~" + phrase.Written));
        }
        return [.. reasons.Where(pair => Math.Abs(pair.Value) >= LeastReason)
            .OrderByDescending(pair => Math.Abs(pair.Value)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MaxReasons).Select(pair => new RelevanceReason(pair.Key, Math.Round(pair.Value, 2)))];
    }

    private static void Add(Dictionary<string, double> reasons, string term, double weight) =>
        reasons[term] = reasons.GetValueOrDefault(term) + weight;

    private static Dictionary<string, double> Read()
    {
        var weights = new Dictionary<string, double>(Prior, StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(RelevanceModel).Assembly.GetManifestResourceStream("Relevance/weights.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0) weights[line[..tab]] = double.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
        }
        return weights;
    }
}
