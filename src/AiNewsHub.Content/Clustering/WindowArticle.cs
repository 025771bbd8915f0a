using System.Collections.Immutable;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// An article of the window and the story it is in: of its features only what others are compared with, for a window holds
/// thousands of them.
/// </summary>
internal sealed class WindowArticle(ArticleFacts facts, ImmutableArray<int> shingles, WindowTerm[] terms, WindowStory story)
{
    /// <summary>Of no article's story.</summary>
    private const string Nowhere = "";

    public ArticleFacts Facts { get; } = facts;
    public string Id => Facts.Id;
    public ImmutableArray<int> Shingles { get; } = shingles;
    public WindowTerm[] Terms { get; } = terms;
    public WindowStory Story { get; set; } = story;

    /// <summary>What is left of it in its place when it is taken out: nothing that anything could be compared with.</summary>
    public WindowArticle Emptied() => new(Facts with { Id = Nowhere }, [], [], new(Nowhere));
}

/// <summary>A story of the window and the numbers of its articles.</summary>
internal sealed record WindowStory(string Id)
{
    public List<int> Articles { get; } = new(1);
}
