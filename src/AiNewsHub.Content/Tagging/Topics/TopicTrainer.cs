using System.Globalization;

namespace AiNewsHub.Content.Tagging.Topics;

/// <summary>An article about AI, and the slugs of its topics.</summary>
public sealed record LabelledTopics(TextToUnderstand Text, IReadOnlySet<string> Topics);

/// <summary>
/// Fits the topic model: logistic regression by full gradient steps over every topic that an article has a word of.
/// Learns a handful of numbers, no words. Deterministic: the same articles give the same weights.
/// </summary>
public sealed class TopicTrainer
{
    private const int Steps = 3000;
    private const double Rate = 0.2;
    private const double Penalty = 1;
    // The leaning of a topic that few articles have is held near none.
    private const double LeaningPenalty = 4;

    private readonly string[] _names;
    private readonly IReadOnlyList<DictionaryEntry> _topics = TagDictionary.Default.Topics;
    private readonly List<(List<(int Topic, double[] Features)> Rows, IReadOnlySet<string> Topics)> _examples = [];

    public TopicTrainer(IEnumerable<LabelledTopics> articles)
    {
        foreach (var article in articles) _examples.Add((Tagger.Default.TopicFeaturesOf(article.Text), article.Topics));
        // A topic that no article is labelled with was not looked for.
        var labelled = _examples.SelectMany(example => example.Topics).ToHashSet(StringComparer.Ordinal);
        foreach (var (rows, _) in _examples) rows.RemoveAll(row => !labelled.Contains(Slug(row.Topic)));
        _names = [TopicModel.Bias, .. TopicFeatures.Names, .. _topics.Select(topic => "#" + topic.Tag.Slug)];
    }

    /// <summary>Number of articles to learn from.</summary>
    public int Count => _examples.Count;

    /// <summary>Lines <c>feature TAB weight</c> of the model fitted to all articles.</summary>
    public IEnumerable<string> Fit() => Fit(_examples)
        .Where(pair => pair.Value != 0)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value:0.###}"));

    /// <summary>Precision, recall and F1 over all topics on articles held back in turn, <paramref name="folds"/> times.</summary>
    public (double Precision, double Recall, double F1) CrossValidate(int folds)
    {
        int hits = 0, said = 0, meant = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var model = new TopicModel(Fit(_examples.Where((_, index) => index % folds != fold)), _topics.Select(topic => topic.Tag.Slug));
            foreach (var (rows, topics) in _examples.Where((_, index) => index % folds == fold))
            {
                var found = rows.Where(row => model.Probability(row.Topic, row.Features) >= TopicModel.Threshold).Select(row => Slug(row.Topic)).ToList();
                said += found.Count;
                meant += topics.Count;
                hits += found.Count(topics.Contains);
            }
        }

        return (hits / (double)Math.Max(1, said), hits / (double)Math.Max(1, meant), 2.0 * hits / Math.Max(1, said + meant));
    }

    private string Slug(int topic) => _topics[topic].Tag.Slug;

    private Dictionary<string, double> Fit(IEnumerable<(List<(int Topic, double[] Features)> Rows, IReadOnlySet<string> Topics)> examples)
    {
        var rows = examples.SelectMany(example => example.Rows.Select(row => (row.Topic, row.Features, Label: example.Topics.Contains(Slug(row.Topic)))))
            .ToArray();
        var firstTopic = 1 + TopicFeatures.Count;
        var weights = new double[firstTopic + _topics.Count];
        var gradient = new double[weights.Length];
        var squares = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < gradient.Length; i++) gradient[i] = weights[i] * (i == 0 ? 0 : i < firstTopic ? Penalty : LeaningPenalty);
            foreach (var (topic, features, label) in rows)
            {
                var sum = weights[0] + weights[firstTopic + topic];
                for (var i = 0; i < features.Length; i++) sum += weights[i + 1] * features[i];
                var error = (1 / (1 + Math.Exp(-sum))) - (label ? 1 : 0);
                gradient[0] += error;
                gradient[firstTopic + topic] += error;
                for (var i = 0; i < features.Length; i++) gradient[i + 1] += error * features[i];
            }

            // AdaGrad: what few articles have needs steps of its own.
            for (var i = 0; i < gradient.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                if (squares[i] > 0) weights[i] -= Rate * gradient[i] / Math.Sqrt(squares[i]);
            }
        }

        return _names.Index().ToDictionary(pair => pair.Item, pair => Math.Round(weights[pair.Index], 3), StringComparer.Ordinal);
    }
}
