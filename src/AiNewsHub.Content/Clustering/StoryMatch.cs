namespace AiNewsHub.Content.Clustering;

/// <summary>Where an article belongs.</summary>
/// <param name="StoryId">The story of the window it joins, or null: it starts its own.</param>
/// <param name="CopyOf">Id of the article it copies or rewrites, or null. A copy never counts as independent coverage.</param>
/// <param name="Score">How alike it is to the story, 0 to 1.</param>
/// <param name="Reasons">In plain words, for "why is this here".</param>
public sealed record StoryMatch(string? StoryId, string? CopyOf, double Score, IReadOnlyList<string> Reasons)
{
    internal static StoryMatch None { get; } = new(null, null, 0, []);
}
