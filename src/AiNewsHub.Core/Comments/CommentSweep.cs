using System.Data.Common;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Comments;

/// <summary>Erases what is kept of readers once its time is over: marks of senders, comments that nobody sees, reports that were answered.</summary>
public sealed class CommentSweep(IDbContextFactory<HubContext> contexts, Func<CommentRules> rules, TimeProvider time, ILogger<CommentSweep> logger)
    : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        await context.Comments.Where(comment => comment.Sender != null && comment.SenderUntil <= now).ExecuteUpdateAsync(
            set => set.SetProperty(comment => comment.Sender, (string?)null).SetProperty(comment => comment.SenderUntil, (DateTimeOffset?)null),
            cancellationToken);
        // A comment nobody has looked at for that long is not looked at any more.
        var old = now.AddDays(-rules().EraseDays);
        await context.Comments.Where(comment => comment.EraseAt <= now || (comment.State == CommentState.Held && comment.WrittenAt < old))
            .ExecuteDeleteAsync(cancellationToken);
        await context.ReaderReports.Where(report => report.EraseAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                logger.LogError(failure, "What is kept of readers' comments could not be erased; it is tried again tomorrow");
            }
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }
}
