using AiNewsHub.Core.Images;
using Microsoft.Net.Http.Headers;

namespace AiNewsHub.Web.Images;

/// <summary>Serves the hub's own pictures. A name tells its content, so whoever has it once need never ask again.</summary>
internal static class ImageEndpoint
{
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Opened by itself, a picture is still nothing that can do anything.</summary>
    private const string ContentSecurityPolicy = "default-src 'none'; sandbox";

    public static void MapImages(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<ImageSettings>().Enabled) return;
        routes.MapMethods("/images/{name}", [HttpMethods.Get, HttpMethods.Head], Answer);
    }

    private static IResult Answer(string name, HttpResponse response, ImageFolder folder)
    {
        if (folder.Find(name) is not { } file) return TypedResults.NotFound();
        var headers = response.Headers;
        headers.CacheControl = Forever;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        // Feed readers in a browser show it too.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["X-Robots-Tag"] = "noindex";
        // It is the same in every language.
        headers.Remove(HeaderNames.Vary);
        return TypedResults.PhysicalFile(file.FullName, "image/webp", entityTag: new($"\"{Path.GetFileNameWithoutExtension(file.Name)}\""));
    }
}
