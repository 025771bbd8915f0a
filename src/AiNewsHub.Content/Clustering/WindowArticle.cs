using System.Collections.Immutable;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// An article of the window and the story it is in: of its features only what others are compared with, for a window holds
/// thousands of them.
/// </summary>
internal sealed class WindowArticle(StoryFeatures features, WindowTerm[] terms, WindowStory story)
{
    public ArticleFacts Facts { get; } = features.Facts;
    public string Id => Facts.Id;
    public ImmutableArray<int> Shingles { get; } = features.Shingles;
    public WindowTerm[] Terms { get; } = terms;
    public WindowStory Story { get; set; } = story;
}

/// <summary>A story of the window and the numbers of its articles.</summary>
internal sealed record WindowStory(string Id)
{
    public List<int> Articles { get; } = new(1);
}
