using AiNewsHub.Core.Model;
using AiNewsHub.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Account;

public sealed class SignOutModel(UserManager<HubUser> users, AccountSession session) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await session.EndAsync(await users.GetUserAsync(User), cancellationToken);
        return LocalRedirect(Url.Content("~/"));
    }
}
