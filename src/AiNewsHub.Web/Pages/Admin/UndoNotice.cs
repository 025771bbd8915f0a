using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>What the page after a button of undo says.</summary>
internal static class UndoNotice
{
    /// <param name="page">The page of the button.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="texts">Texts of the request.</param>
    /// <param name="changed">What stands in the way, where something does.</param>
    public static void Tell(this PageModel page, DecisionOutcome outcome, HubTexts texts, string changed) =>
        page.TempData[outcome == DecisionOutcome.Done ? "Notice" : "Problem"] = outcome switch
        {
            DecisionOutcome.Done => texts["Taken back."],
            DecisionOutcome.Changed => changed,
            _ => texts["It has been taken back already."],
        };
}
