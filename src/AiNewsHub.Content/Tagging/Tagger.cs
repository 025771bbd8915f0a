using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Tagging.Relevance;
using AiNewsHub.Content.Tagging.Topics;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Languages;

namespace AiNewsHub.Content.Tagging;

/// <summary>Understands one article: language, relevance, kind, and tags with the words that caused them. Pure and thread-safe.</summary>
public sealed class Tagger
{
    private const int MaxEvidence = 8;
    private const double TitleWeight = 1.4;
    private const double MentionWeight = 0.5;
    private const double ImpliedFactor = 0.7;
    private const int CountedMentions = 4;

    private readonly TagDictionary _dictionary;
    private readonly RelevanceFeatures _features;
    private readonly RelevanceReasons _reasons;
    // As many as there are threads that understand at once.
    private readonly ConcurrentBag<TaggingBuffers> _rooms = [];

    public Tagger(TagDictionary dictionary)
    {
        _dictionary = dictionary;
        _features = new(dictionary, RelevanceModel.Default.Names);
        _reasons = new(dictionary, RelevanceModel.Default);
    }

    /// <summary>With the dictionary shipped with the program.</summary>
    public static Tagger Default { get; } = new(TagDictionary.Default);

    /// <summary>Never throws for any text. The same input gives the same answer.</summary>
    public TextUnderstanding Understand(TextToUnderstand input)
    {
        if (input.Words is { } words) return Understand(input, words);
        using var own = TokenizedText.Of(input.Text);
        return Understand(input, own);
    }

    /// <summary>For training: <paramref name="features"/> of a vocabulary that is not the model's.</summary>
    internal (int, double)[] RelevanceFeaturesOf(TextToUnderstand input, RelevanceFeatures features)
    {
        using var words = TokenizedText.Of(input.Text);
        using var title = TokenizedText.Of(input.Title);
        using var source = TokenizedText.Of(input.SourceName ?? "");
        var room = new TaggingBuffers(_dictionary);
        room.PhraseMatches.Read(title, words, source);
        Read(room, LanguageDetector.Detect(input.Title, input.Text, input.Language), input.SourceTopic, features);
        return room.Relevance.Features.Entries.ToArray();
    }

    /// <summary>For training: the topics that the text has a word of, by number, with their features.</summary>
    internal List<(int Topic, double[] Features)> TopicFeaturesOf(TextToUnderstand input)
    {
        using var words = TokenizedText.Of(input.Text);
        using var title = TokenizedText.Of(input.Title);
        using var source = TokenizedText.Of(input.SourceName ?? "");
        var room = new TaggingBuffers(_dictionary);
        room.PhraseMatches.Read(title, words, source);
        room.Topics.Read(room.Names.Find(LanguageDetector.Detect(input.Title, input.Text, input.Language)));
        var rows = new List<(int, double[])>();
        for (var topic = 0; topic < _dictionary.Topics.Count; topic++)
            if (room.Topics.Scores[topic] > 0) rows.Add((topic, room.Topics.Features.Of(topic).ToArray()));
        return rows;
    }

