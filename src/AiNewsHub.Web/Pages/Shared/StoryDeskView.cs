using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Pages.Shared;

/// <summary>What editors can decide of a story, drawn by <c>_StoryDesk</c> on its own page and on theirs.</summary>
/// <param name="Story">As it is read.</param>
/// <param name="Decided">What was decided, and what the editor has thereby seen.</param>
public sealed record StoryDeskView(StoryTimeline Story, Decisions Decided)
{
    /// <summary>The page to come back to: the story's own, or that of the editors.</summary>
    public string Back { get; init; } = "story";

    public StoryMarks Marks => Story.Marks;

    public IReadOnlyList<ArticleRow> Articles { get; } = [.. Story.Entries.SelectMany(entry => entry.Copies.Prepend(entry.Article))];
}
