using System.Globalization;

namespace AiNewsHub.Content.Comments;

/// <summary>A comment and whether it is spam.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="IsSpam">The label.</param>
/// <param name="Group">Comments of one group, as those below one video, are held back together.</param>
/// <param name="Weight">How much it counts.</param>
public sealed record LabelledComment(CommentText Comment, bool IsSpam, string Group, double Weight = 1);

/// <summary>
/// Fits the spam model: logistic regression by full gradient steps, each weight held near nothing. Deterministic: the same comments give the same
/// weights.
/// </summary>
public sealed class SpamTrainer
{
    private const int Steps = 300;
    private const double Rate = 0.3;
    // Signs are few and say the same anywhere; a word must be seen often to matter.
    private const double SignPenalty = 1;
    private const double WordPenalty = 0.5;
    private const double LeastWeight = 0.04;
    private const int LeastComments = 3;

    private readonly List<Example> _examples;

    public SpamTrainer(IEnumerable<LabelledComment> comments) =>
        _examples = [.. comments.Select(comment => new Example(CommentFeatures.Of(comment.Comment), comment))];

    /// <summary>Number of comments to learn from.</summary>
    public int Count => _examples.Count;

    /// <summary>Lines <c>feature TAB weight</c> of the model fitted to all comments, in ordinal order.</summary>
    public IEnumerable<string> Fit() => Fit(_examples)
        .Where(pair => Math.Abs(pair.Value) >= LeastWeight)
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value:0.##}"));

    /// <summary>What comments are given by models that saw none of their group, in the order of the comments.</summary>
    public IReadOnlyList<SpamVerdict> CrossValidate(int folds)
    {
        var foldOf = _examples.Select(example => example.Labelled.Group).Distinct(StringComparer.Ordinal).Index()
            .ToDictionary(pair => pair.Item, pair => pair.Index % folds, StringComparer.Ordinal);
        var verdicts = new SpamVerdict[_examples.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var model = new SpamModel(Fit([.. _examples.Where(example => foldOf[example.Labelled.Group] != fold)]));
            for (var i = 0; i < _examples.Count; i++)
                if (foldOf[_examples[i].Labelled.Group] == fold) verdicts[i] = new(model.Probability(_examples[i].Features), []);
        }

        return verdicts;
    }

    private static Dictionary<string, double> Fit(List<Example> examples)
    {
        string[] names =
        [
            SpamModel.Bias,
            .. examples.SelectMany(example => example.Features.Values.Keys).CountBy(name => name, StringComparer.Ordinal)
                .Where(pair => pair.Value >= LeastComments).Select(pair => pair.Key).Order(StringComparer.Ordinal),
        ];
        var index = names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var rows = examples.ConvertAll(example => new Row(
            [(0, 1), .. example.Features.Values.Where(pair => index.ContainsKey(pair.Key)).Select(pair => (index[pair.Key], pair.Value))],
            example.Labelled.IsSpam ? 1 : 0,
            example.Labelled.Weight));
        double[] penalty = [.. names.Select(name => name == SpamModel.Bias ? 0.01 : name[0] == '=' ? SignPenalty : WordPenalty)];
        return names.Zip(Descend(rows, penalty)).ToDictionary(StringComparer.Ordinal);
    }

    private static double[] Descend(List<Row> rows, double[] penalty)
    {
        var weights = new double[penalty.Length];
        var squares = new double[penalty.Length];
        var gradient = new double[penalty.Length];
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < gradient.Length; i++) gradient[i] = penalty[i] * weights[i];
            foreach (var (features, label, weight) in rows)
            {
                var sum = 0.0;
                foreach (var (feature, value) in features) sum += weights[feature] * value;
                var error = ((1 / (1 + Math.Exp(-sum))) - label) * weight;
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

    private sealed record Example(CommentFeatures Features, LabelledComment Labelled);

    private sealed record Row((int Feature, double Value)[] Features, double Label, double Weight);
}
