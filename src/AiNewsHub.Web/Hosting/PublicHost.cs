using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace AiNewsHub.Web.Hosting;

/// <summary>
/// Where the hub has a public address, it answers by no other name, and by its scheme: what a request says of itself decides neither a
/// link nor a cookie. Belongs behind the forwarded headers.
/// </summary>
internal sealed class PublicHost(RequestDelegate next, PublicAddress address)
{
    /// <summary>What the proxies say of who asked, by which name and scheme; nobody else is believed.</summary>
    public static void Forward(ForwardedHeadersOptions options, PublicAddress address)
    {
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in address.Proxies) options.KnownIPNetworks.Add(network);
        options.ForwardedHeaders = address.Proxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // As many words are believed as there are proxies behind one another, or a reader at a proxy's own address could add some.
        options.ForwardLimit = address.Hops;
        // A proxy that sends no such header passes on what its client made up.
        if (address.BaseUrl is not { } url || address.Proxies.Count == 0) return;
        options.ForwardedHeaders |= ForwardedHeaders.XForwardedHost;
        options.AllowedHosts.Add(url.Host);
    }

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (NameOf(request) is not { } name)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        // Whoever looks whether the hub lives asks it by the address it listens on.
        if (address.BaseUrl is not { } url || request.Path.Equals("/healthz", StringComparison.OrdinalIgnoreCase)) return next(http);
        if (!string.Equals(name, HostString.FromUriComponent(url).Host, StringComparison.OrdinalIgnoreCase)) return Misdirected(http.Response, url);
        if (address.IsSecure && !request.IsHttps)
        {
            // The original of a header that was applied is kept under another name.
            if (request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalProtoHeaderName)) return ToTls(http, url);
            request.Scheme = Uri.UriSchemeHttps;
        }

        request.Host = HostString.FromUriComponent(url);
        return next(http);
    }

    /// <summary>Null where it says that it is written in Punycode and is not.</summary>
    private static string? NameOf(HttpRequest request)
    {
        try
        {
            return request.Host.Host;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Task Misdirected(HttpResponse response, Uri url)
    {
        response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync($"This hub is at {url} and answers by no other name.\nFor whoever looks after it: let the proxy pass on the Host it was asked for, or set Hub:BaseUrl.\n");
    }

    private static Task ToTls(HttpContext http, Uri url)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return Misdirected(http.Response, url);
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = url.GetLeftPart(UriPartial.Authority) + request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }
}
