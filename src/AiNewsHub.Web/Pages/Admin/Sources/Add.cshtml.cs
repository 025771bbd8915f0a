using System.ComponentModel.DataAnnotations;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Previews;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>Paste an address, see what would be read there, add it.</summary>
public sealed class AddModel(PreviewSource preview, AddSources add, HubTexts texts) : PageModel
{
    [BindProperty(Name = "url"), StringLength(2048)]
    public string? Pasted { get; set; }

    [BindProperty]
    public SourceForm Form { get; set; } = new();

    public SourcePreview? Preview { get; private set; }

    /// <summary>With a kind, the form for a source that needs no look: one whose entries are pushed.</summary>
    public void OnGet(SourceKind? kind)
    {
        if (kind == SourceKind.Pushed) Form = new() { Kind = SourceKind.Pushed, Address = "https://", ReadPages = true };
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancellationToken)
    {
        // Only the pasted address counts here.
        ModelState.Clear();
        if (SourceAddress.Read(Pasted) is not { } address)
        {
            ModelState.AddModelError("url", texts["This is no web address. It should look like https://example.org/"]);
            return Page();
        }
        await LookAsync(address, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (!Form.Check(ModelState, texts, "Form."))
        {
            if (SourceAddress.Read(Form.Address) is { } address)
            {
                var typed = Form;
                if (typed.Kind == SourceKind.Feed) await LookAsync(address, cancellationToken);
                Form = typed;
            }
            return Page();
        }
        var added = await add.RunAsync([Form.ToDraft()], User.Identity!.Name!, progress: null, cancellationToken);
        var isNew = added.Added.Count > 0;
        TempData["Notice"] = isNew ? Form.Kind == SourceKind.Pushed ? texts["Added. Now make its token."] : texts["Added. Its first articles arrive within a minute or so."] : texts["This source was there already."];
        var source = (isNew ? added.Added : added.AlreadyThere)[0];
        return RedirectToPage(isNew && source.Kind == SourceKind.Pushed ? "Token" : "Source", new { id = source.Id });
    }

    /// <summary>One of the other ways to read what was pasted.</summary>
    public async Task<IActionResult> OnPostPickAsync(string? address, SourceKind kind, string? rules, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (SourceAddress.Read(address) is not { } url) return BadRequest();
        Preview = await preview.TryAsync(new SourceDraft { Address = url.AbsoluteUri, Kind = kind, ListRules = rules }, cancellationToken);
        Form = SourceForm.Of(Preview is SourcePreview.Readable readable ? readable.Draft : new SourceDraft { Address = url.AbsoluteUri, Kind = kind, ListRules = rules });
        return Page();
    }

    /// <summary>The same source with what was changed in its form.</summary>
    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken)
    {
        if (Form.Check(ModelState, texts, "Form.")) Preview = await preview.TryAsync(Form.ToDraft(), cancellationToken);
        return Page();
    }

    private async Task LookAsync(Uri address, CancellationToken cancellationToken)
    {
        Preview = await preview.RunAsync(address, cancellationToken);
        if (Preview is SourcePreview.Readable readable) Form = SourceForm.Of(readable.Draft);
    }
}
