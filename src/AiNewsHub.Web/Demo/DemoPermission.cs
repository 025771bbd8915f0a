using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Demo;

/// <summary>Who may let the demo come and go: an admin; or whoever sits at this machine, while the hub has no admin and nobody else reaches it.</summary>
internal sealed class DemoPermission(HubContext context, PublicAddress address, IServer server, IAntiforgery antiforgery)
{
    public async Task<bool> IsAllowedAsync(HttpContext http) =>
        http.User.IsInRole(HubRoles.Admin) || (IsAlone(http) && !await context.Users.AnyAsync(http.RequestAborted));

    /// <summary>
    /// Whether a page of ours sent the form. Browsers say so on loopback and behind TLS, which costs no cookie; where they do not,
    /// only somebody signed in has a form to send, with its token.
    /// </summary>
    public async Task<bool> IsOwnFormAsync(HttpContext http) =>
        http.Request.Headers["Sec-Fetch-Site"] is [{ } site] ? site is "same-origin" : await antiforgery.IsRequestValidAsync(http);

    private bool IsAlone(HttpContext http) =>
        address is { BaseUrl: null, Proxies.Count: 0 }
        && http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        // Behind a proxy that nobody has named all the world comes from this machine; a name of somebody else's can lead here too.
        && IsLoopback(http.Request.Host.Host) && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded")
        && server.Features.Get<IServerAddressesFeature>()?.Addresses.All(listening => BindingAddress.Parse(listening) is var place
            && IsLoopback(place.Host)) == true;

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var listening) && IPAddress.IsLoopback(listening));
}
