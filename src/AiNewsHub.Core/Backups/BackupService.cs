using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Backups;

/// <summary>Makes backups while the process serves, in the rhythm that the operator set.</summary>
internal sealed class BackupService(
    MakeBackup make, BackupFolder folder, Func<BackupSettings> settings, TimeProvider time, ILogger<BackupService> logger) : BackgroundService
{
    /// <summary>One that is long due waits until the start is over.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);

    /// <summary>What went wrong is tried again, before the day is over.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? planned = null;
        while (true)
        {
            var every = settings().Every;
            if (every <= TimeSpan.Zero)
            {
                planned = null;
                await Task.Delay(Again, time, stoppingToken);
                continue;
            }

            // The rhythm may have been made quicker meanwhile.
            var (first, latest) = (planned ?? FirstDue(every), time.GetUtcNow() + every);
            var due = first < latest ? first : latest;
            planned = due;
            if (due - time.GetUtcNow() is { Ticks: > 0 } wait)
            {
                // In pieces: the clock may be set meanwhile.
                await Task.Delay(wait < Again ? wait : Again, time, stoppingToken);
                continue;
            }

            var next = await TryAsync(stoppingToken) ? every : Least(every, Again);
            planned = time.GetUtcNow() + next;
        }
    }

    private DateTimeOffset FirstDue(TimeSpan every)
    {
        var (now, last) = (time.GetUtcNow(), folder.State().LastGood);
        var soon = now + Least(every, First);
        return last + every is { } planned && planned > soon && last <= now ? planned : soon;
    }

    private async Task<bool> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            var made = await make.RunAsync(null, settings().Images, new LongWork(null), stoppingToken);
            folder.Succeeded();
            logger.LogInformation("Made the backup {File} of {Bytes} bytes", made.File, made.Bytes);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            folder.Failed(failure.Message.ReplaceLineEndings(" "));
            // A sentence that says what to do needs no trace of where it was said.
            logger.LogError(failure is BackupException or UnusableDatabaseException ? null : failure, "A backup could not be made: {Reason}", failure.Message);
            return false;
        }
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
