using AiNewsHub.Content.Tagging.Relevance;

namespace AiNewsHub.Content.Tagging;

/// <summary>What understanding one text writes down on its way; used again for the next.</summary>
internal sealed class TaggingRoom
{
    public TaggingRoom(TagDictionary dictionary)
    {
        Sightings = new(dictionary);
        Names = new(dictionary, Sightings);
        Topics = new(dictionary, Sightings);
    }

    public Sightings Sightings { get; }
    public EntityFinder Names { get; }
    public TopicScorer Topics { get; }

    /// <summary>The entities that became tags, by their number.</summary>
    public List<int> Entities { get; } = [];

    public List<FoundTag> Tags { get; } = [];

    public SparseVector Features { get; } = new();
    public SparseVector Reasons { get; } = new();

    /// <summary>Keeps nothing of the article.</summary>
    public void Forget()
    {
        Sightings.Forget();
        Tags.Clear();
    }
}
