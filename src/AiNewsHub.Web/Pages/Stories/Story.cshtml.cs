using AiNewsHub.Content.Summarizing;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Pages.Shared;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Stories;

/// <summary>One story: what is said in it, who reported it first, who followed and after how long, and what was before.</summary>
public sealed class StoryModel(HubContext context, ReaderLinks links, TimeProvider time) : PageModel
{
    private const int MostTags = 16;

    private Dictionary<long, ArticleRow> _articles = [];

    public StoryTimeline Story { get; private set; } = null!;
    public StoryContents Contents { get; private set; } = StoryContents.Nothing;
    public StoryRelations Relations { get; private set; } = new([], []);
    public StoryIndependence Independence { get; private set; } = new(0, 0, 0, 0, 0);
    public IReadOnlyList<StoryTag> Tags { get; private set; } = [];

    public IEnumerable<StoryTag> Topics => Tags.Where(carried => carried.Tag.Kind == TagKind.Topic);
    /// <summary>Companies, models, people and places.</summary>
    public IEnumerable<StoryTag> Entities => Tags.Where(carried => carried.Tag.Kind != TagKind.Topic);
    /// <summary>The article whose headline the page has.</summary>
    public ArticleRow Headline { get; private set; } = null!;
    /// <summary>What editors can decide; null for readers.</summary>
    public StoryDeskView? Desk { get; private set; }
    /// <summary>What parties say of themselves.</summary>
    public IEnumerable<ArticleRow> Announcements => Story.Entries.Select(entry => entry.Article).Where(article => article.IsAnnouncement);

    /// <summary>An article of the story that its contents name.</summary>
    public ArticleRow Article(long id) => _articles[id];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var story = await StoryTimeline.ReadAsync(context, slug, cancellationToken);
        if (story?.MovedTo is { } target) return RedirectPermanent(links.Story(target));
        var isEditor = HubRoles.IsEditor(User);
        if (story?.Lead is null || story.Marks.IsHidden && !isEditor) return NotFound();
        Story = story;
        if (story.Entries.Any(entry => KeptPages.ShowsWhatMayNotBeKept(entry.Article))) KeptPages.Forbid(Response);
        _articles = story.Entries.Select(entry => entry.Article).ToDictionary(article => article.Id);
        Headline = StoryHeadline.Choose(story.Lead, _articles.Values, ReadLanguages.Of(Request.Query).Preferred);
        Independence = StoryIndependence.Of(story);
        var around = await StorySurroundings.ReadAsync(context, story, cancellationToken);
        Tags = StoryTag.Of(story, around.Own, MostTags);
        Contents = StoryReports.Summarize(story, StoryTag.Names(around.Own), PageHead.Language);
        Relations = await StoryRelations.ReadAsync(context, story, around, time.GetUtcNow(), cancellationToken);
        if (isEditor) Desk = new(story, await Decisions.OfStoryAsync(context, story.Id, cancellationToken));
        return Page();
    }
}
