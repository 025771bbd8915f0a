using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>Where every button leads that takes a decision back.</summary>
public sealed class UndoModel(HubContext context, UndoDecision undo, ReaderLinks links, HubTexts texts) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(long entry, string? back, CancellationToken cancellationToken)
    {
        var of = await context.AuditEntries.AsNoTracking().Where(row => row.Id == entry).Select(row => new { row.StoryId, row.ArticleId })
            .SingleOrDefaultAsync(cancellationToken);
        if (of is null) return NotFound();
        var outcome = await undo.RunAsync(entry, User.Identity!.Name!, cancellationToken);
        this.Tell(outcome, texts, texts["A later decision stands in the way: take that one back first."]);
        if (back == "audit") return LocalRedirect(links.To("/admin/audit"));
        if (of.StoryId is null && of.ArticleId is { } article) return LocalRedirect(links.To($"/admin/articles/{article}"));
        var slug = await context.Stories.Where(story => story.Id == of.StoryId).Select(story => story.Slug).SingleOrDefaultAsync(cancellationToken);
        if (slug is null) return LocalRedirect(links.To("/admin/stories"));
        return LocalRedirect(back == "desk" ? links.To($"/admin/stories/{of.StoryId}") : links.Story(slug));
    }
}
