namespace AiNewsHub.Content.Tagging;

/// <summary>Weighs the words of each topic; a topic is tagged when they make it a main or clear second subject.</summary>
internal static class TopicScorer
{
    // A word in the headline says what the article is about; one in the body may be an aside.
    private const double TitleFactor = 1.6;
    private const double RepeatFactor = 0.25;
    private const int CountedRepeats = 2;
    // One word alone may be an aside; it has to be a telling one.
    private const double SingleWordFactor = 0.75;
    private const double Threshold = 1.2;
    // An excerpt of this many words meets the threshold as it is; longer texts use more words of everything.
    private const int ExcerptWords = 70;
    private const double LengthExponent = 0.4;

    internal sealed record TopicScore(int Topic, double Score, IReadOnlyList<Sighting> Words);

    /// <summary>By topic, how much its words weigh for a text of this length; 1 is the threshold.</summary>
    public static double[] Score(TagDictionary dictionary, Sightings sightings)
    {
        var words = new Dictionary<(int Topic, Phrase Phrase), (double Weight, int Times)>();
        foreach (var sighting in Words(sightings))
        {
            var weight = sighting.Use.Phrase.Weight * (sighting.Field == EvidenceField.Title ? TitleFactor : 1);
            var key = (sighting.Use.Owner, sighting.Use.Phrase);
            var before = words.GetValueOrDefault(key);
            words[key] = (before.Times == 0 ? weight : Math.Max(before.Weight, weight), before.Times + 1);
        }
        var scores = new double[dictionary.Topics.Count];
        var kinds = new int[dictionary.Topics.Count];
        foreach (var ((topic, _), (weight, times)) in words)
        {
            scores[topic] += weight * (1 + (RepeatFactor * Math.Min(times - 1, CountedRepeats)));
            if (weight > 0) kinds[topic]++;
        }
        var threshold = Threshold * Math.Pow(Math.Max(1, sightings.Text.Count / (double)ExcerptWords), LengthExponent);
        for (var topic = 0; topic < scores.Length; topic++)
            scores[topic] = scores[topic] * (kinds[topic] == 1 ? SingleWordFactor : 1) / threshold;
        return scores;
    }

    /// <summary>The topics at or above the threshold, strongest first, with their words.</summary>
    public static IReadOnlyList<TopicScore> Strong(TagDictionary dictionary, Sightings sightings, double[] scores)
    {
        var words = Words(sightings).Where(word => word.Use.Phrase.Weight > 0).ToLookup(word => word.Use.Owner);
        return [.. scores.Index().Where(pair => pair.Item >= 1)
            .Select(pair => new TopicScore(pair.Index, 1 - Math.Exp(-pair.Item), [.. words[pair.Index]]))
            .OrderByDescending(score => score.Score).ThenBy(score => dictionary.Topics[score.Topic].Tag.Slug, StringComparer.Ordinal)];
    }

    private static IEnumerable<Sighting> Words(Sightings sightings) => sightings.All.Where(sighting =>
        sighting.Use.Role == PhraseRole.Topic && sighting.Field != EvidenceField.Source && !IsTrapped(sightings, sighting));

    private static bool IsTrapped(Sightings sightings, Sighting word) => sightings.HasTopicTraps && sightings.All.Exists(other =>
        other.Use.Role == PhraseRole.TopicTrap && other.Use.Owner == word.Use.Owner && other.Field == word.Field
        && other.First < word.End && word.First < other.End);
}
