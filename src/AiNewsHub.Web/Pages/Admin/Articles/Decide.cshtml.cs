using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Articles;

/// <summary>Where the forms lead by which editors decide on an article.</summary>
public sealed class DecideModel(HubContext context, DecideArticle decide, ReaderLinks links, HubTexts texts, HubDates dates) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(long id, [FromForm] CorrectionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await context.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } article) return NotFound();
        var name = form.TagName?.Trim();
        var named = string.IsNullOrEmpty(name) ? null : await context.Tags
            .Where(tag => tag.Slug == name || tag.Texts.Any(text => text.Name == name)).Select(tag => (int?)tag.Id).FirstOrDefaultAsync(cancellationToken);
        var outcome = form.Change(article, named, dates) is { } change
            ? await decide.RunAsync(id, change, form.Note(User.Identity!.Name!), cancellationToken)
            : DecisionOutcome.Idle;
        TempData[outcome == DecisionOutcome.Done ? "Notice" : "Problem"] = outcome == DecisionOutcome.Done && form.Act == "remove"
            ? texts["It is removed for good."] : texts.Of(outcome);
        return LocalRedirect(links.To($"/admin/articles/{id}"));
    }
}
