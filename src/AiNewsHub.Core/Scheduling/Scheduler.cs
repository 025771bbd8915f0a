using AiNewsHub.Core.Ingestion;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Scheduling;

/// <summary>Reads sources and article pages when they are due, for as long as the process lives.</summary>
internal sealed class Scheduler(SourceClaims claims, SourceWorkers lanes, PageWorkers pages, SchedulerWake wake, TimeProvider time,
    ILogger<Scheduler> logger) : BackgroundService
{
    private const int MostDue = 20_000;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = Task.WhenAll(lanes.RunAsync(untilEmpty: false, stoppingToken), pages.RunAsync(untilEmpty: false, stoppingToken));
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await LookAsync(stoppingToken);
                await wake.WaitAsync(Look, time, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops, and closes what is worked with.
        }

        try
        {
            await running;
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // So do the lanes, after their passes.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await claims.DueAsync(MostDue, cancellationToken) is { Count: > 0 } due) lanes.Add(due);
            await pages.LookAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "What is due could not be looked up");
        }
    }
}
