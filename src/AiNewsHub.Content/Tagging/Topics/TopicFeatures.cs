namespace AiNewsHub.Content.Tagging.Topics;

/// <summary>Where and how strongly the words of each topic stand in a text. Of one text after the other.</summary>
internal sealed class TopicFeatures(int topics)
{
    /// <summary>In the order of the numbers; the names in <c>weights.txt</c>.</summary>
    public static readonly IReadOnlyList<string> Names = ["title", "title-most", "lead", "lead-most", "rest", "words", "behind", "share"];

    private const int Title = 0, TitleMost = 1, Lead = 2, LeadMost = 3, Rest = 4, Words = 5, Behind = 6, Share = 7;

    // The first sentences say what an article is about; longer texts use more words of everything.
    private const int LeadWords = 40;
    private const double RestWords = 60, LengthExponent = 0.6;
    private const double TitleFactor = 1.6, RestFactor = 0.6;
    private const double RepeatFactor = 0.25;
    private const int CountedRepeats = 2;
    private const double MostSum = 4, MostWeight = 2.2, MostBehind = 2;

    private readonly double[] _values = new double[topics * Names.Count];
    private readonly double[] _strengths = new double[topics];

    /// <summary>How many a topic has.</summary>
    public static int Count => Names.Count;

    /// <summary>By topic, all its words together, wherever they stand.</summary>
    public ReadOnlySpan<double> Strengths => _strengths;

    public ReadOnlySpan<double> Of(int topic) => _values.AsSpan(topic * Names.Count, Names.Count);

    /// <param name="hits">Of all topics, those of a topic together, no two of them overlapping.</param>
    /// <param name="words">Number of words of the text.</param>
    public void Read(ReadOnlySpan<TopicHit> hits, int words)
    {
        _values.AsSpan().Clear();
        _strengths.AsSpan().Clear();
        var length = Math.Pow(Math.Max(1, (words - LeadWords) / RestWords), LengthExponent);
        for (var at = 0; at < hits.Length;)
        {
            var end = at + 1;
            while (end < hits.Length && hits[end].Topic == hits[at].Topic) end++;
            Add(hits[at..end], length);
            at = end;
        }

        Compare();
    }

    private void Add(ReadOnlySpan<TopicHit> hits, double length)
    {
        var topic = hits[0].Topic;
        var values = _values.AsSpan(topic * Names.Count, Names.Count);
        for (var i = 0; i < hits.Length; i++)
        {
            ref readonly var hit = ref hits[i];
            var place = PlaceOf(hit);
            int before = 0, beforeInHead = 0;
            foreach (ref readonly var other in hits[..i])
            {
                if (other.Key != hit.Key) continue;
                if (PlaceOf(other) == place) before++;
                if (PlaceOf(other) != Rest) beforeInHead++;
            }

            values[place] += before == 0 ? hit.Weight : before <= CountedRepeats ? hit.Weight * RepeatFactor : 0;
            if (place != Rest) values[place + 1] = Math.Max(values[place + 1], Math.Min(MostWeight, hit.Weight));
            if (place != Rest && beforeInHead == 0) values[Words] = Math.Min(MostSum, values[Words] + 1);
        }

        values[Title] = Math.Min(MostSum, values[Title]);
        values[Lead] = Math.Min(MostSum, values[Lead]);
        values[Rest] = Math.Min(MostSum, values[Rest] / length);
        _strengths[topic] = (TitleFactor * values[Title]) + values[Lead] + (RestFactor * values[Rest]);
    }

    /// <summary>A topic beside others that are stronger is seldom meant.</summary>
    private void Compare()
    {
        double sum = 0, first = 0, second = 0;
        foreach (var strength in _strengths)
        {
            sum += strength;
            if (strength > first) (first, second) = (strength, first);
            else if (strength > second) second = strength;
        }

        for (var topic = 0; topic < topics; topic++)
        {
            if (_strengths[topic] <= 0) continue;
            var strongest = _strengths[topic] < first ? first : second;
            _values[(topic * Names.Count) + Behind] = Math.Clamp(strongest - _strengths[topic], 0, MostBehind) / MostBehind;
            _values[(topic * Names.Count) + Share] = _strengths[topic] / sum;
        }
    }

    private static int PlaceOf(in TopicHit hit) => hit.Field == EvidenceField.Title ? Title : hit.Start < LeadWords ? Lead : Rest;
}
