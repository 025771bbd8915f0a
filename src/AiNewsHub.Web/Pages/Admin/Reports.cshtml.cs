using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>Where an editor's answer to a reader's report is sent; reports stand among what waits.</summary>
public sealed class ReportsModel(DecideReport decide, ReaderLinks links, HubTexts texts) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(links.To("/admin/queue"));

    public async Task<IActionResult> OnPostAsync(long id, bool done, string? why, CancellationToken cancellationToken)
    {
        var outcome = await decide.RunAsync(id, done, why, User.Identity!.Name!, cancellationToken);
        TempData[outcome == DecisionOutcome.Done ? "Notice" : "Problem"] = outcome switch
        {
            DecisionOutcome.Done => texts["The sender sees it under their link. It can be taken back under All comments."],
            DecisionOutcome.Changed => texts["Another editor was faster: look at it again."],
            _ => texts["There is no such report any more."],
        };
        return LocalRedirect(links.To("/admin/queue"));
    }
}
