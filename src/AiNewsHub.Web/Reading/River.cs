using AiNewsHub.Core.Articles;

namespace AiNewsHub.Web.Reading;

/// <summary>A list of articles as a page shows it.</summary>
public sealed record River(IReadOnlyList<ArticleRow> Articles)
{
    /// <summary>Where the reader goes on; null on the last page.</summary>
    public string? NextAddress { get; init; }
    /// <summary>Whether a line says who publishes it: not where the whole page is about one source.</summary>
    public bool ShowsPublisher { get; init; } = true;
    /// <summary>Whether the articles' excerpts are shown.</summary>
    public bool ShowsExcerpts { get; init; }
    /// <summary>Level of the headings over the days.</summary>
    public int HeadingLevel { get; init; } = 2;
}
