using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace AiNewsHub.Web.Hosting;

/// <summary>An error's page is only shown: by no other method than GET, and with nothing of what was sent but the languages that are
/// read.</summary>
internal sealed class ErrorPages(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            if (!HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
            BodyGate.Close(http.Request);
            if (http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString is { } asked)
                http.Request.QueryString = new(ReadLanguages.Of(new QueryCollection(QueryHelpers.ParseQuery(asked))).AddTo(""));
        }

        return next(http);
    }
}
