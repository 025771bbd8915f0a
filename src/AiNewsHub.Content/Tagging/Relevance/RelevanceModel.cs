using System.Globalization;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>
/// Is a text about the AI industry: a linear model over <see cref="RelevanceFeatures"/>. The weights shipped in <c>weights.txt</c> come from
/// <c>ainewshub train relevance</c>; what they do not know falls back on the dictionary's own signals.
/// </summary>
internal sealed class RelevanceModel
{
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

    private readonly double[] _weights;
    private readonly double _bias;

    public RelevanceModel(IEnumerable<KeyValuePair<string, double>> weights)
    {
        var known = weights.ToDictionary(StringComparer.Ordinal);
        Names = new(known.Keys);
        _weights = [.. Names.All.Select(name => known[name])];
        _bias = known.GetValueOrDefault(Bias);
    }

    /// <summary>Of the features it has a weight for.</summary>
    public FeatureNames Names { get; }

    /// <summary>With the weights shipped with the program.</summary>
    public static RelevanceModel Default { get; } = new(Read());

    public double WeightOf(int feature) => feature < 0 ? 0 : _weights[feature];

    public double Probability(ReadOnlySpan<(int Feature, double Value)> features)
    {
        var sum = _bias;
        foreach (var (feature, value) in features) sum += _weights[feature] * value;
        return 1 / (1 + Math.Exp(-sum));
    }

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
