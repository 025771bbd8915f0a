using System.ComponentModel.DataAnnotations;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users.Passwords;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Pages.Account;

[EnableRateLimiting(SignInLimit.Policy)]
public sealed class PasswordModel(UserManager<HubUser> users, AccountSession session, HubTexts texts) : PageModel
{
    [BindProperty, StringLength(PasswordRule.MaxLength), DataType(DataType.Password)]
    public string? Current { get; set; }

    [BindProperty, StringLength(PasswordRule.MaxLength), DataType(DataType.Password)]
    public string? New { get; set; }

    public bool Changed { get; private set; }

    /// <summary>Every other session of the user ends with the old password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user) return Challenge();
        var changed = await users.ChangePasswordAsync(user, Current ?? "", New ?? "");
        foreach (var error in changed.Errors)
        {
            var mismatch = error.Code is nameof(IdentityErrorDescriber.PasswordMismatch);
            ModelState.AddModelError(mismatch ? nameof(Current) : nameof(New), AccountProblems.Read(error, texts).Sentence);
        }
        if (changed.Succeeded) await session.RenewAsync(user, cancellationToken);
        Changed = changed.Succeeded;
        return Page();
    }
}
