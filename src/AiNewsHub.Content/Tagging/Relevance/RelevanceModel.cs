using System.Globalization;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>
/// Is a text about the AI industry: a linear model over <see cref="RelevanceFeatures"/>. The weights shipped in <c>weights.txt</c> come from
/// <c>ainewshub train relevance</c>; what they do not know is worth nothing.
/// </summary>
internal sealed class RelevanceModel
{
    public const string Bias = "=bias";

    /// <summary>
    /// Before any training: what cues say where they stand, from the way news is written. The texts to learn from are mostly short, so what the body
    /// of a long one says stays near this; the topic of a source is in none of them and stays this.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, double> Prior = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        [Bias] = -4,
        [RelevanceFeatures.ClearTitle] = 3,
        [RelevanceFeatures.ClearLead] = 2,
        [RelevanceFeatures.ClearBody] = 1,
        [RelevanceFeatures.LikelyTitle] = 2,
        [RelevanceFeatures.LikelyText] = 1,
        [RelevanceFeatures.NameTitle] = 3,
        [RelevanceFeatures.NameLead] = 2,
        [RelevanceFeatures.NameBody] = 0.5,
        [RelevanceFeatures.DoubtfulTitle] = 0.5,
        [RelevanceFeatures.DoubtfulCompany] = 2,
        [RelevanceFeatures.MakerTitle] = 0,
        [RelevanceFeatures.MakerText] = 0,
        [RelevanceFeatures.TitleAndText] = 0.5,
        [RelevanceFeatures.Beside] = 0.3,
        [RelevanceFeatures.BesideTitle] = 0.3,
        [RelevanceFeatures.Company] = 1.5,
        [RelevanceFeatures.CompanyTitle] = 0.5,
        [RelevanceFeatures.MakerCompany] = 0.5,
        [RelevanceFeatures.AgainstTitle] = -0.7,
        [RelevanceFeatures.AgainstText] = -0.7,
        [RelevanceFeatures.AiSource] = 2,
    };

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
