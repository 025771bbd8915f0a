using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Sources;

/// <summary>Everything the hub reads, for everybody to see.</summary>
public sealed class IndexModel(HubContext context) : PageModel
{
    public IReadOnlyList<SourceRow> Sources { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Sources = await SourceQuery.AllAsync(context, cancellationToken);
}
