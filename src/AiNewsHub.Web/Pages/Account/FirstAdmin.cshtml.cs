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

/// <summary>Where the link printed at the first start leads.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class FirstAdminModel(
    FirstAdminLink link,
    UserManager<HubUser> users,
    AccountSession session,
    SignInLog log,
    HubTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    [BindProperty, StringLength(64)]
    public string? Name { get; set; }

    [BindProperty, StringLength(PasswordRule.MaxLength), DataType(DataType.Password)]
    public string? Password { get; set; }

    public FirstAdminLinkState State { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Show(await link.ReadAsync(Token, cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Show(await link.ReadAsync(Token, cancellationToken));
        var made = await link.UseAsync(Token, Name?.Trim() ?? "", Password ?? "", cancellationToken);
        if (made is null)
        {
            log.LogRefusal(HttpContext.Connection.RemoteIpAddress, "a link for the first admin that is dead");
            return Show(await link.ReadAsync(Token, cancellationToken));
        }
        if (made.Succeeded)
        {
            var user = (await users.FindByNameAsync(Name!.Trim()))!;
            await session.BeginAsync(user, remember: false, cancellationToken);
            return LocalRedirect(Url.Content("~/admin"));
        }
        foreach (var error in made.Errors)
        {
            var (ofName, sentence) = AccountProblems.Read(error, texts);
            ModelState.AddModelError(ofName ? nameof(Name) : nameof(Password), sentence);
        }
        return Show(FirstAdminLinkState.Alive);
    }

    private PageResult Show(FirstAdminLinkState state)
    {
        State = state;
        if (state != FirstAdminLinkState.Alive) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