    private TextUnderstanding Understand(TextToUnderstand input, TokenizedText words)
    {
        var language = input.Text.Length > input.Title.Length
            ? LanguageDetector.Detect(input.Title, input.Text, input.Language)
            : LanguageDetector.Detect(input.Title, input.Language);
        using var title = TokenizedText.Of(input.Title);
        using var source = TokenizedText.Of(input.SourceName ?? "");
        if (!_rooms.TryTake(out var room)) room = new(_dictionary);
        room.PhraseMatches.Read(title, words, source);
        Read(room, language, input.SourceTopic, _features);
        var probability = RelevanceModel.Default.Probability(room.Relevance.Features.Entries);
        var band = RelevanceBands.Of(probability);
        string? main = null;
        foreach (var topic in band == RelevanceBand.In ? room.Topics.Strong() : [])
        {
            main ??= _dictionary.Topics[topic.Topic].Tag.Slug;
            room.Tags.Add(Topic(room, topic));
        }

        room.Tags.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Slug, b.Slug));
        var reasons = _reasons.Of(room.Relevance);
        FoundTag[] tags = [.. room.Tags];
        room.Forget();
        _rooms.Add(room);
        return new TextUnderstanding(language, band, Math.Round(probability, 4), reasons, ArticleKinds.Of(input, words), main, tags);
    }

    /// <summary>Makes tags of entities, and features, of what was seen.</summary>
    private void Read(TaggingBuffers room, string? language, SourceTopic source, RelevanceFeatures features)
    {
        var mentions = room.Names.Find(language);
        AddEntities(room, mentions);
        room.Topics.Read(mentions);
        features.Read(
            room.PhraseMatches, language, CollectionsMarshal.AsSpan(mentions), CollectionsMarshal.AsSpan(room.Entities), room.Names.Doubtful,
            source == SourceTopic.Ai, room.Relevance);
    }

    private void AddEntities(TaggingBuffers room, List<Mention> mentions)
    {
        mentions.Sort(Mention.Compare);
        room.Entities.Clear();
        for (var at = 0; at < mentions.Count;)
        {
            var end = at + 1;
            while (end < mentions.Count && mentions[end].Entity == mentions[at].Entity) end++;
            if (Entity(room.PhraseMatches, CollectionsMarshal.AsSpan(mentions)[at..end]) is { } tag)
            {
                room.Tags.Add(tag);
                room.Entities.Add(mentions[at].Entity);
            }

            at = end;
        }
    }

    /// <summary>The tag of an entity with all that was seen of it, the title first.</summary>
    private FoundTag? Entity(PhraseMatches sightings, ReadOnlySpan<Mention> mentions)
    {
        // A source called after a company names it only as the speaker of its own blog.
        if (mentions[0].Field == EvidenceField.Source && !SpeaksFor(sightings.Source, mentions[0])) return null;
        var inTitle = mentions[0].Field == EvidenceField.Title;
        var times = 0;
        var implied = true;
        foreach (var mention in mentions)
        {
            if (mention.Field == EvidenceField.Text) times++;
            implied &= mention.Implied;
        }

        times = Math.Min(times, CountedMentions);
        var strength = (inTitle ? TitleWeight : 0) + (MentionWeight * times) + (!inTitle && times == 0 ? MentionWeight : 0);
        if (implied) strength *= ImpliedFactor;
        var tag = _dictionary.Entities[mentions[0].Entity].Tag;
        var evidence = new Evidence[Math.Min(mentions.Length, MaxEvidence)];
        for (var i = 0; i < evidence.Length; i++) evidence[i] = sightings.Evidence(mentions[i].Field, mentions[i].First, mentions[i].Words);
        return new FoundTag(tag.Slug, tag.Name, tag.Kind, Math.Round(1 - Math.Exp(-strength), 3), evidence);
    }

    private static bool SpeaksFor(TokenizedText source, Mention mention)
    {
        if (mention.First != 0) return false;
        for (var i = mention.End; i < source.Count; i++)
            if (source.Folded(i) is not ("news" or "blog" or "newsroom" or "research" or "press" or "ai" or "labs" or "engineering" or "updates"
                or "actualites")) return false;
        return true;
    }

    private FoundTag Topic(TaggingBuffers room, TopicScorer.TopicScore topic)
    {
        var tag = _dictionary.Topics[topic.Topic].Tag;
        var words = room.Topics.Telling(topic.Topic, MaxEvidence);
        var evidence = new Evidence[words.Count];
        for (var i = 0; i < evidence.Length; i++) evidence[i] = room.PhraseMatches.Evidence(words[i].Field, words[i].First, words[i].Words);
        return new FoundTag(tag.Slug, tag.Name, tag.Kind, Math.Round(topic.Score, 3), evidence);
    }
}
