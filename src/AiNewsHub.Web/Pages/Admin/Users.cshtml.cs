using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>Who has an account: invited by a one-time link, unlocked, signed out, removed.</summary>
public sealed class UsersModel(HubPeople people, Invitation invitation, HubTexts texts) : PageModel
{
    public IReadOnlyList<Person> People { get; private set; } = [];
    public IReadOnlyList<OpenInvitation> Invitations { get; private set; } = [];
    /// <summary>The link that has just been made.</summary>
    public string? Link { get; private set; }

    private string By => User.Identity!.Name!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        People = await people.ReadAsync(cancellationToken);
        Invitations = await invitation.OpenAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostInviteAsync(string? role, CancellationToken cancellationToken)
    {
        if (role is not (HubRoles.Editor or HubRoles.Admin)) return RedirectToPage();
        var token = await invitation.IssueAsync(role, By, cancellationToken);
        Link = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/account/invited?token={token}";
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string? key, CancellationToken cancellationToken) =>
        Told(await invitation.TakeBackAsync(key ?? "", By, cancellationToken), texts["The link works no more."]);

    public async Task<IActionResult> OnPostUnlockAsync(string? id, CancellationToken cancellationToken) =>
        Told(await people.UnlockAsync(id ?? "", By, cancellationToken), texts["Unlocked."]);

    public async Task<IActionResult> OnPostEndAsync(string? id, CancellationToken cancellationToken) =>
        Told(await people.EndSessionsAsync(id ?? "", By, cancellationToken), texts["All their sessions are over."]);

    public async Task<IActionResult> OnPostEndFactorAsync(string? id, CancellationToken cancellationToken) =>
        Told(await people.EndSecondFactorAsync(id ?? "", By, cancellationToken), texts["Their password alone signs them in."]);

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancellationToken)
    {
        var removed = await people.RemoveAsync(id ?? "", By, cancellationToken);
        if (!removed) TempData["Problem"] = texts["Not removed: a hub needs an admin, or there is no such account."];
        else TempData["Notice"] = texts["The account is gone. What was decided with it stays."];
        return RedirectToPage();
    }

    private RedirectToPageResult Told(bool isDone, string words)
    {
        TempData[isDone ? "Notice" : "Problem"] = isDone ? words : texts["It is not there any more; nothing was changed."];
        return RedirectToPage();
    }
}
