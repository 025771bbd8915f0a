using AiNewsHub.Core.Curation.Vocabulary;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Vocabulary;

/// <summary>What one tag is called, whether it is in use, and what that means for readers.</summary>
public sealed class TagModel(
    HubContext context, EditTag edit, TagNames names, HubFiguresKeeper figures, ReaderLinks links, HubTexts texts, HubDates dates) : PageModel
{
    public TagDesk Desk { get; private set; } = null!;

    /// <summary>The interface's languages.</summary>
    internal static IReadOnlyList<string> Languages { get; } = [.. InterfaceLanguages.All.Select(language => language.Code)];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await TagDesk.FindAsync(context, slug, dates.Now, cancellationToken) is not { } desk) return NotFound();
        Desk = desk;
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string slug, int seen, bool isOff, CancellationToken cancellationToken)
    {
        var words = Languages.ToDictionary(language => language, language => new TagWord(
            Sent($"Name-{language}", TagWords.LongestName), Sent($"Line-{language}", TagWords.LongestLine)));
        var said = words.Where(word => word.Value != new TagWord(null, null)).ToDictionary(word => word.Key, word => word.Value);
        return await ToldAsync(slug, await edit.RunAsync(slug, seen, new(said), !isOff, User.Identity!.Name!, cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostUndoAsync(string slug, long entry, CancellationToken cancellationToken) =>
        await ToldAsync(slug, await edit.UndoAsync(entry, User.Identity!.Name!, cancellationToken), cancellationToken);

    private async Task<LocalRedirectResult> ToldAsync(string slug, DecisionOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome == DecisionOutcome.Done)
        {
            await names.LoadAsync(context, cancellationToken);
            figures.Forget();
        }

        TempData[outcome == DecisionOutcome.Done ? "Notice" : "Problem"] = texts.Of(outcome);
        return LocalRedirect(links.To($"/admin/tags/{slug}"));
    }

    private string? Sent(string field, int longest)
    {
        var text = Request.Form[field].ToString().Trim();
        return text.Length == 0 ? null : text[..Math.Min(text.Length, longest)];
    }
}
