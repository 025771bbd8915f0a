using AiNewsHub.Web.Security;
using Microsoft.AspNetCore.Diagnostics;

namespace AiNewsHub.Web.Hosting;

/// <summary>An error's page is only shown: by no other method than GET, and with nothing of what was sent.</summary>
internal sealed class ErrorPages(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            if (!HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
            BodyGate.Close(http.Request);
        }

        return next(http);
    }
}
