using System.ComponentModel.DataAnnotations;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>Which stored articles are to be read again, what that comes to, and how far it is.</summary>
public sealed class RereadModel(HubContext context, RereadArticles reread, HubTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "source")]
    public int? SourceId { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind"), EnumDataType(typeof(PageKind))]
    public PageKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "others")]
    public bool ReadByOthers { get; set; }

    public IReadOnlyList<(int Id, string Name)> Sources { get; private set; } = [];
    public IReadOnlyList<ReadingVersion> Versions { get; private set; } = [];
    public RereadPlan Plan { get; private set; } = new(0, 0, TimeSpan.Zero);
    public int Waiting { get; private set; }

    private RereadChoice Choice => new() { SourceId = SourceId, Kind = Kind, ReadByOthers = ReadByOthers };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        Sources = [.. (await context.Sources.Where(source => source.ReadPages && (source.State == SourceState.Active || source.State == SourceState.Failing))
            .OrderBy(source => source.Name).Select(source => new { source.Id, source.Name }).ToListAsync(cancellationToken))
            .Select(source => (source.Id, source.Name))];
        Versions = await ReadingVersion.AllAsync(context, cancellationToken);
        Plan = await reread.PlanAsync(Choice, cancellationToken);
        Waiting = await reread.WaitingAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        var count = await reread.RunAsync(Choice, User.Identity!.Name!, cancellationToken);
        return Back(texts.Count(count, "{0} article will be read again.", "{0} articles will be read again."));
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken) =>
        Back(texts.Count(await reread.StopAsync(User.Identity!.Name!, cancellationToken),
            "{0} article stays as it is.", "{0} articles stay as they are."));

    private RedirectToPageResult Back(string notice)
    {
        TempData["Notice"] = notice;
        return RedirectToPage();
    }
}
