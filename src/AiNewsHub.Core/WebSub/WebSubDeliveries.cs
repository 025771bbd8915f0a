using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.WebSub;

/// <summary>What a hub says to the callback of one of our subscriptions.</summary>
public sealed class WebSubDeliveries
{
    private static readonly TimeSpan UsualLease = TimeSpan.FromDays(10);
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(30);
    private static readonly TimeSpan AfterDenial = TimeSpan.FromDays(7);

    private readonly IDbContextFactory<HubContext> _contexts;
    private readonly WebSubLeases _leases;
    private readonly SourceWorkers _lanes;
    private readonly PushEntries _push;
    private readonly TimeProvider _time;

    internal WebSubDeliveries(IDbContextFactory<HubContext> contexts, WebSubLeases leases, SourceWorkers lanes, PushEntries push, TimeProvider time) =>
        (_contexts, _leases, _lanes, _push, _time) = (contexts, leases, lanes, push, time);

    /// <summary>
    /// Whether we want what the hub says we asked for: true for a subscription of ours to this very topic. A denial is
    /// remembered and needs no answer. Nothing was ever asked to end.
    /// </summary>
    public async Task<bool> VerifyAsync(string token, string? mode, string? topic, long? leaseSeconds, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var subscription = await context.WebSubSubscriptions.SingleOrDefaultAsync(one => one.Token == token && one.Topic == topic, cancellationToken);
        if (subscription is null) return false;
        var now = _time.GetUtcNow();
        switch (mode)
        {
            case "subscribe":
                var lease = leaseSeconds is > 0 and var seconds ? TimeSpan.FromSeconds(Math.Min(seconds, LongestLease.TotalSeconds)) : UsualLease;
                subscription.LeaseUntil = now + lease;
                subscription.NextAskAt = now + lease * 0.9;
                subscription.Failures = 0;
                break;
            case "denied":
                subscription.LeaseUntil = null;
                subscription.NextAskAt = now + AfterDenial;
                break;
            default:
                return false;
        }

        await context.SaveChangesAsync(cancellationToken);
        _leases.Set(subscription);
        return true;
    }

    /// <summary>Whether a delivery for this token is worth reading: it is one of our subscriptions'.</summary>
    public async Task<bool> ExpectsAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.WebSubSubscriptions.AnyAsync(one => one.Token == token, cancellationToken);
    }

    /// <summary>
    /// Takes what is new through the steps of what we fetch. False where there is no such subscription. What is not signed with
    /// its secret, or no feed, is passed over without a word, as the standard wants it.
    /// </summary>
    public async Task<bool> DeliverAsync(string token, string? signature, string? contentType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var subscription = await context.WebSubSubscriptions.Include(one => one.Source).SingleOrDefaultAsync(one => one.Token == token, cancellationToken);
        if (subscription is null) return false;
        if (!WebSubSignature.IsRight(signature, subscription.Secret, body.Span)) return true;
        if (subscription.Source is not { State: SourceState.Active or SourceState.Failing } source) return true;
        subscription.LastDeliveryAt = _time.GetUtcNow();
        await context.SaveChangesAsync(cancellationToken);
        if (FeedParser.Parse(body, new() { Address = new Uri(source.Address), ContentType = contentType }).Feed is not { Items.Count: > 0 } feed) return true;
        // In the lane of its host, so that it is not read and delivered at once.
        await _lanes.TakeInAsync(new(source.Id, source.Address, _time.GetUtcNow()), ct => StoreAsync(source.Id, feed, body.Length, ct), cancellationToken);
        return true;
    }

    private async Task StoreAsync(int id, ParsedFeed feed, int bytes, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var source = await context.Sources.AsNoTracking().Include(one => one.Publisher).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (source is not null) await _push.RunAsync(source, feed, bytes, cancellationToken);
    }
}
