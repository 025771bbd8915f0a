namespace AiNewsHub.Web.Security;

/// <summary>Pages of accounts and admins are kept by no cache and listed by no search engine, and neither are their redirects and refusals.</summary>
internal sealed class PrivatePages(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase))
        {
            // Set last: antiforgery and sessions write their own, weaker words.
            context.Response.OnStarting(static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                headers.CacheControl = "no-store";
                headers["X-Robots-Tag"] = "noindex";
                return Task.CompletedTask;
            }, context.Response);
        }
        return next(context);
    }
}
