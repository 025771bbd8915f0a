using AiNewsHub.Content.Tagging.Relevance;
using AiNewsHub.Content.Tagging.Topics;

namespace AiNewsHub.Content.Tagging;

/// <summary>What understanding one text writes down on its way; used again for the next.</summary>
internal sealed class TaggingBuffers
{
    public TaggingBuffers(TagDictionary dictionary)
    {
        PhraseMatches = new(dictionary);
        Names = new(dictionary, PhraseMatches);
        Topics = new(dictionary, PhraseMatches);
    }

    public PhraseMatches PhraseMatches { get; }
    public EntityFinder Names { get; }
    public TopicScorer Topics { get; }

    /// <summary>The entities that became tags, by their number.</summary>
    public List<int> Entities { get; } = [];

    public List<FoundTag> Tags { get; } = [];

    public RelevanceReading Relevance { get; } = new();

    /// <summary>Keeps nothing of the article.</summary>
    public void Forget()
    {
        PhraseMatches.Forget();
        Tags.Clear();
    }
}
