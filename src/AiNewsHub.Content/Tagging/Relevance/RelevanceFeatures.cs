using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>
/// What the relevance model sees of a text. Names: <c>=…</c> sums, <c>@slug</c> an entity, <c>#slug</c> a topic's strength, <c>~phrase</c> a signal,
/// else the stem of a word. The model's weights are kept under these names.
/// </summary>
internal static class RelevanceFeatures
{
    public const string Signals = "=signals";
    public const string Counter = "=counter-signals";
    public const string AiEntity = "=ai-entity";
    public const string Title = "=title-signals";

    private const double MaxSignals = 8;
    private const float TitleFactor = 1.5f;
    private const int MaxWords = 220;

    /// <remarks>Words that the <paramref name="known"/> model has no weight for are left out; without a model all are kept, to learn from.</remarks>
    public static Dictionary<string, float> Of(
        TagDictionary dictionary, Sightings sightings, IEnumerable<int> entities, IReadOnlyList<double> topics, RelevanceModel? known)
    {
        var features = new Dictionary<string, float>(MaxWords, StringComparer.Ordinal);
        AddSignals(sightings, features);
        foreach (var entity in entities)
        {
            features["@" + dictionary.Entities[entity].Tag.Slug] = 1;
            if (dictionary.Entities[entity].IsAi) features[AiEntity] = 1;
        }
        for (var topic = 0; topic < topics.Count; topic++)
            if (topics[topic] > 0) features["#" + dictionary.Topics[topic].Tag.Slug] = (float)Math.Min(1, topics[topic] / 3);
        AddWords(sightings.Text, features, 1, known);
        AddWords(sightings.Title, features, TitleFactor, known);
        return features;
    }

    private static void AddSignals(Sightings sightings, Dictionary<string, float> features)
    {
        var seen = new Dictionary<string, double>(StringComparer.Ordinal);
        double title = 0;
        foreach (var sighting in sightings.All)
        {
            if (sighting.Use.Role != PhraseRole.Signal || sighting.Field is EvidenceField.Source) continue;
            seen[sighting.Use.Phrase.Written] = sighting.Use.Phrase.Weight;
            if (sighting.Field == EvidenceField.Title) title = Math.Max(title, sighting.Use.Phrase.Weight);
        }
        foreach (var phrase in seen.Keys) features["~" + phrase] = 1;
        features[Signals] = (float)Math.Min(MaxSignals, seen.Values.Where(weight => weight > 0).Sum());
        features[Counter] = (float)seen.Values.Where(weight => weight < 0).Sum();
        features[Title] = (float)title;
    }

    private static void AddWords(TokenizedText text, Dictionary<string, float> features, float value, RelevanceModel? known)
    {
        // The detector may err on a title, so both languages' words are cut alike.
        var senses = WordSenses.In("en");
        for (var i = 0; i < Math.Min(text.Count, MaxWords); i++)
        {
            ref readonly var token = ref text[i];
            if (token.FoldedLength < 3 || token.Is(TokenShape.Digits) || Clustering.StopWords.Contains(token)) continue;
            var name = known is null ? Stemming.Stem(text.Folded(i), "en").ToString() : known.WordOf(senses.Of(token, text.Folded(i)).EnglishStem);
            if (name is not null) features[name] = value;
        }
    }
}
