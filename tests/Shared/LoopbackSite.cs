using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Tests;

/// <summary>A publisher's site on loopback that does what a test tells it, and remembers what it was asked.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _pages = new(StringComparer.Ordinal);
    private int _now;

    private LoopbackSite(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    public int Port => Address.Port;

    /// <summary>Where it listens, as a resolve setting says it.</summary>
    public string Authority => Address.Authority;

    /// <summary>Requests in order: path and headers.</summary>
    public ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Headers)> Asked { get; } = new();

    public int MostAtOnce { get; private set; }

    public static async Task<LoopbackSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
        });
        var site = new LoopbackSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync(TestContext.Current.CancellationToken);
        site.Address = new(site._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return site;
    }

    public Uri At(string path) => new(Address, path);

    public void On(string path, Func<HttpContext, Task> answer) => _pages[path] = answer;

    public void Serve(string path, string body, string type = "application/rss+xml; charset=utf-8") => On(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    public void Serve(string path, byte[] body, string type) => On(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(body).AsTask();
    });

    public void Status(string path, int status, params (string Name, string Value)[] headers) => On(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString;
        Asked.Enqueue((path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        var now = Interlocked.Increment(ref _now);
        MostAtOnce = Math.Max(MostAtOnce, now);
        try
        {
            if (_pages.TryGetValue(path, out var answer)) await answer(context);
            else context.Response.StatusCode = 404;
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }
}
