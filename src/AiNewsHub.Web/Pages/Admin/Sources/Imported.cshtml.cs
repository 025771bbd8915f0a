using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>How far the first reading of imported sources is.</summary>
public sealed class ImportedModel(HubContext context, TimeProvider time) : PageModel
{
    /// <summary>The instant of the import, in milliseconds: its sources carry it as their creation.</summary>
    [BindProperty(SupportsGet = true)]
    public long At { get; set; }

    public ImportProgress Progress { get; private set; } = new(0, 0, 0);
    public IReadOnlyList<Source> Failing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (ImportProgress.Instant(At) is not { } at) return;
        Progress = await ImportProgress.ReadAsync(context, at, time.GetUtcNow(), cancellationToken);
        Failing = await context.Sources.AsNoTracking()
            .Where(source => source.CreatedAt == at && source.State == SourceState.Failing)
            .OrderBy(source => source.Name)
            .Take(100)
            .ToListAsync(cancellationToken);
    }
}
