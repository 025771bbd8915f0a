using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Demo;

/// <summary>Who may let the demo come and go: an admin; or whoever sits at this machine, while the hub has no admin and nobody else reaches it.</summary>
internal sealed class DemoPermission(HubContext context, MachineVisitor visitor, IAntiforgery antiforgery)
{
    public async Task<bool> IsAllowedAsync(HttpContext http) =>
        http.User.IsInRole(HubRoles.Admin) || (visitor.IsAlone(http) && !await context.Users.AnyAsync(http.RequestAborted));

    /// <summary>
    /// Whether a page of ours sent the form. Browsers say so on loopback and behind TLS, which costs no cookie; where they do not,
    /// only somebody signed in has a form to send, with its token.
    /// </summary>
    public async Task<bool> IsOwnFormAsync(HttpContext http) =>
        http.Request.Headers["Sec-Fetch-Site"] is [{ } site] ? site is "same-origin" : await antiforgery.IsRequestValidAsync(http);
}
