using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Hosting;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Tests;

/// <summary>The real host on a free loopback port, over an empty data folder that goes away with it.</summary>
internal sealed class RunningHub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _data;

    private RunningHub(WebApplication app, DirectoryInfo data)
    {
        _app = app;
        _data = data;
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a hub that reads no source by itself; <paramref name="settings"/> (Key:Sub, value) change that or anything else.</summary>
    public static async Task<RunningHub> StartAsync(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        var data = Directory.CreateTempSubdirectory("hub");
        var all = new Dictionary<string, string?>
        {
            ["Hub:Data"] = data.FullName,
            ["Hub:Starter"] = "false",
            ["Hub:Scheduler"] = "false",
            ["Hub:QuietConsole"] = "true",
            ["Urls"] = "http://127.0.0.1:0",
        };
        foreach (var (key, value) in settings ?? []) all[key] = value;
        var app = HubHost.Build(all, services =>
        {
            // Hundreds of tests sign in; what a stored password costs to try has a test of its own.
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 100);
            replace?.Invoke(services);
        });
        await HubHost.StartAsync(app);
        return new RunningHub(app, data);
    }

    /// <summary>A browser without script: keeps cookies and does not follow redirects.</summary>
    public HttpClient CreateClient(string language = "en")
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        // As a proxy passes it on: by any other name the hub does not answer.
        if (Services.GetRequiredService<HubSettings>().BaseUrl is { } home) client.DefaultRequestHeaders.Host = home.Authority;
        return client;
    }

    public async Task<T> InStoreAsync<T>(Func<HubContext, Task<T>> work)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<HubContext>>().CreateDbContextAsync();
        return await work(context);
    }

    /// <summary>Waits until every source was read once, and every page that is due with it.</summary>
    public async Task ReadAllAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var progress = Services.GetRequiredService<IngestionProgress>();
        while (await look.WaitForNextTickAsync(patience.Token))
        {
            if (progress.Snapshot().IsBusy || await InStoreAsync(store => store.Sources.AnyAsync(source => source.LastCheckedAt == null))) continue;
            if (!await InStoreAsync(store => store.Articles.AnyAsync(article => article.PageDueAt != null))) return;
        }
    }

    /// <summary>Waits until every picture that is due was fetched, or could not be; the hub itself fetches them.</summary>
    public async Task ReadImagesAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await look.WaitForNextTickAsync(patience.Token))
        {
            if (await InStoreAsync(store => store.Articles.AnyAsync(article => article.ImageDueAt != null))) continue;
            if (await InStoreAsync(store => store.Sources.AnyAsync(source => source.IconDueAt != null && source.IconFile == null && source.IconTries == 0)))
                continue;
            if (!await InStoreAsync(store => store.Images.AnyAsync(image => image.Hash == null && image.Fault == ImageFault.None))) return;
        }
    }

    /// <summary>Answers nobody any more; its data stays until it is disposed.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _app.StopAsync();
        }
        catch (OperationCanceledException)
        {
            // A test gave it no time.
        }

        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }
}
