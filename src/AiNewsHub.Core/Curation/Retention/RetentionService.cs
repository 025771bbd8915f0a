using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Curation.Retention;

/// <summary>Lets old articles go once a day, where the operator set how long they are kept.</summary>
internal sealed class RetentionService(ApplyRetention apply, Func<RetentionSettings> settings, TimeProvider time, ILogger<RetentionService> logger)
    : BackgroundService
{
    /// <summary>After the start is over, and the backup of before that may be due.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                var gone = await apply.RunAsync(settings(), stoppingToken);
                if (gone != new LetGo(0, 0))
                    logger.LogInformation("Let {Articles} old articles go and forgot {Identities} that went before", gone.Articles, gone.Identities);
            }
            catch (DbException failure)
            {
                logger.LogError(failure, "Old articles could not be let go; it is tried again tomorrow");
            }
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }
}
