using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Stories;

/// <summary>One story: who reported it first, who followed and after how long.</summary>
public sealed class StoryModel(HubContext context, ReaderLinks links) : PageModel
{
    public StoryTimeline Story { get; private set; } = null!;
    public IReadOnlyList<TagTogether> Tags { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var story = await StoryTimeline.ReadAsync(context, slug, cancellationToken);
        if (story?.MovedTo is { } target) return RedirectPermanent(links.Story(target));
        if (story?.Lead is null) return NotFound();
        Story = story;
        Tags = await TagQuery.OfStoryAsync(context, story.Id, 14, cancellationToken);
        return Page();
    }
}
