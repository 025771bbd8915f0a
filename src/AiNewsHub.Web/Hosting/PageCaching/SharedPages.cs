using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Demo;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace AiNewsHub.Web.Hosting.PageCaching;

/// <summary>
/// Answers readers' pages and feeds from memory for as long as they say what is true. Nobody who is signed in meets it. Belongs after routing, which says
/// what is asked for, and in front of compression, which then is done once.
/// </summary>
internal sealed class SharedPages(
    RequestDelegate next, PageCache cache, IStoreVersion store, HubFiguresKeeper figures, MachineVisitor visitor, IResponseCompressionProvider compression,
    TimeProvider time)
{
    /// <summary>All cookies of ours are called so, with or without a prefix of the browser's: they are of people who signed in.</summary>
    private const string OwnCookies = "hub-";

    private static readonly string[] _closed = ["/Admin/", "/Account/", "/Error"];
    private static readonly string[] _conditions = [HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince, HeaderNames.IfMatch, HeaderNames.IfUnmodifiedSince,
        HeaderNames.Range, HeaderNames.IfRange];

    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsShared(http) || store.Read() is not { } version)
        {
            await next(http);
            return;
        }

        var moment = new PageMoment(version, figures.Count(), time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute);
        var key = PageKey.Of(http.Request, compression.GetCompressionProvider(http)?.EncodingName, visitor.IsAlone(http));
        var (page, isAnswered) = await cache.GetAsync(key, moment, () => MakeAsync(http), http.RequestAborted);
        if (page is not null) await page.WriteAsync(http);
        else if (!isAnswered) await next(http);
    }

    private static bool IsShared(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return false;
        if (request.Headers.Authorization.Count > 0 || request.Headers.Cookie.Any(cookie => cookie!.Contains(OwnCookies, StringComparison.Ordinal)))
            return false;
        var marks = http.GetEndpoint()?.Metadata;
        return marks?.GetMetadata<SharedAnswer>() is not null
            || (marks?.GetMetadata<PageActionDescriptor>() is { } page
                && !Array.Exists(_closed, folder => page.ViewEnginePath.StartsWith(folder, StringComparison.Ordinal)));
    }

    private async Task<CachedPage?> MakeAsync(HttpContext http)
    {
        var (asked, response) = (http.Request.Headers, http.Response);
        // The page is made whole, also for who asks for its headers alone; what of it the reader has is seen afterwards.
        var method = http.Request.Method;
        http.Request.Method = HttpMethods.Get;
        var conditions = Array.ConvertAll(_conditions, name => asked[name]);
        foreach (var name in _conditions) asked.Remove(name);
        var outside = response.Body;
        using var made = new MemoryStream();
        response.Body = made;
        try
        {
            await next(http);
            await response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            response.Body = outside;
            http.Request.Method = method;
            foreach (var (name, value) in _conditions.Zip(conditions)) asked[name] = value;
        }

        if (CachedPage.Of(response, made.ToArray()) is { } page) return page;
        made.Position = 0;
        // An answer without a body is still to get one.
        if (made.Length > 0) await made.CopyToAsync(outside, http.RequestAborted);
        return null;
    }
}
