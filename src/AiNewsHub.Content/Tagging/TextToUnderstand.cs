using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>What is known of an article before it is understood.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Text">Plain text of the body, or the feed's summary; may be empty.</param>
public sealed record TextToUnderstand(string Title, string Text)
{
    /// <summary>The text cut into words, where somebody has done that already.</summary>
    public TokenizedText? Words { get; init; }

    /// <summary>What the feed or page declares (BCP 47); a hint that only breaks ties.</summary>
    public string? Language { get; init; }
    public string? Url { get; init; }
    public string? SourceName { get; init; }

    /// <summary>The publisher's own labels: evidence for tags, not tags.</summary>
    public IReadOnlyList<string> PublisherCategories { get; init; } = [];
    /// <summary>The kind its page is marked as, which outweighs how it is written.</summary>
    public ArticleKind? StatedKind { get; init; }
    public SourceRole? Role { get; init; }
    public SourceTopic SourceTopic { get; init; } = SourceTopic.Unknown;
}

/// <summary>What a source writes of.</summary>
public enum SourceTopic
{
    Unknown,
    /// <summary>Nearly everything in it is about the AI industry.</summary>
    Ai,
    /// <summary>The news at large, or technology of any kind.</summary>
    General,
}
