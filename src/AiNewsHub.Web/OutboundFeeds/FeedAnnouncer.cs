using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>Tells the WebSub hub that the operator set when our feeds have something new, so that it brings it to who subscribed there.</summary>
internal sealed class FeedAnnouncer(
    HubSettings settings, IDbContextFactory<HubContext> contexts, Fetcher fetcher, TimeProvider time, ILogger<FeedAnnouncer> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>Those that most follow; a hub is not told of every tag and search.</summary>
    private static readonly string[] _feeds = ["feed.atom", "feed.rss", "feed.json", "latest.atom", "latest.rss", "latest.json"];

    private long? _announced;

    /// <summary>Where it is, if feeds are to name it: what is told there must have an address of its own.</summary>
    public static Uri? HubOf(HubSettings settings) => settings.BaseUrl is null ? null : settings.WebSubHub;

    /// <summary>Tells it where something came since the last time; the first time only looks.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        if (HubOf(settings) is not { } hub) return;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await context.Articles.Where(article => article.State == ArticleState.Shown).OrderByDescending(article => article.Id)
            .Select(article => article.Id).FirstOrDefaultAsync(cancellationToken);
        var isNew = _announced is { } before && before != newest;
        _announced = newest;
        if (!isNew) return;
        foreach (var language in InterfaceLanguages.All)
        {
            foreach (var feed in _feeds) await TellAsync(hub, new Uri(settings.BaseUrl!, $"{language.Code}/{feed}"), cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var look = new PeriodicTimer(Look, time);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await look.WaitForNextTickAsync(stoppingToken));
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops, and closes what is worked with.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AnnounceAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "The hub of our feeds could not be told");
        }
    }

    private async Task TellAsync(Uri hub, Uri feed, CancellationToken cancellationToken)
    {
        var answer = await fetcher.FetchAsync(new(hub, FetchPurpose.Hub)
        {
            Form = new Dictionary<string, string>(StringComparer.Ordinal) { ["hub.mode"] = "publish", ["hub.url"] = feed.AbsoluteUri },
        }, cancellationToken);
        (answer as FetchResult.Content)?.Dispose();
        logger.LogInformation("Told hub {Hub} of {Feed}: {Status}", hub.Host, feed.AbsolutePath, answer.Trace.Status);
    }
}
