using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Account;

/// <summary>Where somebody is signed in.</summary>
public sealed class SessionsModel(UserManager<HubUser> users, UserSessions sessions, AccountSession session, HubTexts texts) : PageModel
{
    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    /// <summary>The one that asks.</summary>
    public string? Own { get; private set; }

    private string UserId => users.GetUserId(User)!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Own = await session.IdAsync();
        Sessions = await sessions.ReadAsync(UserId, cancellationToken);
    }

    public async Task<IActionResult> OnPostEndAsync(string? id, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(UserId, id, cancellationToken);
        TempData["Notice"] = texts["It is over."];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        var ended = await sessions.EndAllAsync(UserId, await session.IdAsync(), cancellationToken);
        TempData["Notice"] = texts.Count(ended, "{0} session is over.", "{0} sessions are over.");
        return RedirectToPage();
    }
}
