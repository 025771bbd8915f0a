using AiNewsHub.Core.Progress;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Images.Passes;

/// <summary>Fetches pictures while the process lives, after the news: as long as sources wait to be read, pictures wait too.</summary>
internal sealed class ImageService(ImageWorkers lanes, ImageSweep sweep, IngestionProgress progress, TimeProvider time,
    ILogger<ImageService> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(6);

    /// <summary>The first one soon after the start, when it disturbs nobody.</summary>
    private static readonly TimeSpan FirstSweep = TimeSpan.FromMinutes(5);

    /// <summary>A hub that is always behind with its sources still gets its pictures.</summary>
    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = lanes.RunAsync(untilEmpty: false, stoppingToken);
        using var look = new PeriodicTimer(Look, time);
        try
        {
            var (looked, swept) = (time.GetUtcNow(), time.GetUtcNow() + FirstSweep - SweepEvery);
            while (await look.WaitForNextTickAsync(stoppingToken))
            {
                var now = time.GetUtcNow();
                if (progress.Snapshot().IsBusy && now - looked < MostPatience) continue;
                looked = now;
                await TryAsync(() => lanes.LookAsync(stoppingToken), "Images that are due could not be looked up", stoppingToken);
                if (now - swept < SweepEvery) continue;
                swept = now;
                await TryAsync(() => sweep.RunAsync(stoppingToken), "Images could not be swept", stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops, and closes what is worked with.
        }

        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task TryAsync(Func<Task> work, string sentence, CancellationToken cancellationToken)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "{Sentence}", sentence);
        }
    }
}
