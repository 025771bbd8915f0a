using AiNewsHub.Web.Reading;

namespace AiNewsHub.Web.Hosting;

/// <summary>
/// Finds assets under the folder of their version and lets browsers keep them for a year. A page that an earlier build made finds those of now, and may
/// not keep them.
/// </summary>
internal sealed class VersionedAssets(RequestDelegate next, AssetVersion version)
{
    private const string AYear = "public, max-age=31536000, immutable";

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (request.Path.Value is not { } path || !path.StartsWith(AssetVersion.Folder, StringComparison.Ordinal)) return next(http);
        var end = path.IndexOf('/', AssetVersion.Folder.Length);
        if (end < 0 || !version.Knows(path[(end + 1)..])) return next(http);
        if (path.AsSpan(AssetVersion.Folder.Length, end - AssetVersion.Folder.Length).SequenceEqual(version.Value))
        {
            http.Response.OnStarting(static state =>
            {
                var response = (HttpResponse)state;
                if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) response.Headers.CacheControl = AYear;
                return Task.CompletedTask;
            }, http.Response);
        }

        request.Path = path[end..];
        return next(http);
    }
}
