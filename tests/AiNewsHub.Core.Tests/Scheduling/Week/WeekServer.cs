using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Tests.Scheduling.Week;

/// <summary>All sites of the week on one port, told apart by their names; keeps the record that manners are judged by.</summary>
internal sealed class WeekServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SimulatedTime _time;
    private readonly ILookup<string, WeekSite> _sites;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _atOnce = new(StringComparer.Ordinal);
    private readonly HashSet<string> _offered = new(StringComparer.Ordinal);
    private int _hanging;

    private WeekServer(WebApplication app, SimulatedTime time, IEnumerable<WeekSite> sites) =>
        (_app, _time, _sites) = (app, time, sites.ToLookup(site => site.Host, StringComparer.Ordinal));

    /// <param name="At">The simulated instant.</param>
    /// <param name="Site">Whom it is asked of; null where nobody has such a feed.</param>
    /// <param name="Host">The name it was asked under.</param>
    /// <param name="Address">Host and path.</param>
    /// <param name="Status">What it answered; 0 where it hung.</param>
    /// <param name="Offered">Whether that address had given a validator before.</param>
    /// <param name="Conditional">Whether one was sent.</param>
    /// <param name="RetryAfter">Until when nobody is to come again.</param>
    /// <param name="AtOnce">Requests to the host at this moment, this one included.</param>
    public sealed record Asked(DateTimeOffset At, WeekSite? Site, string Host, string Address, int Status, bool Offered, bool Conditional,
        DateTimeOffset? RetryAfter, int AtOnce);

    public List<Asked> Record { get; } = [];

    public int Hanging => Volatile.Read(ref _hanging);

    public IPEndPoint EndPoint { get; private set; } = null!;

    public static async Task<WeekServer> StartAsync(SimulatedTime time, IEnumerable<WeekSite> sites)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.AddServerHeader = false;
        });
        var server = new WeekServer(builder.Build(), time, sites);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        server.EndPoint = new(IPAddress.Loopback, address.Port);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var (host, path) = (request.Host.Host, request.Path.Value!);
        var asked = new WeekSite.Request(path, Header("If-None-Match"), Header("If-Modified-Since"));
        var now = _time.GetUtcNow();
        var answer = new WeekAnswer(404);
        lock (_lock)
        {
            var atOnce = _atOnce[host] = _atOnce.GetValueOrDefault(host) + 1;
            // Several sources share a host: each answers for its own feed, the first for everything else.
            var site = _sites[host].FirstOrDefault(site => site.Path == path);
            if ((site ?? _sites[host].FirstOrDefault()) is { } speaker) answer = speaker.Answer(now, asked);
            if (answer.Hangs) _hanging++;
            var retry = answer.Headers.FirstOrDefault(header => header.Name == "Retry-After").Value;
            var until = retry is null ? (DateTimeOffset?)null : int.TryParse(retry, out var seconds)
                ? now.AddSeconds(seconds)
                : DateTimeOffset.Parse(retry, System.Globalization.CultureInfo.InvariantCulture);
            Record.Add(new(now, site, host, host + path, answer.Hangs ? 0 : answer.Status, _offered.Contains(host + path),
                asked.ETag is not null || asked.Since is not null, until, atOnce));
            if (answer.Status == 200 && answer.Headers.Any(header => header.Name is "ETag" or "Last-Modified")) _offered.Add(host + path);
        }

        try
        {
            if (answer.Hangs)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = "application/rss+xml";
            context.Response.Headers.Date = now.ToString("r", System.Globalization.CultureInfo.InvariantCulture);
            foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
            await Task.Yield();
            if (answer.Body.Length > 0) await context.Response.WriteAsync(answer.Body);
        }
        finally
        {
            if (answer.Hangs) Interlocked.Decrement(ref _hanging);
            lock (_lock) _atOnce[host]--;
        }

        string? Header(string name) => request.Headers[name] is { Count: > 0 } values ? values.ToString() : null;
    }
}
