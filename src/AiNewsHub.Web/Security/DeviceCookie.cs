using System.Security.Cryptography;
using AiNewsHub.Core.Users;
using Microsoft.AspNetCore.DataProtection;

namespace AiNewsHub.Web.Security;

/// <summary>
/// By which a device is known that signed in before, so that nobody keeps its owner out by locking the name from elsewhere. It is set at
/// a sign-in and signs nobody in.
/// </summary>
public sealed class DeviceCookie(IDataProtectionProvider protection)
{
    private const string Name = "hub-device";

    private static readonly TimeSpan Life = TimeSpan.FromDays(400);
    private static readonly HostPrefixedCookies _cookies = new();

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(Name).ToTimeLimitedDataProtector();

    /// <summary>The device, where it is known.</summary>
    public KnownDevice? Read(HttpContext context)
    {
        if (_cookies.GetRequestCookie(context, Name) is not { } cookie) return null;
        try
        {
            return _protector.Unprotect(cookie).Split(' ') is [var id, var user, var mark] ? new(id, user, mark) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Makes the device known.</summary>
    public void Write(HttpContext context, KnownDevice device)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(device);
        _cookies.AppendResponseCookie(context, Name, _protector.Protect($"{device.Id} {device.UserId} {device.PasswordMark}", Life), new()
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            MaxAge = Life,
            Path = "/",
        });
    }
}
