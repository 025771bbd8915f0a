using System.Collections.Frozen;
using System.Globalization;

namespace AiNewsHub.Content.Comments;

/// <summary>
/// Is a comment spam: a linear model over <see cref="CommentFeatures"/>. The weights shipped in <c>weights.txt</c> come from
/// <c>ainewshub train comments</c>; what they do not know is worth nothing.
/// </summary>
internal sealed class SpamModel(IEnumerable<KeyValuePair<string, double>> weights)
{
    public const string Bias = "=bias";

    private readonly FrozenDictionary<string, double> _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>With the weights shipped with the program.</summary>
    public static SpamModel Default { get; } = new(Read());

    public double WeightOf(string feature) => _weights.GetValueOrDefault(feature);

    public double Probability(CommentFeatures features) =>
        1 / (1 + Math.Exp(-(WeightOf(Bias) + features.Values.Sum(pair => WeightOf(pair.Key) * pair.Value))));

    private static IEnumerable<KeyValuePair<string, double>> Read()
    {
        using var reader = new StreamReader(typeof(SpamModel).Assembly.GetManifestResourceStream("Comments/weights.txt")!);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var feature, var weight]) yield return new(feature, double.Parse(weight, CultureInfo.InvariantCulture));
    }
}
