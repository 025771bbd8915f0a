using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Settings;

/// <summary>Where every button leads that takes a change of settings back.</summary>
public sealed class UndoModel(IServiceProvider services, ReaderLinks links, HubTexts texts) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(long entry, CancellationToken cancellationToken)
    {
        var outcome = await services.GetRequiredService<ChangeSettings>().UndoAsync(entry, User.Identity!.Name!, cancellationToken);
        this.Tell(outcome, texts, texts["The setting has changed since: this cannot be taken back any more."]);
        return LocalRedirect(links.To("/admin/audit"));
    }
}
