using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Comments;

/// <summary>Where every button leads that takes a decision on what readers sent back.</summary>
public sealed class UndoModel(UndoReaders undo, ReaderLinks links, HubTexts texts) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(long entry, string? back, CancellationToken cancellationToken)
    {
        var outcome = await undo.RunAsync(entry, User.Identity!.Name!, cancellationToken);
        this.Tell(outcome, texts, texts["It has changed since, or was erased: this cannot be taken back any more."]);
        return LocalRedirect(links.To(back == "audit" ? "/admin/audit" : "/admin/comments"));
    }
}
