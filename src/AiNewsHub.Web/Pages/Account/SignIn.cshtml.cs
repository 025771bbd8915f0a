using System.ComponentModel.DataAnnotations;
using System.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Pages.Account;

[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SignInModel(CheckPassword check, SignInManager<HubUser> session, HubTexts texts) : PageModel
{
    [BindProperty, StringLength(256)]
    public string? Name { get; set; }

    [BindProperty, StringLength(1024), DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty]
    public bool Remember { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Target()) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await check.RunAsync(Name ?? "", Password ?? "", cancellationToken) is { } user)
        {
            await session.SignInAsync(user, Remember);
            return LocalRedirect(Target());
        }
        ModelState.Remove(nameof(Password));
        ModelState.AddModelError("", texts["Name or password is wrong. After several wrong attempts an account rests for ten minutes."]);
        return Page();
    }

    /// <summary>Back to where the sign-in was asked for, but never to another site. Our own addresses are ASCII, as a header must be.</summary>
    private string Target() => Url.IsLocalUrl(ReturnUrl) && Ascii.IsValid(ReturnUrl) ? ReturnUrl : Url.Content("~/admin");
}
