using System.ComponentModel.DataAnnotations;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Pages.Account;

/// <summary>Asked for after the password, of those who set it up.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SignInCodeModel(CheckSecondFactor check, PendingSignIn pending, AccountSession session, HubTexts texts) : PageModel
{
    [BindProperty, StringLength(20)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => pending.Read(HttpContext) is null ? RedirectToPage("/Account/SignIn", new { ReturnUrl }) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (pending.Read(HttpContext) is not { } waiting) return RedirectToPage("/Account/SignIn", new { ReturnUrl });
        if (ModelState.IsValid && await check.RunAsync(waiting.UserId, session.Attempt("", Code ?? ""), cancellationToken) is { } user)
        {
            pending.Forget(HttpContext);
            await session.BeginAsync(user, waiting.Remember, cancellationToken);
            return LocalRedirect(SignInTarget.Of(Url, ReturnUrl));
        }

        ModelState.Remove(nameof(Code));
        ModelState.AddModelError("", texts["The code is wrong or was used. After several wrong attempts an account rests for ten minutes."]);
        return Page();
    }
}
