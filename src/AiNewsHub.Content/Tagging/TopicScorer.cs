namespace AiNewsHub.Content.Tagging;

/// <summary>Weighs the words of each topic; a topic is tagged when they make it a main or clear second subject.</summary>
internal sealed class TopicScorer
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

    private readonly TagDictionary _dictionary;
    private readonly Sightings _sightings;
    // By topic, and there by phrase.
    private readonly List<Sighting> _words = [];

    public TopicScorer(TagDictionary dictionary, Sightings sightings)
    {
        (_dictionary, _sightings) = (dictionary, sightings);
        foreach (var sighting in sightings.All)
            if (sighting.Use.Role == PhraseRole.Topic && sighting.Field != EvidenceField.Source && !IsTrapped(sighting)) _words.Add(sighting);
        _words.Sort((a, b) => a.Use.Number != b.Use.Number ? a.Use.Number.CompareTo(b.Use.Number)
            : a.Field != b.Field ? a.Field.CompareTo(b.Field)
            : a.First.CompareTo(b.First));
        Scores = Score();
    }

    internal sealed record TopicScore(int Topic, double Score, IReadOnlyList<Sighting> Words);

    /// <summary>By topic, how much its words weigh for a text of this length; 1 is the threshold.</summary>
    public double[] Scores { get; }

    /// <summary>The topics at or above the threshold, strongest first, with their words.</summary>
    public IReadOnlyList<TopicScore> Strong()
    {
        var strong = new List<TopicScore>();
        for (var topic = 0; topic < Scores.Length; topic++)
        {
            if (Scores[topic] < 1) continue;
            strong.Add(new(topic, 1 - Math.Exp(-Scores[topic]), _words.FindAll(word => word.Use.Owner == topic && word.Use.Phrase.Weight > 0)));
        }

        strong.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : string.CompareOrdinal(_dictionary.Topics[a.Topic].Tag.Slug, _dictionary.Topics[b.Topic].Tag.Slug));
        return strong;
    }

    private double[] Score()
    {
        var scores = new double[_dictionary.Topics.Count];
        var kinds = new int[scores.Length];
        for (var at = 0; at < _words.Count;)
        {
            var use = _words[at].Use;
            var weight = double.MinValue;
            var times = 0;
            for (; at < _words.Count && _words[at].Use.Number == use.Number; at++, times++)
                weight = Math.Max(weight, use.Phrase.Weight * (_words[at].Field == EvidenceField.Title ? TitleFactor : 1));
            scores[use.Owner] += weight * (1 + (RepeatFactor * Math.Min(times - 1, CountedRepeats)));
            if (weight > 0) kinds[use.Owner]++;
        }

        var threshold = Threshold * Math.Pow(Math.Max(1, _sightings.Text.Count / (double)ExcerptWords), LengthExponent);
        for (var topic = 0; topic < scores.Length; topic++)
            scores[topic] = scores[topic] * (kinds[topic] == 1 ? SingleWordFactor : 1) / threshold;
        return scores;
    }

    private bool IsTrapped(Sighting word)
    {
        if (!_sightings.HasTopicTraps) return false;
        foreach (var other in _sightings.All)
        {
            if (other.Use.Role == PhraseRole.TopicTrap && other.Use.Owner == word.Use.Owner && other.Field == word.Field
                && other.First < word.End && word.First < other.End) return true;
        }

        return false;
    }
}
