using System.Globalization;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Subscriptions;

/// <summary>Asks the hubs that feeds name (kept by the pass that read them), renews before a lease ends, and falls back to polling where that fails.</summary>
internal sealed class WebSubSubscriptions(
    IDbContextFactory<HubContext> contexts, Fetcher fetcher, FetchSettings settings, WebSubLeases leases, TimeProvider time,
        ILogger<WebSubSubscriptions> logger)
{
    private const int MostAskedAtOnce = 50;

    private static readonly TimeSpan Lease = TimeSpan.FromDays(10);
    private static readonly TimeSpan VerifiedWithin = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(7);

    /// <summary>Asks every hub whose turn it is; where a lease has lapsed its source is polled at once.</summary>
    public async Task AskDueAsync(CancellationToken cancellationToken)
    {
        if (settings.CallbackBase is not { } callback) return;
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await leases.LoadAsync(context, cancellationToken);
        var due = await context.WebSubSubscriptions.AsNoTracking()
            .Where(one => one.NextAskAt <= now || one.NextAskAt > now + LongestPause * 6)
            .Where(one => one.Source!.State == SourceState.Active || one.Source.State == SourceState.Failing)
            .OrderBy(one => one.NextAskAt)
            .Take(MostAskedAtOnce)
            .ToListAsync(cancellationToken);
        foreach (var subscription in due)
        {
            if (subscription.LeaseUntil <= now)
            {
                subscription.LeaseUntil = null;
                leases.Set(subscription);
                await context.Sources.Where(source => source.Id == subscription.SourceId)
                    .ExecuteUpdateAsync(set => set.SetProperty(source => source.NextCheckAt, now), cancellationToken);
            }

            // Until it has verified us the hub has failed once more. Written before it is asked: it may verify before it answers.
            subscription.Failures++;
            var pause = VerifiedWithin * Math.Pow(2, Math.Min(subscription.Failures - 1, 10));
            subscription.NextAskAt = now + (pause < LongestPause ? pause : LongestPause);
            context.Update(subscription);
            await context.SaveChangesAsync(cancellationToken);
            await AskAsync(subscription, callback, cancellationToken);
        }
    }

    private async Task AskAsync(WebSubSubscription subscription, Uri callback, CancellationToken cancellationToken)
    {
        var answer = await fetcher.FetchAsync(
            new(new Uri(subscription.Hub), FetchPurpose.Hub)
            {
                Form = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["hub.mode"] = "subscribe",
                    ["hub.topic"] = subscription.Topic,
                    ["hub.callback"] = new Uri(callback, subscription.Token).AbsoluteUri,
                    ["hub.secret"] = subscription.Secret,
                    ["hub.lease_seconds"] = ((long)Lease.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                },
            },
            cancellationToken);
        (answer as FetchResult.Content)?.Dispose();
        logger.LogInformation("Asked hub {Hub} for {Topic}: {Status}", new Uri(subscription.Hub).Host, subscription.Topic, answer.Trace.Status);
    }
}
