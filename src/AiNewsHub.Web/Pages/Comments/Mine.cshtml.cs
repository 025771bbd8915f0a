using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Pages.Comments;

/// <summary>What became of one's comment, and the button that takes it back; for whoever has the link.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(ReaderForms.Policy)]
public sealed class MineModel(TakeBackComment takeBack) : PageModel
{
    public Comment? Comment { get; private set; }

    public async Task OnGetAsync(string secret, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        Comment = await takeBack.FindAsync(secret, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellationToken)
    {
        await takeBack.RunAsync(secret, cancellationToken);
        return RedirectToPage();
    }
}
