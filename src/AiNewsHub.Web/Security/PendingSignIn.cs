using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace AiNewsHub.Web.Security;

/// <summary>That somebody's password was right and their second factor is still asked for: a cookie that signs nobody in.</summary>
public sealed class PendingSignIn(IDataProtectionProvider protection)
{
    private const string Name = "hub-pending";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private static readonly HostPrefixedCookies _cookies = new();

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(Name).ToTimeLimitedDataProtector();

    /// <summary>Whose turn it is, and whether they want to stay signed in; null where nobody's.</summary>
    public (string UserId, bool Remember)? Read(HttpContext context)
    {
        if (_cookies.GetRequestCookie(context, Name) is not { } cookie) return null;
        try
        {
            return _protector.Unprotect(cookie).Split(' ') is [var user, var remember] ? (user, remember == bool.TrueString) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Remembers it for ten minutes.</summary>
    public void Write(HttpContext context, string userId, bool remember) =>
        _cookies.AppendResponseCookie(context, Name, _protector.Protect($"{userId} {remember}", Life), Options(context, Life));

    /// <summary>It is done with.</summary>
    public void Forget(HttpContext context) => _cookies.DeleteCookie(context, Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        MaxAge = life,
        Path = "/",
    };
}
