using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Articles;

/// <summary>How all articles of a source are said to have been written.</summary>
public sealed class SourceModel(HubContext context, SetDisclosure setDisclosure, HubTexts texts) : PageModel
{
    public Source Source { get; private set; } = null!;

    [BindProperty]
    public DisclosureForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Form = Shown(Source.EditorAuthorship ?? Source.Authorship, Source.EditorAuthorship is null ? Source.DisclosureEvidence : Source.EditorEvidence);
        return Page();
    }

    public async Task<IActionResult> OnPostSetAsync(int id, CancellationToken cancellationToken)
    {
        if (!Form.Check(ModelState, texts))
        {
            if (!await LoadAsync(id, cancellationToken)) return NotFound();
            Form = Shown(Form.Authorship, Form.Reason);
            return Page();
        }
        return await StoreAsync(id, Form.Authorship, Form.Reason, cancellationToken);
    }

    public Task<IActionResult> OnPostResetAsync(int id, CancellationToken cancellationToken) => StoreAsync(id, null, null, cancellationToken);

    private async Task<IActionResult> StoreAsync(int id, Authorship? authorship, string? reason, CancellationToken cancellationToken)
    {
        if (!await setDisclosure.OfSourceAsync(id, authorship, reason, User.Identity!.Name!, cancellationToken)) return NotFound();
        TempData["Notice"] = authorship is null ? texts["The source shows again what was found."] : texts["Set: {0}.", texts.Of(authorship.Value)];
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        if (await context.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, cancellationToken) is not { } found) return false;
        Source = found;
        return true;
    }

    private DisclosureForm Shown(Authorship authorship, string? reason) => new()
    {
        Authorship = authorship,
        Reason = reason,
        Question = texts["How its articles are written"],
        Found = Source.DisclosureEvidence is { } evidence ? $"{texts.Of(Source.Authorship)} – {evidence}" : texts.Of(Source.Authorship),
        IsSet = Source.EditorAuthorship is not null,
    };
}
