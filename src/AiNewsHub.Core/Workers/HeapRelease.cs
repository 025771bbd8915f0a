using System.Runtime;
using Microsoft.Extensions.Hosting;

namespace AiNewsHub.Core.Workers;

/// <summary>
/// Gives memory back to the system when a burst of work is over: the collector looks again only when more is allocated, and an idle
/// process would keep what the burst needed for hours.
/// </summary>
internal sealed class HeapRelease(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rule = new HeapReleaseRule();
        using var look = new PeriodicTimer(Look, time);
        try
        {
            while (await look.WaitForNextTickAsync(stoppingToken))
            {
                if (!rule.IsDue(GC.GetTotalAllocatedBytes())) continue;
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
