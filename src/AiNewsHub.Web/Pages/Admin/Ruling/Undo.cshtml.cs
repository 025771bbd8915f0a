using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Ruling;

/// <summary>Where every button leads that takes a change of a rule back.</summary>
public sealed class UndoModel(UndoRule undo, ReaderLinks links, HubTexts texts) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(long entry, CancellationToken cancellationToken)
    {
        var outcome = await undo.RunAsync(entry, User.Identity!.Name!, cancellationToken);
        this.Tell(outcome, texts, texts["The rule has changed since, or is at work: this cannot be taken back now."]);
        return LocalRedirect(links.To(User.IsInRole(HubRoles.Admin) ? "/admin/audit" : "/admin/rules"));
    }
}
