using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>
/// What the relevance model sees of a text. Names: <c>=…</c> sums, <c>@slug</c> an entity, <c>#slug</c> a topic's strength, <c>~phrase</c> a signal,
/// else the stem of a word. The model's weights are kept under these names; here they are numbers. Names that are not known are left out.
/// </summary>
internal sealed class RelevanceFeatures
{
    public const string Signals = "=signals";
    public const string Counter = "=counter-signals";
    public const string AiEntity = "=ai-entity";
    public const string Title = "=title-signals";

    private const double MaxSignals = 8;
    private const float TitleFactor = 1.5f;
    private const int MaxWords = 220;

    private readonly TagDictionary _dictionary;
    private readonly FeatureNames _names;
    private readonly int[] _entities, _topics, _signals;
    private readonly int _signalSum, _counterSum, _titleSum, _aiEntity;

    public RelevanceFeatures(TagDictionary dictionary, FeatureNames names)
    {
        (_dictionary, _names) = (dictionary, names);
        (_signalSum, _counterSum, _titleSum, _aiEntity) = (names.NumberOf(Signals), names.NumberOf(Counter), names.NumberOf(Title), names.NumberOf(AiEntity));
        _entities = [.. dictionary.Entities.Select(entity => names.NumberOf("@" + entity.Tag.Slug))];
        _topics = [.. dictionary.Topics.Select(topic => names.NumberOf("#" + topic.Tag.Slug))];
        _signals = [.. dictionary.Signals.Select(signal => names.NumberOf("~" + signal.Written))];
    }

    /// <summary>Puts them into <paramref name="features"/>, which is emptied first, by number of the name.</summary>
    public void Read(PhraseMatches sightings, ReadOnlySpan<int> entities, ReadOnlySpan<double> topics, SparseVector features)
    {
        features.Clear();
        AddSignals(sightings, features);
        foreach (var entity in entities)
        {
            Set(features, _entities[entity], 1);
            if (_dictionary.Entities[entity].IsAi) Set(features, _aiEntity, 1);
        }

        for (var topic = 0; topic < topics.Length; topic++)
            if (topics[topic] > 0) Set(features, _topics[topic], (float)Math.Min(1, topics[topic] / 3));
        AddWords(sightings.Text, features, 1);
        AddWords(sightings.Title, features, TitleFactor);
    }

    private static void Set(SparseVector features, int number, float value)
    {
        if (number >= 0) features[number] = value;
    }

    private void AddSignals(PhraseMatches sightings, SparseVector features)
    {
        double title = 0, signals = 0, counter = 0;
        foreach (var signal in sightings.Signals)
        {
            var weight = _dictionary.Signals[signal.Number].Weight;
            if (weight > 0) signals += weight;
            else counter += weight;
            if (signal.InTitle) title = Math.Max(title, weight);
            Set(features, _signals[signal.Number], 1);
        }

        Set(features, _signalSum, (float)Math.Min(MaxSignals, signals));
        Set(features, _counterSum, (float)counter);
        Set(features, _titleSum, (float)title);
    }

    private void AddWords(TokenizedText text, SparseVector features, float value)
    {
        // The detector may err on a title, so both languages' words are cut alike.
        var senses = WordSenses.In("en");
        for (var i = 0; i < Math.Min(text.Count, MaxWords); i++)
        {
            ref readonly var token = ref text[i];
            if (token.FoldedLength < 3 || token.Is(TokenShape.Digits) || Text.StopWords.Contains(token)) continue;
            Set(features, _names.NumberOf(senses.Of(token, text.Folded(i)), text.Folded(i)), value);
        }
    }
}
