using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Stories;

/// <summary>Finds the other story for one that is to be joined or kept apart: by its address, or by words.</summary>
public sealed class WithModel(HubContext context, IArticleSearch search, HubDates dates) : PageModel
{
    private const int MostFound = 12;

    public StoryTimeline Story { get; private set; } = null!;
    public IReadOnlyList<DeskStory> Found { get; private set; } = [];
    public string? Query { get; private set; }
    public string Back { get; private set; } = "story";
    public long Last { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? q, string? back, CancellationToken cancellationToken)
    {
        var slug = await context.Stories.Where(story => story.Id == id && story.MergedIntoId == null).Select(story => story.Slug)
            .SingleOrDefaultAsync(cancellationToken);
        if (slug is null || await StoryTimeline.ReadAsync(context, slug, cancellationToken) is not { Lead: not null } story) return NotFound();
        (Story, Query, Back) = (story, string.IsNullOrWhiteSpace(q) ? null : q.Trim(), back == "desk" ? "desk" : "story");
        Last = (await Decisions.OfStoryAsync(context, id, cancellationToken)).Last;
        if (Query is { } typed) Found = [.. (await FindAsync(typed, cancellationToken)).Where(other => other.Id != id).Take(MostFound)];
        return Page();
    }

    private async Task<IReadOnlyList<DeskStory>> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (await DecidedStories.BehindAsync(context, typed, cancellationToken) is { } named) return [named];
        if (SearchReading.Of(typed).Query is not { } query) return [];
        var hits = await search.FindAsync(context, new() { Query = query, Zone = dates.Zone }, cancellationToken);
        return await DecidedStories.OfArticlesAsync(context, hits.Ids, cancellationToken);
    }
}
