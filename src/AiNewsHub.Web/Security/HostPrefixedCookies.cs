using Microsoft.AspNetCore.Authentication.Cookies;

namespace AiNewsHub.Web.Security;

/// <summary>
/// Behind TLS the cookie is named <c>__Host-…</c>, which no other host of the domain can set or overwrite. On a plain-http
/// network at home browsers would drop such a name, so there it goes without.
/// </summary>
internal sealed class HostPrefixedCookies : ICookieManager
{
    public const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => _chunks.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _chunks.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _chunks.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
