using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Ruling;

/// <summary>Where the buttons lead by which a rule is applied, what it did taken back, an earlier version restored, or all of it deleted.</summary>
public sealed class WorkModel(HubContext context, WriteRule write, ApplyRule apply, HubTexts texts) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(int id, string? act, int seen, int? number, int? days, bool isSure, CancellationToken cancellationToken)
    {
        var by = User.Identity!.Name!;
        var (written, done) = act switch
        {
            "apply" => (await apply.RunAsync(id, days, by, isSure, cancellationToken), texts["It is being applied to what is stored."]),
            "back" => (await apply.TakeBackAsync(id, null, by, cancellationToken), texts["What it did is being taken back."]),
            "delete" => (await write.DeleteAsync(id, seen, by, cancellationToken),
                texts["The rule is deleted; the log brings it back. What it did stays."]),
            "restore" => (await RestoreAsync(id, seen, number, by, cancellationToken), texts["It says again what version {0} said.", number]),
            _ => (new RuleWritten(DecisionOutcome.Gone, id), ""),
        };
        if (written.AsksAgain is not null) return RedirectToPage("Rule", new { key = id, again = true });
        var isDone = written.Outcome == DecisionOutcome.Done;
        TempData[isDone ? "Notice" : "Problem"] = isDone ? done : texts.Of(written.Outcome);
        return act == "delete" || written.Outcome == DecisionOutcome.Gone ? RedirectToPage("Index") : RedirectToPage("Rule", new { key = id });
    }

    private async Task<RuleWritten> RestoreAsync(int id, int seen, int? number, string by, CancellationToken cancellationToken)
    {
        var versions = await RuleList.VersionsAsync(context, id, cancellationToken);
        return versions.Find(version => version.Number == number) is not { } chosen ? new(DecisionOutcome.Gone, id)
            : await write.ChangeAsync(id, seen, RuleTerms.Read(chosen.Terms), by, isSure: true, cancellationToken);
    }
}
