using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace AiNewsHub.Web.Security;

/// <summary>
/// Refuses methods that nothing serves, before anything runs for them: a page without a handler would be shown without what it shows.
/// Belongs after routing.
/// </summary>
internal sealed class ServedMethods(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint || IsRead(http.Request.Method)) return next(http);
        var page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>();
        // Routing itself has looked at an endpoint that names its methods, and refuses by one that says nothing.
        if (page is null && (endpoint.Metadata.Count == 0 || endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not null)) return next(http);
        var handlers = page?.HandlerMethods.Where(handler => !IsRead(handler.HttpMethod)).ToList() ?? [];
        if (handlers.Exists(handler => Serves(handler, http.Request))) return next(http);
        var served = handlers.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        // The method is right and what the form names is not there.
        http.Response.StatusCode = served.Contains(http.Request.Method) ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = string.Join(", ", [HttpMethods.Get, HttpMethods.Head, .. served]);
        return Task.CompletedTask;
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool Serves(HandlerMethodDescriptor handler, HttpRequest request) =>
        HttpMethods.Equals(handler.HttpMethod, request.Method)
        && (handler.Name is null || string.Equals(handler.Name, request.RouteValues["handler"] as string ?? request.Query["handler"],
            StringComparison.OrdinalIgnoreCase));
}
