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

    public Tagger(TagDictionary dictionary) => _dictionary = dictionary;

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
        var topicScores = TopicScorer.Score(_dictionary, sightings);
        var features = RelevanceFeatures.Of(_dictionary, sightings, entities.Keys, topicScores, RelevanceModel.Default);
        var probability = RelevanceModel.Default.Probability(features);
        var reasons = RelevanceModel.Default.Reasons(features, sightings);
        var isAboutAi = probability >= RelevanceModel.Threshold;
        var tags = entities.Values.ToList();
        var topics = isAboutAi ? TopicScorer.Strong(_dictionary, sightings, topicScores) : [];
        foreach (var topic in topics) tags.Add(Topic(sightings, topic));
        tags.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Slug, b.Slug));
        var main = topics.Count > 0 ? _dictionary.Topics[topics[0].Topic].Tag.Slug : null;
        return new TextUnderstanding(language, isAboutAi, Math.Round(probability, 4), reasons, ArticleKinds.Of(input, words), main, tags);
    }

    internal Dictionary<string, float> RelevanceFeaturesOf(TextToUnderstand input)
    {
        var language = LanguageDetector.Detect(Beginning(input), input.Language);
        var sightings = new Sightings(input, TokenizedText.Of(input.Title), TokenizedText.Of(input.Text), _dictionary.Index);
        var entities = Entities(sightings, new EntityFinder(_dictionary, sightings, language).Find());
        return RelevanceFeatures.Of(_dictionary, sightings, entities.Keys, TopicScorer.Score(_dictionary, sightings), known: null);
    }

    private static string Beginning(TextToUnderstand input) =>
        string.Concat(input.Title, "\n", input.Text.AsSpan(0, Math.Min(input.Text.Length, LanguageDetector.EnoughCharacters)));

    private Dictionary<int, FoundTag> Entities(Sightings sightings, IReadOnlyList<EntityFinder.Mention> mentions)
    {
        var found = new Dictionary<int, FoundTag>();
        foreach (var group in mentions.GroupBy(mention => mention.Entity))
        {
            // A source called after a company names it only as the speaker of its own blog.
            if (group.All(mention => mention.Field == EvidenceField.Source) && !SpeaksFor(sightings.Source!, group.First())) continue;
            var inTitle = group.Any(mention => mention.Field == EvidenceField.Title);
            var times = Math.Min(group.Count(mention => mention.Field == EvidenceField.Text), CountedMentions);
            var strength = (inTitle ? TitleWeight : 0) + (MentionWeight * times) + (!inTitle && times == 0 ? MentionWeight : 0);
            if (group.All(mention => mention.Implied)) strength *= ImpliedFactor;
            var tag = _dictionary.Entities[group.Key].Tag;
            Evidence[] evidence = [.. group.OrderBy(mention => mention.Field).ThenBy(mention => mention.First).Take(MaxEvidence)
                .Select(mention => sightings.Evidence(mention.Field, mention.First, mention.Words))];
            found[group.Key] = new FoundTag(tag.Slug, tag.NameEn, tag.Kind, Math.Round(1 - Math.Exp(-strength), 3), evidence);
        }
        return found;
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
