using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace AiNewsHub.Web.Texts;

/// <summary>
/// Chooses the interface language: /en or /fr in front of the path, else what the browser accepts.
/// The prefix moves into the path base, so that every link of the page keeps it.
/// </summary>
internal sealed class LanguagePrefix(RequestDelegate next)
{
    /// <summary>Interface languages by prefix, with the culture that writes their dates and numbers; the first is the fallback.</summary>
    public static IReadOnlyDictionary<string, CultureInfo> Cultures { get; } = new Dictionary<string, CultureInfo>(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = CultureInfo.GetCultureInfo("en-GB"),
        ["fr"] = CultureInfo.GetCultureInfo("fr-FR"),
    };

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        foreach (var (prefix, culture) in Cultures)
        {
            // Once only: the error page runs the same request through here again.
            if (request.PathBase.Value?.EndsWith('/' + prefix, StringComparison.OrdinalIgnoreCase) == true)
                return Continue(context, culture);
            if (request.Path.StartsWithSegments('/' + prefix, StringComparison.OrdinalIgnoreCase, out var rest))
            {
                request.PathBase += '/' + prefix;
                request.Path = rest.HasValue ? rest : "/";
                return Continue(context, culture);
            }
        }
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return Continue(context, Accepted(request));
    }

    /// <summary>A path base without its language.</summary>
    public static string Without(string pathBase)
    {
        foreach (var prefix in Cultures.Keys)
        {
            if (pathBase.EndsWith('/' + prefix, StringComparison.OrdinalIgnoreCase)) return pathBase[..^(prefix.Length + 1)];
        }

        return pathBase;
    }

    private Task Continue(HttpContext context, CultureInfo culture)
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        return next(context);
    }

    private static CultureInfo Accepted(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Cultures.GetValueOrDefault(wish.Value.Value?.Split('-')[0] ?? ""))
            .FirstOrDefault(culture => culture is not null)
        ?? Cultures.First().Value;
}
