using System.Data.Common;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Curation.Retention;

/// <summary>Lets deleted sources go for good when they cannot be brought back any more, and makes the articles of the others
/// what their source is: seen where it was added again, not seen where the hub was ended while it hid them.</summary>
public sealed class DeletedSources(IServiceScopeFactory scopes, TimeProvider time, ILogger<DeletedSources> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(20);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<HubContext>();
        var over = time.GetUtcNow() - WithdrawSource.Grace;
        var delete = scope.ServiceProvider.GetRequiredService<DeleteSource>();
        foreach (var id in await context.Sources.Where(source => source.DeletedAt < over).Select(source => source.Id).ToListAsync(cancellationToken))
            await delete.RunAsync(id, "hub", cancellationToken);

        var judge = scope.ServiceProvider.GetRequiredService<JudgeRelevance>();
        var back = await context.Articles.Where(article => article.State == ArticleState.Withdrawn && article.Source!.DeletedAt == null)
            .Select(article => article.SourceId).Distinct().ToListAsync(cancellationToken);
        var gone = await context.Sources.Where(source => source.DeletedAt != null).Select(source => source.Id).ToListAsync(cancellationToken);
        // Of those that are right already nothing is written.
        foreach (var id in back.Concat(gone)) await judge.OfSourceAsync(id, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                logger.LogError(failure, "Deleted sources could not be let go; it is tried again");
            }
        }
    }
}
