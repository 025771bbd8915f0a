using AiNewsHub.Core.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Account;

public sealed class SignOutModel(UserManager<HubUser> users, SignInManager<HubUser> session) : PageModel
{
    /// <summary>Ends every session of the user, also one whose cookie somebody copied.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is { } user) await users.UpdateSecurityStampAsync(user);
        await session.SignOutAsync();
        return LocalRedirect(Url.Content("~/"));
    }
}
