using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Api;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>How a program pushes entries into a source, and the token for it; the answer to the button is the only place that shows one.</summary>
public sealed class TokenModel(HubContext context, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Source Source { get; private set; } = null!;
    public string? Token { get; private set; }
    public string Address { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Token = await PushToken.ReplaceAsync(context, Id, User.Identity!.Name!, time.GetUtcNow(), cancellationToken);
        return await ShowAsync(cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (await context.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == Id && source.Kind == SourceKind.Pushed,
            cancellationToken) is not { } source) return NotFound();
        Source = source;
        var root = HttpContext.RequestServices.GetRequiredService<HubSettings>().BaseUrl?.ToString() ?? $"{Request.Scheme}://{Request.Host}";
        Address = root.TrimEnd('/') + PushEndpoint.Path;
        return Page();
    }
}
