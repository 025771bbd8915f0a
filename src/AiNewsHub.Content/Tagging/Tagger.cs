using System.Runtime.InteropServices;
using AiNewsHub.Content.Tagging.Relevance;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>Understands one article: language, relevance, kind, and tags with the words that caused them. Pure and thread-safe.</summary>
public sealed class Tagger
{
    private const int MaxEvidence = 8;
    // Papers run to megabytes; what an article is about is said long before this.
    private const int MaxText = 20_000;
    private const double TitleWeight = 1.4;
    private const double MentionWeight = 0.5;
    private const double ImpliedFactor = 0.7;
    private const int CountedMentions = 4;

    private readonly TagDictionary _dictionary;
    private readonly RelevanceFeatures _features;
    private readonly RelevanceReasons _reasons;

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
        var language = LanguageDetector.Detect(input.Text.Length > input.Title.Length ? Beginning(input) : input.Title, input.Language);
        var words = input.Words ?? TokenizedText.Of(input.Text);
        var sightings = new Sightings(input, TokenizedText.Of(input.Title), words.Head(MaxText), _dictionary.Index);
        var mentions = new EntityFinder(_dictionary, sightings, language).Find();
        var entities = Entities(sightings, mentions);
        var scorer = new TopicScorer(_dictionary, sightings);
        var features = _features.Of(sightings, entities.Keys, scorer.Scores);
        var probability = RelevanceModel.Default.Probability(features);
        var isAboutAi = probability >= RelevanceModel.Threshold;
        var tags = entities.Values.ToList();
        var topics = isAboutAi ? scorer.Strong() : [];
        foreach (var topic in topics) tags.Add(Topic(sightings, topic));
        tags.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Slug, b.Slug));
        var main = topics.Count > 0 ? _dictionary.Topics[topics[0].Topic].Tag.Slug : null;
        return new TextUnderstanding(language, isAboutAi, Math.Round(probability, 4), _reasons.Of(features, sightings), ArticleKinds.Of(input, words), main, tags);
    }

    /// <summary>For training: <paramref name="features"/> of a vocabulary that is not the model's.</summary>
    internal Dictionary<int, float> RelevanceFeaturesOf(TextToUnderstand input, RelevanceFeatures features)
    {
        var language = LanguageDetector.Detect(Beginning(input), input.Language);
        var sightings = new Sightings(input, TokenizedText.Of(input.Title), TokenizedText.Of(input.Text), _dictionary.Index);
        var entities = Entities(sightings, new EntityFinder(_dictionary, sightings, language).Find());
        return features.Of(sightings, entities.Keys, new TopicScorer(_dictionary, sightings).Scores);
    }

    private static string Beginning(TextToUnderstand input) =>
        string.Concat(input.Title, "\n", input.Text.AsSpan(0, Math.Min(input.Text.Length, LanguageDetector.EnoughCharacters)));

    private Dictionary<int, FoundTag> Entities(Sightings sightings, List<EntityFinder.Mention> mentions)
    {
        mentions.Sort((a, b) => a.Entity != b.Entity ? a.Entity.CompareTo(b.Entity)
            : a.Field != b.Field ? a.Field.CompareTo(b.Field)
            : a.First != b.First ? a.First.CompareTo(b.First)
            : a.Words.CompareTo(b.Words));
        var found = new Dictionary<int, FoundTag>();
        for (var at = 0; at < mentions.Count;)
        {
            var end = at + 1;
            while (end < mentions.Count && mentions[end].Entity == mentions[at].Entity) end++;
            if (Entity(sightings, CollectionsMarshal.AsSpan(mentions)[at..end]) is { } tag) found.Add(mentions[at].Entity, tag);
            at = end;
        }

        return found;
    }

    /// <summary>The tag of an entity with all that was seen of it, the title first.</summary>
    private FoundTag? Entity(Sightings sightings, ReadOnlySpan<EntityFinder.Mention> mentions)
    {
        // A source called after a company names it only as the speaker of its own blog.
        if (mentions[0].Field == EvidenceField.Source && !SpeaksFor(sightings.Source!, mentions[0])) return null;
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
        return new FoundTag(tag.Slug, tag.NameEn, tag.Kind, Math.Round(1 - Math.Exp(-strength), 3), evidence);
    }

    private static bool SpeaksFor(TokenizedText source, EntityFinder.Mention mention)
    {
        if (mention.First != 0) return false;
        for (var i = mention.End; i < source.Count; i++)
            if (source.Folded(i) is not ("news" or "blog" or "newsroom" or "research" or "press" or "ai" or "labs" or "engineering" or "updates" or "actualites")) return false;
        return true;
    }

    private FoundTag Topic(Sightings sightings, TopicScorer.TopicScore topic)
    {
        var tag = _dictionary.Topics[topic.Topic].Tag;
        Evidence[] evidence = [.. topic.Words.OrderByDescending(word => word.Use.Phrase.Weight).Take(MaxEvidence)
            .OrderBy(word => word.Field).ThenBy(word => word.First)
            .Select(word => sightings.Evidence(word.Field, word.First, word.Words))];
        return new FoundTag(tag.Slug, tag.NameEn, tag.Kind, Math.Round(topic.Score, 3), evidence);
    }
}
