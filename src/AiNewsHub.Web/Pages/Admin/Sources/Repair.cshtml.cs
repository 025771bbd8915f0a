using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Previews;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>What a source that is not well could be read by instead; taken only when the admin presses the button.</summary>
public sealed class RepairModel(HubContext context, RepairSource repair, HubTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Source Source { get; private set; } = null!;
    public SourcePreview? Found { get; private set; }

    /// <summary>Looking asks the publisher, so only a button does it.</summary>
    public IActionResult OnGet() => RedirectToPage("Source", new { Id });

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await repair.FindAsync(Id, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostListAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await repair.FindListAsync(Id, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostUseAsync(string? address, SourceKind kind, string? rules, CancellationToken cancellationToken)
    {
        if (SourceAddress.Read(address) is not { } url) return BadRequest();
        switch (await repair.UseAsync(Id, url.AbsoluteUri, kind, rules, User.Identity!.Name!, cancellationToken))
        {
            case SourceEdited.NotFound:
                return NotFound();
            case SourceEdited.AddressTaken:
                TempData["Problem"] = texts["Another source is read under this address already."];
                break;
            default:
                TempData["Notice"] = texts["It is read this way from now on, within a minute or so for the first time."];
                break;
        }
        return RedirectToPage("Source", new { Id });
    }

    private async Task<IActionResult> ShowAsync(SourcePreview? found, CancellationToken cancellationToken)
    {
        if (found is null) return NotFound();
        Source = await context.Sources.AsNoTracking().SingleAsync(source => source.Id == Id, cancellationToken);
        Found = found;
        return Page();
    }
}
