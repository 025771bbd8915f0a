using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Previews;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>One source: how it is doing, what may be done to it, and its form.</summary>
public sealed class SourceModel(HubContext context, EditSource edit, SetSourceState setState, PreviewSource preview, FetchNow fetchNow, TimeProvider time,
    HubTexts texts) : PageModel
{
    private const int LogLines = 12;

    /// <summary>Longer than a slow server may take; not so long that a browser gives up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public SourceForm Form { get; set; } = new();

    public SourceListRow Row { get; private set; } = null!;
    public IReadOnlyList<FetchLog> Log { get; private set; } = [];
    public ImageReport Pictures { get; private set; } = null!;
    public SourcePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        Form = SourceForm.Of(SourceSettings.Of(Row.Source));
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        if (!Form.Check(ModelState, texts, "Form.")) return Page();
        switch (await edit.RunAsync(Id, Form.ToSettings(), User.Identity!.Name!, cancellationToken))
        {
            case SourceEdited.NotFound:
                return NotFound();
            case SourceEdited.AddressTaken:
                ModelState.AddModelError("Form.Address", texts["Another source is read under this address already."]);
                return Page();
            default:
                return Back(texts["Saved."]);
        }
    }

    /// <summary>What the form would bring, before it is saved.</summary>
    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        if (Form.Check(ModelState, texts, "Form.")) Preview = await preview.TryAsync(new(Form.ToSettings()), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken)
    {
        await setState.PauseAsync([Id], User.Identity!.Name!, cancellationToken);
        return Back(texts["Paused. Nothing is asked of the publisher until you say so."]);
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken)
    {
        await setState.ResumeAsync([Id], User.Identity!.Name!, cancellationToken);
        return Back(texts["It will be read again within a minute or so."]);
    }

    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        FinishedSource? finished = null;
        try
        {
            finished = await fetchNow.RunAsync(Id, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The pass goes on without us.
        }
        return finished switch
        {
            null => Back(texts["It is next in turn; what comes of it will stand below."]),
            { Failed: true } => Back($"{texts["It could not be read:"]} {texts.Of(finished.Fault)} {finished.Detail}", "Problem"),
            { Outcome: FetchOutcome.NotModified } => Back(texts["Read: nothing new."]),
            _ => Back(texts["Read:"] + " " + texts.Count(finished.NewArticles, "{0} new article", "{0} new articles") + ", "
                + texts.Count(finished.UpdatedArticles, "{0} changed.", "{0} changed.")),
        };
    }

    private RedirectToPageResult Back(string notice, string kind = "Notice")
    {
        TempData[kind] = notice;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var source = await context.Sources.AsNoTracking().Include(one => one.Publisher).SingleOrDefaultAsync(one => one.Id == Id, cancellationToken);
        if (source is null) return false;
        Row = (await SourceListQuery.RowsAsync(context, [source], time.GetUtcNow(), cancellationToken))[0];
        Log = await context.FetchLogs.AsNoTracking().Where(line => line.SourceId == Id).OrderByDescending(line => line.At).Take(LogLines)
            .ToListAsync(cancellationToken);
        Pictures = await ImageReport.ReadAsync(context, Id, cancellationToken);
        return true;
    }
}
