using System.IO.Compression;
using AiNewsHub.Core;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using AiNewsHub.Storage.Sqlite;
using AiNewsHub.Web.Api;
using AiNewsHub.Web.Demo;
using AiNewsHub.Web.Hosting.PageCaching;
using AiNewsHub.Web.Images;
using AiNewsHub.Web.OutboundFeeds;
using AiNewsHub.Web.Pages.Admin.Ruling;
using AiNewsHub.Web.Pages.Admin.Sources;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Hosting;

/// <summary>Assembles the one process: settings, storage, pages, in the order in which a request meets them.</summary>
internal static class HubHost
{
    /// <summary>A host that is ready to start; nothing is read or written yet but the data folder is created.</summary>
    /// <exception cref="WrongSettingException">A setting cannot be used as it stands.</exception>
    /// <param name="settings">Entries that outrank appsettings.json and the environment.</param>
    /// <param name="replace">Last word on the services, for tests that bring their own clock.</param>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? replace = null)
    {
        var builder = CreateBuilder(settings);
        AddServices(builder);
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    /// <summary>Brings the database up to date and answers requests from then on.</summary>
    /// <exception cref="UnusableDatabaseException">Another process serves the folder, or its database is none of this program's.</exception>
    /// <param name="app">As it was built.</param>
    /// <param name="says">Where a first start says what takes its time; null for nowhere.</param>
    public static async Task StartAsync(WebApplication app, TextWriter? says = null)
    {
        app.Services.GetRequiredService<FolderUse>().Serve();
        ClosedFolder.Close(app.Services);
        var hub = app.Services.GetRequiredService<HubSettings>();
        // Later starts have little to do, and a long migration speaks for itself.
        var first = File.Exists(hub.DatabaseFile) ? null : says;
        if (first is not null) await first.WriteLineAsync($"First start: creating the database and its vocabulary in {Path.GetFullPath(hub.Data)}.");
        await HubStart.PrepareAsync(app.Services, CancellationToken.None);
        await LoadTagNamesAsync(app.Services);
        if (hub is { Starter: true, Demo: false })
        {
            await using var scope = app.Services.CreateAsyncScope();
            var added = await scope.ServiceProvider.GetRequiredService<ImportStarter>().RunAsync(CancellationToken.None);
            if (first is not null && added > 0) await first.WriteLineAsync($"Added {added} starter sources; they are read as soon as pages are served.");
        }

        var demo = app.Services.GetRequiredService<DemoMode>();
        await demo.ResumeAsync(CancellationToken.None);
        if (hub.Demo) await demo.StartAsync("hub", CancellationToken.None);
        if (first is not null) await first.WriteLineAsync("Starting to serve pages.");
        await app.StartAsync();
    }

    private static async Task LoadTagNamesAsync(IServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<HubContext>>().CreateDbContextAsync(CancellationToken.None);
        await services.GetRequiredService<TagNames>().LoadAsync(context, CancellationToken.None);
    }

    private static WebApplicationBuilder CreateBuilder(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            // Pages and assets are found by this name, also when a test is the program that runs.
            ApplicationName = typeof(HubHost).Assembly.GetName().Name,
        });
        builder.Configuration.AddEnvironmentVariables("AINEWSHUB_").AddInMemoryCollection(settings);
        var data = new HubSettings { Data = builder.Configuration["Hub:Data"] ?? new HubSettings().Data };
        builder.Configuration.AddPageSettings(new SettingsFile(data.PageSettingsFile));
        // Found beside the build output as well as in a published folder, whatever the environment's name.
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration["Urls"] is { } urls) RequireAddresses(urls);
        else builder.WebHost.UseUrls("http://localhost:5080");
        return builder;
    }

    private static void RequireAddresses(string urls)
    {
        try
        {
            foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries)) BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new WrongSettingException($"Urls wants addresses such as http://localhost:5080, not '{urls}'.");
        }
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var (hub, address, settings) = services.AddSettings(builder.Configuration);
        PrivateFolder.Create(hub.Data);
        services.AddServerLimits(hub, address);
        services.Configure<ForwardedHeadersOptions>(options => PublicHost.Forward(options, address));
        services.AddSingleton(TimeProvider.System);
        services.AddHubLogging(hub);
        services.AddSqliteStorage(hub.DatabaseFile, Console.Error);
        services.AddHubKeys(KeyOptions.Read(builder.Configuration));
        services.AddRazorPages();
        services.AddHubAccounts(address.IsSecure);
        services.AddSourceOperations();
        services.AddSingleton(new SiteRulesPlace(hub.SiteRulesFile));
        services.AddHubCore(settings.Fetch, hub.Scheduler);
        services.AddHubRules();
        services.AddHubImages(settings.Images, hub.Scheduler);
        services.AddHubRetention(provider => provider.GetRequiredService<SettingsInForce>().Written.Retention, hub.Scheduler);
        services.AddHubBackups(provider => provider.GetRequiredService<SettingsInForce>().Written.Backup);
        services.AddHubComments(provider => provider.GetRequiredService<SettingsInForce>().Written.Comments, hub.Scheduler);
        services.AddSingleton<ReaderForms>();
        ReaderForms.AddLimit(services);
        services.AddDemo();
        services.AddReaderPages();
        services.AddSingleton<PageCache>();
        services.AddOutboundFeeds(announces: hub.Scheduler && FeedAnnouncer.HubOf(hub) is not null);
        services.AddSenderLimits();
        services.AddHealthChecks().AddCheck<HubHealth>("hub");
        services.AddHostedService<SystemdService>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(4));
        services.AddResponseCompression(options =>
        {
            // Pages hold nothing secret beside what a request sent, and antiforgery tokens are masked anew each time.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/atom+xml", "application/feed+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<PublicHost>();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<VersionedAssets>();
        app.UseMiddleware<LanguagePrefix>();
        app.UseRouting();
        if (app.Services.GetRequiredService<HubSettings>().PageCacheMegabytes > 0) app.UseMiddleware<SharedPages>();
        app.UseResponseCompression();
        app.UseHubAccounts();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapImages();
        app.MapProgressEvents();
        app.MapNewsEvents();
        app.MapOfflineNews();
        app.MapWebManifest();
        app.MapOutboundFeeds();
        app.MapMachineFiles();
        app.MapPublicSources();
        app.MapWebSub();
        app.MapPush();
        app.MapRazorPages();
        app.MapSourceAdministration();
        app.MapRules();
        app.MapDemo();
        HubHealth.Map(app);
    }
}
