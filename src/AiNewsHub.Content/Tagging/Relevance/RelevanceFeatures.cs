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

    public static Dictionary<string, float> Of(TagDictionary dictionary, Sightings sightings, IEnumerable<int> entities, IReadOnlyList<double> topics)
    {
        var features = new Dictionary<string, float>(StringComparer.Ordinal);
        AddSignals(sightings, features);
        foreach (var entity in entities)
        {
            features["@" + dictionary.Entities[entity].Tag.Slug] = 1;
            if (dictionary.Entities[entity].IsAi) features[AiEntity] = 1;
        }
        for (var topic = 0; topic < topics.Count; topic++)
            if (topics[topic] > 0) features["#" + dictionary.Topics[topic].Tag.Slug] = (float)Math.Min(1, topics[topic] / 3);
        AddWords(sightings.Text, features, 1);
        AddWords(sightings.Title, features, TitleFactor);
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

    private static void AddWords(TokenizedText text, Dictionary<string, float> features, float value)
    {
        for (var i = 0; i < Math.Min(text.Count, MaxWords); i++)
        {
            var word = text.Folded(i);
            if (word.Length < 3 || char.IsAsciiDigit(word[0]) || Clustering.StopWords.Contains(word)) continue;
            // The detector may err on a title, so both languages' words are cut alike.
            features[Stemming.Stem(word, "en").ToString()] = value;
        }
    }
}
