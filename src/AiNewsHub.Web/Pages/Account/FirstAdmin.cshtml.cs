using System.ComponentModel.DataAnnotations;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Pages.Account;

/// <summary>Where the link printed at the first start leads.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class FirstAdminModel(FirstAdminLink link, UserManager<HubUser> users, SignInManager<HubUser> session, HubTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    [BindProperty, StringLength(64)]
    public string? Name { get; set; }

    [BindProperty, StringLength(1024), DataType(DataType.Password)]
    public string? Password { get; set; }

    public bool Alive { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Show(await link.IsAliveAsync(Token, cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Show(await link.IsAliveAsync(Token, cancellationToken));
        var made = await link.UseAsync(Token, Name?.Trim() ?? "", Password ?? "", cancellationToken);
        if (made is null) return Show(alive: false);
        if (made.Succeeded)
        {
            await session.SignInAsync((await users.FindByNameAsync(Name!.Trim()))!, isPersistent: false);
            return LocalRedirect(Url.Content("~/admin"));
        }
        foreach (var error in made.Errors)
        {
            var (ofName, sentence) = AccountProblems.Read(error, texts);
            ModelState.AddModelError(ofName ? nameof(Name) : nameof(Password), sentence);
        }
        return Show(alive: true);
    }

    private PageResult Show(bool alive)
    {
        Alive = alive;
        if (!alive) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
