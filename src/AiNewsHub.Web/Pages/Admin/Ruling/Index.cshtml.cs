using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Ruling;

/// <summary>All rules in their order.</summary>
public sealed class IndexModel(HubContext context, WriteRule write, HubTexts texts) : PageModel
{
    public IReadOnlyList<RuleRow> Rules { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rules = await RuleList.ReadAsync(context, cancellationToken);

    public async Task<IActionResult> OnPostRaiseAsync(int id, CancellationToken cancellationToken)
    {
        var written = await write.RaiseAsync(id, User.Identity!.Name!, cancellationToken);
        TempData[written.Outcome == Core.Stories.DecisionOutcome.Done ? "Notice" : "Problem"] =
            written.Outcome == Core.Stories.DecisionOutcome.Done ? texts["It is asked earlier now."] : texts.Of(written.Outcome);
        return RedirectToPage();
    }
}
