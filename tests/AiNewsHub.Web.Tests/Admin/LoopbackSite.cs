using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Tests.Admin;

/// <summary>A publisher's site on a loopback port: answers what the test puts there.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (int Status, string Type, string Body)> _answers = [];

    private LoopbackSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>What lets a hub reach it.</summary>
    public static Dictionary<string, string?> Settings => new() { ["Fetch:AllowAddresses:0"] = "127.0.0.0/8", ["Fetch:GapPerHost"] = "00:00:00", ["Hub:Scheduler"] = "true" };

    public static async Task<LoopbackSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var site = new LoopbackSite(app);
        app.Run(async context =>
        {
            var (status, type, body) = site._answers.GetValueOrDefault(context.Request.Path.Value!, ((int)HttpStatusCode.NotFound, "text/plain", "nothing here"));
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body);
        });
        await app.StartAsync();
        return site;
    }

    public string Put(string path, string body, string type = "application/rss+xml", int status = 200)
    {
        _answers[path] = (status, type, body);
        return new Uri(Address, path).AbsoluteUri;
    }

    public string PutFeed(string path, string title, params string[] headlines) => Put(path, $"""
        <rss version="2.0"><channel><title>{title}</title><link>{Address}</link><language>en</language>
        {string.Concat(headlines.Select((headline, number) => $"<item><title>{headline}</title><guid>{path}{number}</guid><link>{Address}{number}</link><description>About {headline} and its model.</description></item>"))}
        </channel></rss>
        """);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
