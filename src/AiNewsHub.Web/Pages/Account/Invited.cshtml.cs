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

/// <summary>Where the link of an invitation leads.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class InvitedModel(Invitation invitation, UserManager<HubUser> users, AccountSession session, SignInLog log, HubTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    [BindProperty, StringLength(64)]
    public string? Name { get; set; }

    [BindProperty, StringLength(PasswordRule.MaxLength), DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>Null where the link is dead.</summary>
    public OpenInvitation? Open { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await ShowAsync(cancellationToken);
        var made = await invitation.UseAsync(Token, Name?.Trim() ?? "", Password ?? "", cancellationToken);
        if (made is null) log.LogRefusal(HttpContext.Connection.RemoteIpAddress, "an invitation that is dead");
        if (made is { Succeeded: true })
        {
            var user = (await users.FindByNameAsync(Name!.Trim()))!;
            await session.BeginAsync(user, remember: false, cancellationToken);
            return LocalRedirect(Url.Content("~/admin"));
        }

        foreach (var error in made?.Errors ?? [])
        {
            var (ofName, sentence) = AccountProblems.Read(error, texts);
            ModelState.AddModelError(ofName ? nameof(Name) : nameof(Password), sentence);
        }

        return await ShowAsync(cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Open = await invitation.FindAsync(Token, cancellationToken);
        if (Open is null) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
