using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Subscriptions;

/// <summary>Looks once a minute which hubs are to be asked.</summary>
internal sealed class WebSubRenewal(WebSubSubscriptions subscriptions, TimeProvider time, ILogger<WebSubRenewal> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

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
            await subscriptions.AskDueAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "Hubs could not be asked");
        }
    }
}
