using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Pages.Shared;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Stories;

/// <summary>One story for its editors; the forms of the story's own page lead here, too.</summary>
public sealed class StoryModel(HubContext context, DecideStory decide, ReaderLinks links, HubTexts texts, TimeProvider time) : PageModel
{
    public StoryDeskView Desk { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await SlugAsync(id, cancellationToken) is not { } slug
            || await StoryTimeline.ReadAsync(context, slug, cancellationToken) is not { Lead: not null } story)
            return NotFound();
        if (story.MovedTo is not null) return Redirect(links.Story(story.MovedTo));
        Desk = new(story, await Decisions.OfStoryAsync(context, id, cancellationToken)) { Back = "desk" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, [FromForm] DecisionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Change(PageHead.Language, time.GetUtcNow()) is not { } change) return await BackAsync(id, form.Back, DecisionOutcome.Idle, cancellationToken);
        var outcome = await decide.RunAsync(id, change, form.Note(User.Identity!.Name!), cancellationToken);
        return await BackAsync(id, form.Back, outcome, cancellationToken);
    }

    private async Task<IActionResult> BackAsync(long id, string? back, DecisionOutcome outcome, CancellationToken cancellationToken)
    {
        TempData[outcome == DecisionOutcome.Done ? "Notice" : "Problem"] = texts.Of(outcome);
        if (back == "queue") return LocalRedirect(links.To("/admin/queue"));
        if (back == "list") return LocalRedirect(links.To("/admin/stories"));
        if (back == "desk") return LocalRedirect(links.To($"/admin/stories/{id}"));
        return await SlugAsync(id, cancellationToken) is { } slug ? LocalRedirect(links.Story(slug)) : LocalRedirect(links.To("/admin/stories"));
    }

    /// <summary>Of the story, or of the one that took it in.</summary>
    private Task<string?> SlugAsync(long id, CancellationToken cancellationToken) => context.Stories
        .Where(story => story.Id == context.Stories.Where(one => one.Id == id).Select(one => one.MergedIntoId ?? one.Id).FirstOrDefault())
        .Select(story => story.Slug).SingleOrDefaultAsync(cancellationToken);
}
