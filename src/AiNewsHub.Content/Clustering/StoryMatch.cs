namespace AiNewsHub.Content.Clustering;

/// <summary>Where an article belongs.</summary>
/// <param name="StoryId">The story of the window it joins, or null: it starts its own.</param>
/// <param name="CopyOf">Id of the article it copies or rewrites, or null. A copy never counts as independent coverage.</param>
/// <param name="Score">The probability that it tells of the story's event, 0 to 1; without a story, of the nearest story's.</param>
/// <param name="Reasons">In plain words, for "why is this here"; none where they were not asked for.</param>
public sealed record StoryMatch(string? StoryId, string? CopyOf, double Score, IReadOnlyList<string> Reasons)
{
    /// <summary>Stories of the window that the article shows to be the same as <see cref="StoryId"/>: their articles move there.</summary>
    public IReadOnlyList<string> Merges { get; init; } = [];

    /// <summary>The story whose event this one is the next step of, or null: related, and not the same.</summary>
    public string? Continues { get; init; }

    internal static StoryMatch None { get; } = new(null, null, 0, []);
}
