using System.ComponentModel.DataAnnotations;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using AiNewsHub.Core.Users.Passwords;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Pages.Account;

/// <summary>One-time codes of an app beside the password: set up, turned off, with codes for the day the app is lost.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SecondFactorModel(
    UserManager<HubUser> users, SecondFactor factor, AccountSession session, HubTexts texts) : PageModel
{
    private const int KeyGroup = 4;

    [BindProperty, StringLength(PasswordRule.MaxLength), DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty, StringLength(20)]
    public string? Code { get; set; }

    public bool IsOn { get; private set; }
    public int CodesLeft { get; private set; }

    /// <summary>The key that waits to be proven.</summary>
    public string? Key { get; private set; }
    public string SpacedKey => string.Join(' ', (Key ?? "").Chunk(KeyGroup).Select(part => new string(part)));

    /// <summary>What an app on the same device opens.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Made just now: shown this once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public Task<IActionResult> OnGetAsync() => ForUserAsync(ShowAsync);

    public Task<IActionResult> OnPostBeginAsync() => ForUserAsync(async user =>
    {
        await factor.BeginAsync(user);
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostTurnOnAsync(CancellationToken cancellationToken) => ForUserAsync(async user =>
    {
        Codes = await factor.TurnOnAsync(user, Code ?? "", cancellationToken);
        if (Codes is not null) await session.RenewAsync(user, cancellationToken);
        else ModelState.AddModelError(nameof(Code), texts["This is not the code of now. Is the clock of your phone right?"]);
        return await ShowAsync(user);
    });

    public Task<IActionResult> OnPostTurnOffAsync(CancellationToken cancellationToken) => WithPasswordAsync(async user =>
    {
        await factor.TurnOffAsync(user, user.UserName!, cancellationToken);
        await session.RenewAsync(user, cancellationToken);
    });

    public Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken) =>
        WithPasswordAsync(async user => Codes = await factor.NewCodesAsync(user, cancellationToken));

    private async Task<IActionResult> ForUserAsync(Func<HubUser, Task<IActionResult>> answer) =>
        await users.GetUserAsync(User) is { } user ? await answer(user) : Challenge();

    /// <summary>Whoever finds a browser signed in cannot take the second factor away.</summary>
    private Task<IActionResult> WithPasswordAsync(Func<HubUser, Task> change) => ForUserAsync(async user =>
    {
        if (user.TwoFactorEnabled && await users.CheckPasswordAsync(user, Password ?? "")) await change(user);
        else ModelState.AddModelError(nameof(Password), texts["This is not your password so far."]);
        return await ShowAsync(user);
    });

    private async Task<IActionResult> ShowAsync(HubUser user)
    {
        IsOn = user.TwoFactorEnabled;
        CodesLeft = IsOn ? await factor.CodesLeftAsync(user) : 0;
        Key = await factor.PendingKeyAsync(user);
        var issuer = Uri.EscapeDataString(HttpContext.RequestServices.GetRequiredService<HubSettings>().Name);
        Link = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.UserName!)}?secret={Key}&issuer={issuer}";
        return Page();
    }
}
