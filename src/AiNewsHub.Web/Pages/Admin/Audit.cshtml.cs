using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>Who changed what, newest first.</summary>
public sealed class AuditModel(HubContext context) : PageModel
{
    private const int PageSize = 100;

    /// <summary>The oldest entry of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var entries = await context.AuditEntries.AsNoTracking()
            .Where(entry => Before == null || entry.Id < Before)
            .OrderByDescending(entry => entry.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        HasMore = entries.Count > PageSize;
        Entries = [.. entries.Take(PageSize)];
    }
}
