using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Web.Security;

/// <summary>The coming and going of somebody at the device that asks.</summary>
public sealed class AccountSession(SignInManager<HubUser> manager, DeviceCookie device, FirstAdminNotice notice, SignInLog log)
{
    /// <summary>What was typed here, with what is known of the device.</summary>
    public SignInAttempt Attempt(string name, string password) =>
        new(name, password, manager.Context.Connection.RemoteIpAddress, device.Read(manager.Context));

    /// <summary>From now on this device is known, too.</summary>
    public async Task BeginAsync(HubUser user, bool remember)
    {
        await manager.SignInAsync(user, remember);
        device.Write(manager.Context, KnownDevice.Of(user));
        notice.End();
    }

    /// <summary>Goes on with a new password.</summary>
    public async Task RenewAsync(HubUser user)
    {
        await manager.RefreshSignInAsync(user);
        device.Write(manager.Context, KnownDevice.Of(user));
    }

    /// <summary>Ends every session of the user, also one whose cookie somebody copied.</summary>
    public async Task EndAsync(HubUser? user, CancellationToken cancellationToken)
    {
        if (user is not null)
        {
            await manager.UserManager.UpdateSecurityStampAsync(user);
            await log.SignedOutAsync(user.UserName!, manager.Context.Connection.RemoteIpAddress, cancellationToken);
        }
        await manager.SignOutAsync();
    }
}
