using System.Globalization;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>A text and whether it is about the AI industry.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsAboutAi">The label.</param>
/// <param name="Weight">How many texts of the stream it stands for.</param>
public sealed record LabelledText(TextToUnderstand Text, bool IsAboutAi, double Weight = 1);

/// <summary>
/// Fits the relevance model: logistic regression by full gradient steps, each weight held near what is believed before any training.
/// Deterministic: the same texts give the same weights.
/// </summary>
public sealed class RelevanceTrainer
{
    private const int Steps = 1500;
    private const double Rate = 0.25;
    // The sums are few and well measured; a single phrase or entity must be seen often to matter.
    private const double SumPenalty = 0.3;
    private const double PhrasePenalty = 2.0;
    private const double LeastWeight = 0.05;
    private const int LeastTexts = 3;

    private readonly FeatureNames _names = new();
    private readonly List<Example> _examples;

    public RelevanceTrainer(IEnumerable<LabelledText> texts)
    {
        var features = new RelevanceFeatures(TagDictionary.Default, _names);
        _examples =
        [
            .. texts.Select(text => new Example(
                Tagger.Default.RelevanceFeaturesOf(text.Text, features), text.IsAboutAi, text.Weight, text.Text.Language)),
        ];
    }

    /// <summary>Number of texts to learn from.</summary>
    public int Count => _examples.Count;

    /// <summary>Lines <c>feature TAB weight</c> of the model fitted to all texts, in ordinal order.</summary>
    public IEnumerable<string> Fit() => Fit(_examples)
        .Where(pair => Math.Abs(pair.Value) >= LeastWeight || RelevanceModel.Prior.ContainsKey(pair.Key))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value:0.##}"));

    /// <summary>What texts held back in turn, <paramref name="folds"/> times, are given.</summary>
    public IReadOnlyList<RelevanceForecast> CrossValidate(int folds)
    {
        var forecasts = new RelevanceForecast[_examples.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var model = new RelevanceModel(Fit([.. _examples.Where((_, index) => index % folds != fold)]));
            for (var i = fold; i < _examples.Count; i += folds)
            {
                var example = _examples[i];
                forecasts[i] = new(example.Language, model.Probability(Known(example.Features, model)), example.Label, example.Weight);
            }
        }

        return forecasts;
    }

    /// <summary>The features by the model's own numbers, without those it has no weight for.</summary>
    private (int, double)[] Known((int Feature, double Value)[] features, RelevanceModel model) =>
        [.. features.Select(pair => (Number: model.Names.NumberOf(_names.All[pair.Feature]), pair.Value)).Where(pair => pair.Number >= 0)];

    private Dictionary<string, double> Fit(List<Example> examples)
    {
        var seen = new int[_names.All.Count];
        foreach (var example in examples)
            foreach (var (feature, _) in example.Features) seen[feature]++;
        // The last is the bias.
        string[] names =
        [
            .. _names.All.Where((name, number) => RelevanceModel.Prior.ContainsKey(name) || seen[number] >= LeastTexts).Order(StringComparer.Ordinal),
            RelevanceModel.Bias,
        ];
        var index = names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        double[] prior = [.. names.Select(name => RelevanceModel.Prior.GetValueOrDefault(name))];
        double[] penalty = [.. names.Select(name => name[0] == '=' ? SumPenalty : PhrasePenalty)];
        var rows = examples.ConvertAll(example => example with
        {
            Features =
            [
                .. example.Features.Where(pair => index.ContainsKey(_names.All[pair.Feature])).Select(pair => (index[_names.All[pair.Feature]], pair.Value)),
                (names.Length - 1, 1),
            ],
        });
        return names.Zip(Descend(rows, prior, penalty)).ToDictionary(StringComparer.Ordinal);
    }

    private static double[] Descend(List<Example> rows, double[] prior, double[] penalty)
    {
        var weights = prior.ToArray();
        var squares = new double[prior.Length];
        var gradient = new double[prior.Length];
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < gradient.Length; i++) gradient[i] = penalty[i] * (weights[i] - prior[i]);
            foreach (var (features, label, weight, _) in rows)
            {
                var sum = 0.0;
                foreach (var (feature, value) in features) sum += weights[feature] * value;
                var error = ((1 / (1 + Math.Exp(-sum))) - (label ? 1 : 0)) * weight;
                foreach (var (feature, value) in features) gradient[feature] += error * value;
            }

            // AdaGrad: features of very different frequency need steps of their own.
            for (var i = 0; i < gradient.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                if (squares[i] > 0) weights[i] -= Rate * gradient[i] / Math.Sqrt(squares[i]);
            }
        }

        return weights;
    }

    private sealed record Example((int Feature, double Value)[] Features, bool Label, double Weight, string? Language);
}

/// <summary>What a model that had not seen a text said of it.</summary>
/// <param name="Language">As the text declares it.</param>
/// <param name="Probability">That it is about the AI industry.</param>
/// <param name="IsAboutAi">Whether it is.</param>
/// <param name="Weight">How many texts of the stream it stands for.</param>
public sealed record RelevanceForecast(string? Language, double Probability, bool IsAboutAi, double Weight);
