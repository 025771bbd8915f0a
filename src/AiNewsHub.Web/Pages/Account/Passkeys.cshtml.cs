using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using AiNewsHub.Core.Users.Passwords;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Pages.Account;

/// <summary>The passkeys of one's own account: made with the password, listed, removed.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class PasskeysModel(UserManager<HubUser> users, Passkeys passkeys, PasskeyCeremony ceremony, HubTexts texts) : PageModel
{
    [BindProperty, StringLength(PasswordRule.MaxLength), DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty, StringLength(Passkeys.NameLength)]
    public string? Name { get; set; }

    public IReadOnlyList<UserPasskeyInfo> Keys { get; private set; } = [];
    public PasskeyQuestion Question { get; private set; } = new("", "");

    /// <summary>By which a form names it.</summary>
    public static string IdOf(UserPasskeyInfo passkey)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        return Base64Url.EncodeToString(passkey.CredentialId);
    }

    public Task<IActionResult> OnGetAsync() => ForUserAsync(ShowAsync);

    public Task<IActionResult> OnPostAddAsync(string? credential, string? state, CancellationToken cancellationToken) => ForUserAsync(async user =>
    {
        // Whoever finds a browser signed in cannot make themselves a key to it.
        if (!await users.CheckPasswordAsync(user, Password ?? "")) ModelState.AddModelError(nameof(Password), texts["This is not your password so far."]);
        else if (ModelState.IsValid && await ceremony.ReadNewAsync(user, credential, state, HttpContext) is { } passkey
            && await passkeys.AddAsync(user, passkey, string.IsNullOrWhiteSpace(Name) ? texts["Passkey"] : Name.Trim(), cancellationToken))
        {
            TempData["Notice"] = texts["The passkey is made: next time it signs you in."];
            return RedirectToPage();
        }
        else ModelState.AddModelError("", texts["The passkey was not taken. Try again."]);
        return await ShowAsync(user);
    });

    public Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancellationToken) => ForUserAsync(async user =>
    {
        var known = (await passkeys.ReadAsync(user)).FirstOrDefault(key => IdOf(key) == id);
        if (known is not null && await passkeys.RemoveAsync(user, known.CredentialId, cancellationToken))
            TempData["Notice"] = texts["The passkey signs nobody in any more."];
        return RedirectToPage();
    });

    private async Task<IActionResult> ForUserAsync(Func<HubUser, Task<IActionResult>> answer) =>
        await users.GetUserAsync(User) is { } user ? await answer(user) : Challenge();

    private async Task<IActionResult> ShowAsync(HubUser user)
    {
        Keys = await passkeys.ReadAsync(user);
        Question = await ceremony.AskNewAsync(user, HttpContext);
        return Page();
    }
}
