using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Browser.Tests;

/// <summary>A publisher's site on a free loopback port; every host name the hub is told to find there answers alike.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Type, byte[] Body)> _pages = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private LoopbackSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(async context =>
        {
            if (!_pages.TryGetValue(context.Request.Path.Value ?? "/", out var page))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            context.Response.ContentType = page.Type;
            await context.Response.Body.WriteAsync(page.Body);
        });
    }

    /// <summary>Where it listens, as <c>127.0.0.1:port</c>.</summary>
    public string Authority => new Uri(_app.Urls.First()).Authority;

    public static async Task<LoopbackSite> StartAsync()
    {
        var site = new LoopbackSite();
        await site._app.StartAsync();
        return site;
    }

    public void Put(string path, string type, byte[] body) => _pages[path] = (type, body);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
