using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Core.Model;

/// <summary>What an editor says of an article instead of what was found; null leaves it to that.</summary>
public sealed record ArticleCorrections
{
    public string? Title { get; init; }
    public string? Language { get; init; }
    public ArticleKind? Kind { get; init; }
    /// <summary>When it is filed.</summary>
    public DateTimeOffset? ShownAt { get; init; }
}
