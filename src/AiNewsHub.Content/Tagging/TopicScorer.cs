namespace AiNewsHub.Content.Tagging;

/// <summary>Weighs the words of each topic; a topic is tagged when they make it a main or clear second subject.</summary>
internal static class TopicScorer
{
    // A word in the headline says what the article is about; one in the body may be an aside.
    private const double TitleFactor = 1.6;
    private const double RepeatFactor = 0.25;
    private const int CountedRepeats = 2;
    private const double Threshold = 2.0;
    // An excerpt of this many words meets the threshold as it is; longer texts use more words of everything.
    private const int ExcerptWords = 70;
    private const double LengthExponent = 0.4;

    internal sealed record TopicScore(int Topic, double Score, IReadOnlyList<Sighting> Words);

    public static IReadOnlyList<TopicScore> Score(TagDictionary dictionary, Sightings sightings)
    {
        var words = new Dictionary<(int Topic, string Phrase), (double Weight, int Times)>();
        var seen = new Dictionary<int, List<Sighting>>();
        foreach (var sighting in sightings.All)
        {
            if (sighting.Use.Role != PhraseRole.Topic || sighting.Field == EvidenceField.Source) continue;
            var topic = sighting.Use.Owner;
            if (IsTrapped(sightings, sighting)) continue;
            var weight = sighting.Use.Phrase.Weight * (sighting.Field == EvidenceField.Title ? TitleFactor : 1);
            var key = (topic, sighting.Use.Phrase.Written);
            var before = words.GetValueOrDefault(key);
            words[key] = (Math.Max(before.Weight, weight), before.Times + 1);
            if (!seen.TryGetValue(topic, out var list)) seen[topic] = list = [];
            list.Add(sighting);
        }
        var scores = new double[dictionary.Topics.Count];
        foreach (var ((topic, _), (weight, times)) in words)
            scores[topic] += weight * (1 + (RepeatFactor * Math.Min(times - 1, CountedRepeats)));
        var threshold = Threshold * Math.Pow(Math.Max(1, sightings.Text.Count / (double)ExcerptWords), LengthExponent);
        return [.. scores.Index().Where(pair => pair.Item >= threshold)
            .Select(pair => new TopicScore(pair.Index, 1 - Math.Exp(-pair.Item / threshold), seen[pair.Index]))
            .OrderByDescending(score => score.Score)];
    }

    private static bool IsTrapped(Sightings sightings, Sighting word) => sightings.All.Exists(other =>
        other.Use.Role == PhraseRole.TopicTrap && other.Use.Owner == word.Use.Owner && other.Field == word.Field
        && other.First < word.End && word.First < other.End);
}
