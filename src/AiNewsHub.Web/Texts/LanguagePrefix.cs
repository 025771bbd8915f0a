using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace AiNewsHub.Web.Texts;

/// <summary>
/// Chooses the interface language: its code in front of the path (/fr), else what the browser accepts.
/// The prefix moves into the path base, so that every link of the page keeps it.
/// </summary>
internal sealed class LanguagePrefix(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, OfferedLanguages offered)
    {
        var request = context.Request;
        foreach (var language in InterfaceLanguages.All)
        {
            var prefix = '/' + language.Code;
            // Once only: the error page runs the same request through here again.
            if (request.PathBase.Value?.EndsWith(prefix, StringComparison.OrdinalIgnoreCase) == true)
                return Continue(context, language);
            if (request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase, out var rest))
            {
                request.PathBase += prefix;
                request.Path = rest.HasValue ? rest : "/";
                return Continue(context, language);
            }
        }
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return Continue(context, Accepted(request, offered));
    }

    /// <summary>A path base without its language.</summary>
    public static string Without(string pathBase)
    {
        foreach (var language in InterfaceLanguages.All)
        {
            var prefix = '/' + language.Code;
            if (pathBase.EndsWith(prefix, StringComparison.OrdinalIgnoreCase)) return pathBase[..^prefix.Length];
        }

        return pathBase;
    }

    private Task Continue(HttpContext context, InterfaceLanguage language)
    {
        CultureInfo.CurrentCulture = language.Culture;
        CultureInfo.CurrentUICulture = language.Culture;
        return next(context);
    }

    private static InterfaceLanguage Accepted(HttpRequest request, OfferedLanguages offered) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(wish => wish.Quality is not 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => offered.Find(wish.Value.Value?.Split('-')[0] ?? ""))
            .FirstOrDefault(language => language is not null)
        ?? offered.Default;
}
