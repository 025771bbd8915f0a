using AiNewsHub.Core.Curation;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>Where every button leads that takes a change of sources back.</summary>
public sealed class UndoModel(UndoSource undo, ReaderLinks links, HubTexts texts) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(long entry, CancellationToken cancellationToken)
    {
        var outcome = await undo.RunAsync(entry, User.Identity!.Name!, cancellationToken);
        this.Tell(outcome, texts, texts["The source has changed since, or is gone: this cannot be taken back any more."]);
        return LocalRedirect(links.To("/admin/audit"));
    }
}
