using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Tagging.Topics;

/// <summary>Says which topics an article is about, and by which of its words. Of one text after the other.</summary>
internal sealed class TopicScorer
{
    // A strength that is about as much as a topic needs; what relevance is told counts from there.
    private const double PlainStrength = 1.6;
    // Of a topic in a long text the weightiest say enough.
    private const int MostHits = 24;

    // Of the key that sorts what was found: by topic, the weightiest first, then as it stands in the text.
    private const int BitsOfWeight = 10, BitsOfField = 2, BitsOfFirst = 20, BitsOfPlace = 20;
    private const double WeightSteps = 100;

    private readonly TagDictionary _dictionary;
    private readonly PhraseMatches _sightings;
    private readonly TopicWords _words;
    private readonly TopicFeatures _features;
    private readonly TopicModel _model;
    private readonly List<TopicHit> _found = [], _hits = [];
    private readonly List<ulong> _order = [];
    private readonly List<Span> _telling = [];
    private readonly List<TopicScore> _strong = [];
    private readonly double[] _scores;

    public TopicScorer(TagDictionary dictionary, PhraseMatches sightings)
    {
        (_dictionary, _sightings) = (dictionary, sightings);
        _words = new(dictionary, sightings);
        _features = new(dictionary.Topics.Count);
        _model = dictionary.TopicModel;
        _scores = new double[dictionary.Topics.Count];
    }

    /// <summary>A topic at or above the threshold, and its probability.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct TopicScore(int Topic, double Score);

    /// <summary>By topic, how much its words weigh for a text of this length, whether or not it is about AI; 1 is much.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    public TopicFeatures Features => _features;

    /// <summary>Weighs what was seen in the text, where <paramref name="mentions"/> are the names it means.</summary>
    public void Read(List<Mention> mentions)
    {
        _found.Clear();
        _words.Find(mentions, _found);
        Choose();
        _features.Read(CollectionsMarshal.AsSpan(_hits), _sightings.Text.Count);
        for (var topic = 0; topic < _scores.Length; topic++) _scores[topic] = _features.Strengths[topic] / PlainStrength;
    }

    /// <summary>The topics at or above the threshold, surest first; good until the next text.</summary>
    public IReadOnlyList<TopicScore> Strong()
    {
        _strong.Clear();
        for (var topic = 0; topic < _scores.Length; topic++)
        {
            if (_scores[topic] > 0 && _model.Probability(topic, _features.Of(topic)) is >= TopicModel.Threshold and var probability)
                _strong.Add(new(topic, probability));
        }

        _strong.Sort(SurestFirst);
        return _strong;
    }

    /// <summary>The weightiest words of a topic, so many at most, as they stand in the text; good until the next topic.</summary>
    public List<Span> Telling(int topic, int most)
    {
        _telling.Clear();
        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(_hits))
        {
            if (hit.Topic != topic) continue;
            Tell(new(hit.Field, hit.First, hit.Words), most);
            if (hit.OtherFirst != hit.First) Tell(new(hit.Field, hit.OtherFirst, hit.OtherWords), most);
        }

        _telling.Sort(static (a, b) => a.Field != b.Field ? a.Field.CompareTo(b.Field) : a.First.CompareTo(b.First));
        return _telling;
    }

    private void Tell(Span span, int most)
    {
        if (_telling.Count < most && !_telling.Contains(span)) _telling.Add(span);
    }

    /// <summary>Of words that overlap the weightiest speak for a topic; the others say no more.</summary>
    private void Choose()
    {
        _order.Clear();
        _hits.Clear();
        for (var place = 0; place < _found.Count; place++) _order.Add(Key(_found[place], place));
        _order.Sort();
        var first = 0;
        foreach (var key in _order)
        {
            var hit = _found[(int)(key & ((1UL << BitsOfPlace) - 1))];
            if (_hits.Count > 0 && _hits[^1].Topic != hit.Topic) first = _hits.Count;
            if (_hits.Count - first < MostHits && !IsTaken(hit, first)) _hits.Add(hit);
        }
    }

    private bool IsTaken(in TopicHit hit, int first)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_hits)[first..])
            if (hit.Overlaps(other)) return true;
        return false;
    }

    private static ulong Key(in TopicHit hit, int place)
    {
        var key = (ulong)hit.Topic;
        key = (key << BitsOfWeight) | (uint)((1 << BitsOfWeight) - 1 - (int)(hit.Weight * WeightSteps));
        key = (key << BitsOfField) | (uint)hit.Field;
        key = (key << BitsOfFirst) | (uint)hit.Start;
        return (key << BitsOfPlace) | (uint)place;
    }

    private int SurestFirst(TopicScore a, TopicScore b) => a.Score != b.Score ? b.Score.CompareTo(a.Score)
        : string.CompareOrdinal(_dictionary.Topics[a.Topic].Tag.Slug, _dictionary.Topics[b.Topic].Tag.Slug);
}
