using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Reports;

/// <summary>What became of a report, for whoever has the link.</summary>
public sealed class StateModel(SendReport reports) : PageModel
{
    public ReaderReport? Report { get; private set; }

    public async Task OnGetAsync(string secret, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        Report = await reports.FindAsync(secret, cancellationToken);
    }
}
