using System.Net;

namespace AiNewsHub.Web.Demo;

/// <summary>
/// The sample sites, served from this process on a loopback port of their own so that the hub reads them through the very
/// pipeline that reads real sources. Each has its own name under .example, for publishers are told apart by host.
/// </summary>
internal sealed class DemoSites : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DemoSites(WebApplication app)
    {
        _app = app;
        Address = new(app.Urls.Single());
        var endpoint = new IPEndPoint(IPAddress.Loopback, Address.Port);
        Hosts = DemoSite.All.ToDictionary(site => site.Host, _ => endpoint, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Where the sites really listen; they are told apart by the Host header.</summary>
    public Uri Address { get; }

    /// <summary>Where each site's name is to be found, as <c>--resolve</c> would say it.</summary>
    public IReadOnlyDictionary<string, IPEndPoint> Hosts { get; }

    /// <summary>Starts to serve; articles are dated back from the minute of <paramref name="now"/>.</summary>
    public static async Task<DemoSites> StartAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        now = new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        var sites = DemoSite.All.ToDictionary(site => site.Host, site => DemoContent.Of(site, now), StringComparer.OrdinalIgnoreCase);

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, sites));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task AnswerAsync(HttpContext context, Dictionary<string, IReadOnlyDictionary<string, DemoResponse>> sites)
    {
        if (sites.TryGetValue(context.Request.Host.Host, out var site) && site.TryGetValue(context.Request.Path.Value ?? "", out var response))
            return response.WriteAsync(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
