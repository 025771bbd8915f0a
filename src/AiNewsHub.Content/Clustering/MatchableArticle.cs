using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Clustering;

/// <summary>What the story matcher needs to know of an article.</summary>
/// <param name="Id">The caller's identity of the article, given back as it is.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Text">Plain text of the body or summary; may be empty.</param>
public sealed record MatchableArticle(string Id, string Title, string Text)
{
    /// <summary>The text cut into words, where somebody has done that already.</summary>
    public TokenizedText? Words { get; init; }

    /// <summary>BCP 47 primary tag as detected; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published, or first seen; null when only the order is known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Name of the publisher: a copy is never taken from its own publisher, and a "Source: X" line is looked up among these names.</summary>
    public string? Publisher { get; init; }
    public string? Url { get; init; }

    /// <summary>As found by <see cref="Tagger"/>.</summary>
    public IReadOnlyList<FoundTag> Tags { get; init; } = [];

    /// <summary>A newsletter or round-up never joins the story of any one of the things it tells.</summary>
    public ArticleKind Kind { get; init; } = ArticleKind.Report;

    /// <summary>Names the article says it is based on, when extraction found them; credits in the text are read besides.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];
}
