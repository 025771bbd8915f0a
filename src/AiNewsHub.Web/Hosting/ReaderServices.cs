using System.Text.Encodings.Web;
using System.Text.Unicode;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Images;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;

namespace AiNewsHub.Web.Hosting;

internal static class ReaderServices
{
    /// <summary>Days of the chart on the overview.</summary>
    private const int DaysShown = 14;

    /// <summary>What the reader's pages and the published feeds ask for.</summary>
    public static IServiceCollection AddReaderPages(this IServiceCollection services)
    {
        // Accents as they are: pages are UTF-8, and a third of French would be character references otherwise.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // The build stands for its words: most starts need not read them.
        services.AddSingleton(new TagTranslations(typeof(InterfaceLanguages).Assembly.ManifestModule.ModuleVersionId.ToString(), InterfaceLanguages.Tags));
        services.AddSingleton<TagNames>();
        services.AddSingleton<HubTexts>();
        services.AddTransient<HubDates>();
        services.AddSingleton<HubFiguresKeeper>();
        services.AddSingleton<WaitingCount>();
        services.AddSingleton<SourceFiguresKeeper>();
        services.AddKept<IReadOnlyDictionary<int, SourceStanding>>(TimeSpan.FromMinutes(5), _ => SourceStanding.ReadAllAsync);
        services.AddKept<DayFigures>(TimeSpan.FromMinutes(1), provider => (context, now, cancellationToken) =>
            DayFigures.ReadAsync(context, EditionPeriod.LastDays(DaysShown, now, provider.GetRequiredService<TimeZoneInfo>()), now, cancellationToken));
        services.AddHttpContextAccessor();
        services.AddSingleton<AssetVersion>();
        services.AddScoped<ReaderLinks>();
        services.AddScoped<TagFinder>();
        services.AddScoped<HubImages>();
        services.AddScoped<NewsSource>();
        return services;
    }

    private static void AddKept<T>(
        this IServiceCollection services, TimeSpan oldest, Func<IServiceProvider, Func<HubContext, DateTimeOffset, CancellationToken, Task<T>>> read)
        where T : class => services.AddSingleton(provider => new KeptFigures<T>(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IDbContextFactory<HubContext>>(), oldest, read(provider)));
}
