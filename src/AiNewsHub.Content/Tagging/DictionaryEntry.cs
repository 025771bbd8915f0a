namespace AiNewsHub.Content.Tagging;

/// <summary>One block of a dictionary file; see Dictionary/README.md for the form.</summary>
internal sealed record DictionaryEntry(TagDefinition Tag, IReadOnlyList<Phrase> Phrases)
{
    /// <summary>Words of which one must be near for an ambiguous spelling; empty: any sign of AI will do.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
    /// <summary>Words that speak against an ambiguous spelling.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];
    /// <summary>Longer phrases that contain a spelling and mean something else.</summary>
    public IReadOnlyList<string> Traps { get; init; } = [];
    /// <summary>For a topic, the word classes that speak for it together.</summary>
    public IReadOnlyList<WordPair> Pairs { get; init; } = [];
    /// <summary>Words that may follow the name with a capital and still mean it: <c>Claude Opus</c>.</summary>
    public IReadOnlyList<string> FollowedBy { get; init; } = [];
    /// <summary>For a company, the slug of the person who leads it.</summary>
    public string? Head { get; init; }
    /// <summary>For a model, product or hardware, the slug of its maker.</summary>
    public string? Maker { get; init; }
    /// <summary>Naming it is a sign that the text is about AI.</summary>
    public bool IsAi { get; init; }
}
