using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>Says what goes with sources before they are deleted, and offers to keep it.</summary>
public sealed class DeleteModel(HubContext context, WithdrawSource withdraw, SetSourceState setState, HubTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public int[] Ids { get; set; } = [];

    public IReadOnlyList<(Source Source, SourceArticles Articles)> Doomed { get; private set; } = [];

    public int Lost => Doomed.Sum(one => one.Articles.Lost);
    public int Kept => Doomed.Sum(one => one.Articles.Kept);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var sources = await context.Sources.AsNoTracking().Where(source => Ids.Contains(source.Id)).OrderBy(source => source.Name)
            .ToListAsync(cancellationToken);
        if (sources.Count == 0) return NotFound();
        var doomed = new List<(Source, SourceArticles)>();
        foreach (var source in sources) doomed.Add((source, await DeleteSource.CountAsync(context, source.Id, cancellationToken)));
        Doomed = doomed;
        return Page();
    }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancellationToken)
    {
        var count = await setState.RetireAsync(Ids, User.Identity!.Name!, cancellationToken);
        TempData["Notice"] = texts.Count(count, "{0} source retired; its articles stay.", "{0} sources retired; their articles stay.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        int sources = 0, articles = 0;
        foreach (var id in Ids)
        {
            if (await withdraw.RunAsync(id, User.Identity!.Name!, cancellationToken) is not { } gone) continue;
            sources++;
            articles += gone.Lost;
        }
        TempData["Notice"] = texts.Count(sources, "{0} source deleted", "{0} sources deleted")
            + texts.Count(articles, ", with {0} article.", ", with {0} articles.");
        return RedirectToPage("Index");
    }
}
