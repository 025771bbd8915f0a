using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Tagging;

/// <summary>Weighs the words of each topic; a topic is tagged when they make it a main or clear second subject. Of one text after the other.</summary>
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

    // Of the key that sorts the words: by phrase, and so by topic, then as they stand in the text.
    private const int BitsOfField = 2, BitsOfFirst = 20, BitsOfPlace = 22;

    private readonly TagDictionary _dictionary;
    private readonly PhraseMatches _sightings;
    private readonly List<ulong> _order = [];
    private readonly List<PhraseMatch> _words = [], _weightiest = [], _telling = [];
    private readonly List<TopicScore> _strong = [];
    private readonly double[] _scores;
    private readonly int[] _kinds;

    public TopicScorer(TagDictionary dictionary, PhraseMatches sightings)
    {
        (_dictionary, _sightings) = (dictionary, sightings);
        _scores = new double[dictionary.Topics.Count];
        _kinds = new int[dictionary.Topics.Count];
    }

    /// <summary>A topic at or above the threshold.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct TopicScore(int Topic, double Score);

    /// <summary>By topic, how much its words weigh for a text of this length; 1 is the threshold.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    /// <summary>Weighs the words that were seen in the text.</summary>
    public void Read()
    {
        _order.Clear();
        _words.Clear();
        for (var place = 0; place < _sightings.All.Count; place++)
        {
            var sighting = _sightings.All[place];
            if (sighting.Use.Role == PhraseRole.Topic && sighting.Field != EvidenceField.Source && !IsTrapped(sighting)) _order.Add(Key(sighting, place));
        }

        _order.Sort();
        foreach (var key in _order) _words.Add(_sightings.All[(int)(key & ((1UL << BitsOfPlace) - 1))]);
        Score();
    }

    /// <summary>The topics at or above the threshold, strongest first; good until the next text.</summary>
    public IReadOnlyList<TopicScore> Strong()
    {
        _strong.Clear();
        for (var topic = 0; topic < _scores.Length; topic++)
            if (_scores[topic] >= 1) _strong.Add(new(topic, 1 - Math.Exp(-_scores[topic])));
        _strong.Sort(StrongestFirst);
        return _strong;
    }

    /// <summary>The weightiest words of a topic, so many at most, as they stand in the text; good until the next topic.</summary>
    public List<PhraseMatch> Telling(int topic, int most)
    {
        _weightiest.Clear();
        foreach (var word in _words)
        {
            if (word.Use.Owner != topic || word.Use.Phrase.Weight <= 0) continue;
            Insert(_weightiest, word, static (a, b) => b.Use.Phrase.Weight.CompareTo(a.Use.Phrase.Weight));
            if (_weightiest.Count > most) _weightiest.RemoveAt(most);
        }

        _telling.Clear();
        foreach (var word in _weightiest) Insert(_telling, word, static (a, b) => a.Field != b.Field ? a.Field.CompareTo(b.Field) : a.First.CompareTo(b.First));
        return _telling;
    }

    /// <summary>After those that are equal.</summary>
    private static void Insert(List<PhraseMatch> sorted, PhraseMatch word, Comparison<PhraseMatch> order)
    {
        var place = sorted.Count;
        while (place > 0 && order(sorted[place - 1], word) > 0) place--;
        sorted.Insert(place, word);
    }

    private static ulong Key(in PhraseMatch word, int place)
    {
        var key = ((ulong)word.Use.Number << BitsOfField) | (uint)word.Field;
        key = (key << BitsOfFirst) | (uint)word.First;
        return (key << BitsOfPlace) | (uint)place;
    }

    private int StrongestFirst(TopicScore a, TopicScore b) => a.Score != b.Score ? b.Score.CompareTo(a.Score)
        : string.CompareOrdinal(_dictionary.Topics[a.Topic].Tag.Slug, _dictionary.Topics[b.Topic].Tag.Slug);

    private void Score()
    {
        _scores.AsSpan().Clear();
        _kinds.AsSpan().Clear();
        for (var at = 0; at < _words.Count;)
        {
            var use = _words[at].Use;
            var weight = double.MinValue;
            var times = 0;
            for (; at < _words.Count && _words[at].Use.Number == use.Number; at++, times++)
                weight = Math.Max(weight, use.Phrase.Weight * (_words[at].Field == EvidenceField.Title ? TitleFactor : 1));
            _scores[use.Owner] += weight * (1 + (RepeatFactor * Math.Min(times - 1, CountedRepeats)));
            if (weight > 0) _kinds[use.Owner]++;
        }

        var threshold = Threshold * Math.Pow(Math.Max(1, _sightings.Text.Count / (double)ExcerptWords), LengthExponent);
        for (var topic = 0; topic < _scores.Length; topic++)
            _scores[topic] = _scores[topic] * (_kinds[topic] == 1 ? SingleWordFactor : 1) / threshold;
    }

    private bool IsTrapped(PhraseMatch word)
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
