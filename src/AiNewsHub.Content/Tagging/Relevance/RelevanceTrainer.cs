using System.Globalization;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>A text and whether it is about the AI industry.</summary>
public sealed record LabelledText(TextToUnderstand Text, bool IsAboutAi);

/// <summary>
/// Fits the relevance model: logistic regression by full gradient steps, each weight held near what the dictionary says before any training.
/// Deterministic: the same texts give the same weights.
/// </summary>
public sealed class RelevanceTrainer
{
    private const int Steps = 600;
    private const double Rate = 0.25;
    // Words must be seen often to matter; the sums are few and well measured.
    private const double WordPenalty = 2.0;
    private const double SumPenalty = 0.2;
    private const double EntityPenalty = 1.0;
    private const double LeastWeight = 0.02;
    private const int LeastTexts = 2;

    private readonly FeatureNames _names = new();
    private readonly List<((int Feature, double Value)[] Features, bool Label)> _examples;

    public RelevanceTrainer(IEnumerable<LabelledText> texts)
    {
        var features = new RelevanceFeatures(TagDictionary.Default, _names);
        _examples = [.. texts.Select(text => (Tagger.Default.RelevanceFeaturesOf(text.Text, features), text.IsAboutAi))];
    }

    /// <summary>Number of texts to learn from.</summary>
    public int Count => _examples.Count;

    /// <summary>Lines <c>feature TAB weight</c> of the model fitted to all texts, in ordinal order.</summary>
    public IEnumerable<string> Fit() => Fit(_examples)
        .Where(pair => Math.Abs(pair.Value) >= LeastWeight || RelevanceModel.Prior.ContainsKey(pair.Key))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value:0.###}"));

    /// <summary>Precision, recall and F1 on texts held back in turn, <paramref name="folds"/> times.</summary>
    public (double Precision, double Recall, double F1) CrossValidate(int folds)
    {
        int hits = 0, said = 0, meant = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var model = new RelevanceModel(Fit(_examples.Where((_, index) => index % folds != fold).ToList()));
            foreach (var (features, label) in _examples.Where((_, index) => index % folds == fold))
            {
                var yes = model.Probability(Known(features, model)) >= RelevanceModel.Threshold;
                if (yes) said++;
                if (label) meant++;
                if (yes && label) hits++;
            }
        }
        return (hits / (double)Math.Max(1, said), hits / (double)Math.Max(1, meant), 2.0 * hits / Math.Max(1, said + meant));
    }

    /// <summary>The features by the model's own numbers, without those it has no weight for.</summary>
    private (int, double)[] Known((int Feature, double Value)[] features, RelevanceModel model) =>
        [.. features.Select(pair => (Number: model.Names.NumberOf(_names.All[pair.Feature]), pair.Value)).Where(pair => pair.Number >= 0)];

    private Dictionary<string, double> Fit(List<((int Feature, double Value)[] Features, bool Label)> examples)
    {
        var names = examples.SelectMany(example => example.Features).Select(pair => pair.Feature).Select(number => _names.All[number]).GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() >= LeastTexts || RelevanceModel.Prior.ContainsKey(group.Key))
            .Select(group => group.Key).Append(RelevanceModel.Bias).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var index = names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var rows = examples.Select(example => (
            Features: example.Features.Where(pair => index.ContainsKey(_names.All[pair.Feature])).Select(pair => (Index: index[_names.All[pair.Feature]], pair.Value))
                .Append((Index: index[RelevanceModel.Bias], Value: 1.0)).ToArray(),
            example.Label)).ToArray();
        double[] prior = [.. names.Select(name => RelevanceModel.Prior.GetValueOrDefault(name))];
        double[] penalty = [.. names.Select(name => name[0] switch { '=' => SumPenalty, '@' or '#' or '~' => EntityPenalty, _ => WordPenalty })];
        var weights = prior.ToArray();
        var squares = new double[names.Length];
        var gradient = new double[names.Length];
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < gradient.Length; i++) gradient[i] = penalty[i] * (weights[i] - prior[i]);
            foreach (var (features, label) in rows)
            {
                var sum = 0.0;
                foreach (var (feature, value) in features) sum += weights[feature] * value;
                var error = (1 / (1 + Math.Exp(-sum))) - (label ? 1 : 0);
                foreach (var (feature, value) in features) gradient[feature] += error * value;
            }
            // AdaGrad: features of very different frequency need steps of their own.
            for (var i = 0; i < gradient.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                if (squares[i] > 0) weights[i] -= Rate * gradient[i] / Math.Sqrt(squares[i]);
            }
        }
        return names.Index().ToDictionary(pair => pair.Item, pair => weights[pair.Index], StringComparer.Ordinal);
    }
}
