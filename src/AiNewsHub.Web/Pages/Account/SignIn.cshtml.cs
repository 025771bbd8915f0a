using System.ComponentModel.DataAnnotations;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users;
using AiNewsHub.Core.Users.Passwords;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Pages.Account;

[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SignInModel(
    CheckPassword check, PasskeyCeremony passkeys, PendingSignIn pending, AccountSession session, HubContext context, HubTexts texts) : PageModel
{
    [BindProperty, StringLength(256)]
    public string? Name { get; set; }

    [BindProperty, StringLength(PasswordRule.MaxLength), DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty]
    public bool Remember { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Nobody can sign in yet.</summary>
    public bool HasNoAdmin { get; private set; }

    /// <summary>For a browser that has a passkey of this hub.</summary>
    public PasskeyQuestion Question { get; private set; } = new("", "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.Identity?.IsAuthenticated == true) return LocalRedirect(SignInTarget.Of(Url, ReturnUrl));
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await check.RunAsync(session.Attempt(Name ?? "", Password ?? ""), cancellationToken) is { } user)
        {
            if (user.TwoFactorEnabled)
            {
                pending.Write(HttpContext, user.Id, Remember);
                return RedirectToPage("/Account/SignInCode", new { ReturnUrl });
            }

            await session.BeginAsync(user, Remember, cancellationToken);
            return LocalRedirect(SignInTarget.Of(Url, ReturnUrl));
        }

        ModelState.Remove(nameof(Password));
        ModelState.AddModelError("", texts["Name or password is wrong. After several wrong attempts an account rests for ten minutes."]);
        return await ShowAsync(cancellationToken);
    }

    /// <summary>A passkey asks for finger, face or code itself: it is both factors.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? state, CancellationToken cancellationToken)
    {
        if (await passkeys.ReadAsync(credential, state, HttpContext) is { } user)
        {
            await session.BeginAsync(user, remember: false, cancellationToken);
            return LocalRedirect(SignInTarget.Of(Url, ReturnUrl));
        }

        await session.RefuseAsync(cancellationToken);
        ModelState.AddModelError("", texts["This passkey is of no account of this hub."]);
        return await ShowAsync(cancellationToken);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        HasNoAdmin = !await AddAdmin.AnyAsync(context, cancellationToken);
        Question = await passkeys.AskAsync(HttpContext);
        return Page();
    }
}
