using System.Runtime.InteropServices;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging.Topics;

/// <summary>Finds what speaks for each topic: its phrases, and words of two classes in one title, or near each other in one sentence. Of one text after the
/// other.</summary>
internal sealed class TopicWords
{
    private const int Near = 8;
    private const string Currencies = "$€£¥";

    private readonly PhraseMatches _sightings;
    private readonly WordClasses _classes;
    private readonly Pair[] _pairs;
    private readonly List<ClassWord>[] _words;
    private readonly List<PhraseMatch> _phrases = [], _traps = [];
    private readonly int[] _kinds;

    public TopicWords(TagDictionary dictionary, PhraseMatches sightings)
    {
        _sightings = sightings;
        _classes = dictionary.Classes;
        _words = [.. Enumerable.Range(0, _classes.Count).Select(_ => new List<ClassWord>())];
        _kinds = [.. dictionary.Entities.Select(entity => _classes.FirstKind + (int)entity.Tag.Kind)];
        var key = int.MaxValue;
        _pairs = [.. dictionary.Topics.Index().SelectMany(topic => topic.Item.Pairs.Select(pair =>
            new Pair(topic.Index, key--, _classes.NumberOf(pair.One), _classes.NumberOf(pair.Other), pair.Twice, pair.Weight)))];
    }

    /// <summary>Adds them to <paramref name="hits"/>.</summary>
    public void Find(List<Mention> mentions, List<TopicHit> hits)
    {
        foreach (var words in _words) words.Clear();
        _phrases.Clear();
        _traps.Clear();
        foreach (ref readonly var sighting in CollectionsMarshal.AsSpan(_sightings.All))
        {
            if (sighting.Field == EvidenceField.Source) continue;
            if (sighting.Use.Role == PhraseRole.WordClass) _words[sighting.Use.Owner].Add(new(sighting.Field, sighting.First, sighting.Words, 0));
            else if (sighting.Use.Role == PhraseRole.Topic) _phrases.Add(sighting);
            else if (sighting.Use.Role == PhraseRole.TopicTrap) _traps.Add(sighting);
        }

        foreach (var mention in mentions)
            if (mention.Field != EvidenceField.Source) _words[_kinds[mention.Entity]].Add(new(mention.Field, mention.First, mention.Words, mention.Entity));
        AddMoney(EvidenceField.Title);
        AddMoney(EvidenceField.Text);
        foreach (var phrase in _phrases)
        {
            if (!IsTrapped(phrase.Use.Owner, phrase.Field, phrase.First, phrase.Words))
                hits.Add(new(phrase.Use.Owner, phrase.Use.Number, phrase.Field, phrase.First, phrase.Words, phrase.First, phrase.Words,
                    phrase.Use.Phrase.Weight));
        }

        foreach (var pair in _pairs)
        {
            if (_words[pair.One].Count == 0 || _words[pair.Other].Count == 0) continue;
            AddPair(pair, EvidenceField.Title, hits);
            AddPair(pair, EvidenceField.Text, hits);
        }
    }

    /// <summary>The first place where both stand together; once says it.</summary>
    private void AddPair(in Pair pair, EvidenceField field, List<TopicHit> hits)
    {
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(_words[pair.One]))
        {
            if (one.Field != field) continue;
            ClassWord? first = null;
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(_words[pair.Other]))
            {
                if (other.Field != field || !AreTogether(one, other)) continue;
                if (pair.Twice && first is null)
                {
                    first = other;
                    continue;
                }

                if (first?.Entity == other.Entity) continue;

                if (IsTrapped(pair.Topic, field, one.First, one.Words) || IsTrapped(pair.Topic, field, other.First, other.Words)) continue;
                hits.Add(new(pair.Topic, pair.Key, field, one.First, one.Words, other.First, other.Words, pair.Weight));
                return;
            }
        }
    }

    private bool AreTogether(in ClassWord one, in ClassWord other)
    {
        if (one.First < other.First + other.Words && other.First < one.First + one.Words) return false;
        if (one.Field == EvidenceField.Title) return true;
        if (Math.Abs(one.First - other.First) > Near) return false;
        var text = _sightings.Text;
        for (var at = Math.Min(one.First, other.First) + 1; at <= Math.Max(one.First, other.First); at++)
            if (text[at].Is(TokenShape.StartsSentence)) return false;
        return true;
    }

    private bool IsTrapped(int topic, EvidenceField field, int first, int words)
    {
        foreach (var trap in _traps)
            if (trap.Use.Owner == topic && trap.Field == field && trap.First < first + words && first < trap.End) return true;
        return false;
    }

    /// <summary>Numbers beside the sign of a currency.</summary>
    private void AddMoney(EvidenceField field)
    {
        var tokens = _sightings.In(field);
        if (tokens.Count == 0) return;
        var source = tokens.Source.AsSpan(0, tokens[tokens.Count - 1].End);
        var token = 0;
        for (var at = source.IndexOfAny(Currencies); at >= 0;)
        {
            while (token < tokens.Count && tokens[token].Start < at) token++;
            if (token < tokens.Count && tokens[token].Is(TokenShape.Digits) && tokens[token].Start - at <= 2) AddAmount(token);
            else if (token > 0 && tokens[token - 1].Is(TokenShape.Digits) && at - tokens[token - 1].End <= 1) AddAmount(token - 1);
            var next = source[(at + 1)..].IndexOfAny(Currencies);
            at = next < 0 ? -1 : at + 1 + next;
        }

        void AddAmount(int number) => _words[_classes.Money].Add(new(field, number, 1, 0));
    }

    /// <summary>A word of a class; the entity where it is a name.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct ClassWord(EvidenceField Field, int First, int Words, int Entity);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pair(int Topic, int Key, int One, int Other, bool Twice, double Weight);
}
