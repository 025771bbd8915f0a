using System.Collections.ObjectModel;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Curation.Retention;
using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Images.Codec;
using AiNewsHub.Core.Images.Passes;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Subscriptions;
using AiNewsHub.Core.Tags;
using AiNewsHub.Core.WebSub;
using AiNewsHub.Core.Workers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core;

public static class CoreServices
{
    /// <summary>Registers fetching and ingestion; storage, logging and (for another clock than the system's) TimeProvider come from the host.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="fetching">How to behave towards sites.</param>
    /// <param name="scheduler">Whether this process reads sources by itself; without, only a command does.</param>
    public static IServiceCollection AddHubCore(this IServiceCollection services, FetchSettings fetching, bool scheduler)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(fetching);
        services.TryAddSingleton<OwnSites>();
        services.TryAddSingleton(TagTranslations.None);
        // The hub's own calendar comes from the host.
        services.TryAddSingleton(TimeZoneInfo.Utc);
        services.AddSingleton<HostBackoff>();
        services.AddSingleton(provider => new Fetcher(
            provider.GetRequiredService<FetchSettings>(), provider.GetRequiredService<OwnSites>(), provider.GetRequiredService<HostBackoff>(),
                provider.GetRequiredService<TimeProvider>())
        {
            HeadersFor = host => provider.GetRequiredService<SiteRulesFile>().Find(host)?.Headers ?? ReadOnlyDictionary<string, string>.Empty,
        });
        services.TryAddSingleton(new SiteRulesPlace(null));
        services.AddSingleton<SiteRulesFile>();
        services.AddSingleton<IngestionProgress>();
        services.AddSingleton<EditionKeeper>();
        services.AddSingleton<SchedulerWake>();
        services.AddSingleton<ProcessorShare>();
        services.AddSingleton<KnownEntries>();
        services.AddSingleton<FurtherPages>();
        services.AddSingleton<SourceReading>();
        services.AddSingleton<IngestQueue>();
        services.AddSingleton<SourceClaims>();
        services.AddSingleton<FeedAsking>();
        services.AddSingleton<FeedUnderstanding>();
        services.AddSingleton<FailureLog>();
        services.AddSingleton<IngestPass>();
        services.AddSingleton<SourceWorkers>();
        services.AddSingleton<RobotsFiles>();
        services.AddSingleton<TdmFiles>();
        services.AddSingleton<DuePages>();
        services.AddSingleton<AboutPages>();
        services.AddSingleton<PageAsking>();
        services.AddSingleton<PagePass>();
        services.AddSingleton<PageWorkers>();
        services.AddSingleton(provider => new FetchNow(
            provider.GetRequiredService<IDbContextFactory<HubContext>>(), provider.GetRequiredService<SourceWorkers>(),
                provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new PushEntries(
            provider.GetRequiredService<KnownEntries>(), provider.GetRequiredService<IngestQueue>(), provider.GetRequiredService<ProcessorShare>(),
                provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PushEntries>>()));
        services.AddSingleton(provider => new IngestOnce(provider.GetRequiredService<SourceClaims>(), provider.GetRequiredService<SourceWorkers>(),
            provider.GetRequiredService<PageWorkers>()));
        services.AddSingleton<WebSubLeases>();
        services.AddSingleton<WebSubSubscriptions>();
        services.AddSingleton(provider => new WebSubDeliveries(
            provider.GetRequiredService<IDbContextFactory<HubContext>>(), provider.GetRequiredService<WebSubLeases>(),
                provider.GetRequiredService<SourceWorkers>(),
            provider.GetRequiredService<PushEntries>(), provider.GetRequiredService<TimeProvider>()));
        if (!scheduler) return services;
        services.AddHostedService<HeapRelease>();
        services.AddHostedService<Scheduler>();
        if (fetching.CallbackBase is not null) services.AddHostedService<WebSubRenewal>();
        return services;
    }

    /// <summary>Registers backups and the guard of the data folder; comes after <see cref="AddHubImages"/>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">Where to, how often and how many, asked each time.</param>
    public static IServiceCollection AddHubBackups(this IServiceCollection services, Func<IServiceProvider, BackupSettings> settings)
    {
        services.AddTransient(settings);
        services.AddSingleton<Func<BackupSettings>>(provider => () => settings(provider));
        services.AddSingleton<FolderUse>();
        services.AddSingleton<BackupFolder>();
        services.AddSingleton<MakeBackup>();
        services.AddSingleton<RestoreBackup>();
        services.AddSingleton<CheckHub>();
        services.AddHostedService<BackupService>();
        return services;
    }

    /// <summary>Has what editors begin on stored articles go on by itself; comes after the operations on sources.</summary>
    public static IServiceCollection AddHubRules(this IServiceCollection services) => services.AddHostedService<RuleRunService>();

    /// <summary>Registers what readers write.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="rules">Whether they may, and how long what goes with it is kept; asked for each use.</param>
    /// <param name="scheduler">Whether this process erases by itself what is kept no longer.</param>
    public static IServiceCollection AddHubComments(this IServiceCollection services, Func<IServiceProvider, CommentRules> rules, bool scheduler)
    {
        services.AddTransient(rules);
        services.AddSingleton<Func<CommentRules>>(provider => () => rules(provider));
        services.AddScoped<WriteComment>();
        services.AddScoped<TakeBackComment>();
        services.AddScoped<SendReport>();
        services.AddSingleton<CommentSweep>();
        if (scheduler) services.AddHostedService(provider => provider.GetRequiredService<CommentSweep>());
        return services;
    }

    /// <summary>Registers what lets old articles go.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">How long they are kept, asked each time.</param>
    /// <param name="scheduler">Whether this process does so by itself.</param>
    public static IServiceCollection AddHubRetention(this IServiceCollection services, Func<IServiceProvider, RetentionSettings> settings, bool scheduler)
    {
        services.AddTransient(settings);
        services.AddSingleton<Func<RetentionSettings>>(provider => () => settings(provider));
        services.AddSingleton<ApplyRetention>();
        services.AddSingleton<DeletedSources>();
        if (!scheduler) return services;
        services.AddHostedService<RetentionService>();
        services.AddHostedService(provider => provider.GetRequiredService<DeletedSources>());
        return services;
    }

    /// <summary>Registers the hub's own pictures; comes after <see cref="AddHubCore"/>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="images">Whether and where they are kept.</param>
    /// <param name="scheduler">Whether this process fetches them by itself.</param>
    public static IServiceCollection AddHubImages(this IServiceCollection services, ImageSettings images, bool scheduler)
    {
        ArgumentNullException.ThrowIfNull(images);
        services.AddSingleton(images);
        services.AddSingleton<ImageFolder>();
        services.AddSingleton<ImageEncoder>();
        services.AddSingleton<ImageFetch>();
        services.AddSingleton<ImageQueue>();
        services.AddSingleton<ImagePass>();
        services.AddSingleton<IconQueue>();
        services.AddSingleton<IconPass>();
        services.AddSingleton<ImageWorkers>();
        services.AddSingleton<ImageSweep>();
        services.AddSingleton(provider => new ImagesOnce(provider.GetRequiredService<ImageWorkers>()));
        if (scheduler && images.Enabled) services.AddHostedService<ImageService>();
        return services;
    }
}
