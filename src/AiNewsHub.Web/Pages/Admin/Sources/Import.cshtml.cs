using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>A file of sources: uploaded, looked at, then added.</summary>
public sealed class ImportModel(HubContext context, AddSources add, HubTexts texts) : PageModel
{
    /// <summary>As text in the form that confirms it, it still fits what forms may hold.</summary>
    private const int MaxBytes = 2_500_000;

    /// <summary>The file between looking and adding; kept by the page, so that nothing lies about on the server.</summary>
    [BindProperty]
    public string? File64 { get; set; }

    public SourceFile? Read { get; private set; }
    public IReadOnlyList<SourceDraft> New { get; private set; } = [];
    public int Known => (Read?.Drafts.Count ?? 0) - New.Count;

    public async Task<IActionResult> OnPostLookAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (file is not { Length: > 0 }) ModelState.AddModelError("file", texts["Choose a file first."]);
        else if (file.Length > MaxBytes)
            ModelState.AddModelError("file", texts["The file is larger than {0} MB. Split it, or use the command sources import.", MaxBytes / 1e6]);
        else await LookAsync(file, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxBytes];
        if (!Convert.TryFromBase64String(File64 ?? "", bytes, out var length)) return RedirectToPage();
        var added = await add.RunAsync(SourceFile.Read(bytes[..length]).Drafts, User.Identity!.Name!, progress: null, cancellationToken);
        return RedirectToPage("Imported", new { at = added.At.ToUnixTimeMilliseconds() });
    }

    private async Task LookAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, cancellationToken);
        var bytes = copy.ToArray();
        Read = SourceFile.Read(bytes);
        File64 = Convert.ToBase64String(bytes);
        var known = (await context.Sources.Where(source => source.State != SourceState.Retired).Select(source => source.Address).ToListAsync(cancellationToken))
            .Select(SourceAddress.SameKey)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        New = [.. Read.Drafts.Where(draft => !known.Contains(SourceAddress.SameKey(draft.Address)))];
    }
}
