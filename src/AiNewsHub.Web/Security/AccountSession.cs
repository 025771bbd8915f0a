using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Web.Security;

/// <summary>The coming and going of somebody at the device that asks.</summary>
public sealed class AccountSession(SignInManager<HubUser> manager, UserSessions sessions, DeviceCookie device, FirstAdminNotice notice, SignInLog log)
{
    /// <summary>Under which the cookie names its session.</summary>
    private const string SessionKey = "session";

    private HttpContext Http => manager.Context;

    /// <summary>What was typed here, with what is known of the device.</summary>
    public SignInAttempt Attempt(string name, string password) => new(name, password, Http.Connection.RemoteIpAddress, device.Read(Http));

    /// <summary>Lets somebody in who has proven all that is asked. From now on this device is known, too.</summary>
    public async Task BeginAsync(HubUser user, bool remember, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var id = await sessions.BeginAsync(user, Http.Request.Headers.UserAgent, Http.Connection.RemoteIpAddress, cancellationToken);
        await manager.SignInAsync(user, new AuthenticationProperties { IsPersistent = remember, Items = { [SessionKey] = id } });
        await log.SignedInAsync(user.UserName!, Http.Connection.RemoteIpAddress, cancellationToken);
        device.Write(Http, KnownDevice.Of(user));
        notice.End();
    }

    /// <summary>Notes that somebody was not let in of whom nothing is known.</summary>
    public Task RefuseAsync(CancellationToken cancellationToken) => log.RefusedAsync(null, Http.Connection.RemoteIpAddress, cancellationToken);

    /// <summary>Which session asks; null where nobody is signed in.</summary>
    public async Task<string?> IdAsync()
    {
        var asked = await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return asked.Properties?.Items.TryGetValue(SessionKey, out var id) == true ? id : null;
    }

    /// <summary>Goes on with what is asked for from now on; every other session of the user ends.</summary>
    public async Task RenewAsync(HubUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        await sessions.EndAllAsync(user.Id, await IdAsync(), cancellationToken);
        await manager.RefreshSignInAsync(user);
        device.Write(Http, KnownDevice.Of(user));
    }

    /// <summary>Ends this session, also where somebody copied its cookie.</summary>
    public async Task EndAsync(HubUser? user, CancellationToken cancellationToken)
    {
        if (user is not null)
        {
            await sessions.EndAsync(user.Id, await IdAsync(), cancellationToken);
            await log.SignedOutAsync(user.UserName!, Http.Connection.RemoteIpAddress, cancellationToken);
        }

        await manager.SignOutAsync();
    }

    /// <summary>Asked at every request: whether the cookie's session still is, and its user may what they could.</summary>
    internal static async Task ValidateAsync(CookieValidatePrincipalContext asked)
    {
        var services = asked.HttpContext.RequestServices;
        var id = asked.Properties.Items.TryGetValue(SessionKey, out var named) ? named : null;
        var user = services.GetRequiredService<UserManager<HubUser>>().GetUserId(asked.Principal!);
        if (user is not null && await services.GetRequiredService<UserSessions>().GoOnAsync(id, user, asked.HttpContext.RequestAborted))
        {
            await SecurityStampValidator.ValidatePrincipalAsync(asked);
            return;
        }

        asked.RejectPrincipal();
        await asked.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
