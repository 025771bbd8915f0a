using System.Globalization;

namespace AiNewsHub.Content.Tagging.Topics;

/// <summary>
/// Is an article about a topic: one linear model for all of them over where and how strongly the topic's words stand
/// (<see cref="TopicFeatures"/>), with a small leaning for each. The weights shipped in <c>weights.txt</c> come from <c>ainewshub train topics</c>.
/// </summary>
internal sealed class TopicModel
{
    public const string Bias = "bias";

    /// <summary>At or above it a topic is tagged: where precision and recall met on articles held back in training.</summary>
    public const double Threshold = 0.42;

    private readonly double[] _weights = new double[TopicFeatures.Count];
    private readonly double[] _leanings;

    /// <param name="weights">By name of a feature, <c>#slug</c> of a topic, or <see cref="Bias"/>.</param>
    /// <param name="topics">The topics in their order.</param>
    public TopicModel(IReadOnlyDictionary<string, double> weights, IEnumerable<string> topics)
    {
        for (var i = 0; i < _weights.Length; i++) _weights[i] = weights.GetValueOrDefault(TopicFeatures.Names[i]);
        _leanings = [.. topics.Select(slug => weights.GetValueOrDefault(Bias) + weights.GetValueOrDefault("#" + slug))];
    }

    /// <summary>With the weights shipped with the program.</summary>
    public static TopicModel Shipped(IEnumerable<string> topics) => new(Read(), topics);

    public double Probability(int topic, ReadOnlySpan<double> features)
    {
        var sum = _leanings[topic];
        for (var i = 0; i < _weights.Length; i++) sum += _weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static Dictionary<string, double> Read()
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(TopicModel).Assembly.GetManifestResourceStream("Topics/weights.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0) weights[line[..tab]] = double.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
