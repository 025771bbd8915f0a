using System.ComponentModel.DataAnnotations;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Previews;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Kinds;
using AiNewsHub.Web.Pages.Admin.Sources.Kinds;
using AiNewsHub.Web.Settings;
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

    /// <summary>With a kind, the form for a source that no look can find, such as one whose entries are pushed.</summary>
    public void OnGet(SourceKind? kind)
    {
        if (kind is { } named && SourceKindForms.Of(named).Offer(texts) is not null) Form = Begun(new() { Kind = named, Address = "https://" });
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancellationToken)
    {
        // Only the pasted address counts here.
        ModelState.Clear();
        if (SourceAddress.Readings(Pasted) is not [_, ..] readings)
        {
            ModelState.AddModelError("url", texts["This is no web address. It should look like https://example.org/"]);
            return Page();
        }
        await LookAsync(readings, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (!Form.Check(ModelState, texts, "Form."))
        {
            if (SourceAddress.Read(Form.Address) is { } address)
            {
                var typed = Form;
                if (SourceReaders.Of(typed.Kind).IsAsked && SourceKindForms.Of(typed.Kind).Rows(texts).Count == 0)
                    await LookAsync([address], cancellationToken);
                Form = typed;
            }
            return Page();
        }
        var added = await add.RunAsync([new(Form.ToSettings())], User.Identity!.Name!, progress: null, cancellationToken);
        var isNew = added.Added.Count > 0;
        var source = (isNew ? added.Added : added.AlreadyThere)[0];
        var form = SourceKindForms.Of(source.Kind);
        TempData["Notice"] = isNew ? form.Added(texts) : texts["This source was there already."];
        return RedirectToPage(isNew && form.NextStep(texts) is { } next ? next.Page : "Source", new { id = source.Id });
    }

    /// <summary>One of the other ways to read what was pasted.</summary>
    public async Task<IActionResult> OnPostPickAsync(string? address, SourceKind kind, string? rules, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (SourceAddress.Read(address) is not { } url) return BadRequest();
        var draft = new SourceDraft { Address = url.AbsoluteUri, Kind = kind, ListRules = rules };
        Preview = await preview.TryAsync(draft, cancellationToken);
        Form = Begun(SourceForm.Of(Preview is SourcePreview.Readable readable ? readable.Draft : draft));
        return Page();
    }

    /// <summary>The same source with what was changed in its form.</summary>
    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken)
    {
        if (Form.Check(ModelState, texts, "Form.")) Preview = await preview.TryAsync(new(Form.ToSettings()), cancellationToken);
        return Page();
    }

    private async Task LookAsync(IReadOnlyList<Uri> readings, CancellationToken cancellationToken)
    {
        Preview = await preview.RunAsync(readings, cancellationToken);
        if (Preview is SourcePreview.Readable readable) Form = Begun(SourceForm.Of(readable.Draft));
    }

    /// <summary>As the operator wants new sources to begin.</summary>
    private SourceForm Begun(SourceForm form)
    {
        var defaults = HttpContext.RequestServices.GetRequiredService<SourceDefaults>();
        (form.Scope, form.ReadPages, form.ShowImages) = (defaults.Scope, defaults.ReadPages, defaults.ShowImages);
        return form;
    }
}
