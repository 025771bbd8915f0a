using System.Collections.Concurrent;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Subscriptions;

/// <summary>Which sources a hub delivers at present; they are polled more rarely.</summary>
internal sealed class WebSubLeases(TimeProvider time)
{
    /// <summary>A hub may fail silently, so that polling never stops.</summary>
    public static readonly TimeSpan PolledEvery = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<int, (WebSubOffer Offer, DateTimeOffset Until)> _leases = new();

    /// <param name="sourceId">Whose lease.</param>
    /// <param name="offer">What its feed says now, which ends a lease of another hub or topic; null where nothing was said.</param>
    public bool IsActive(int sourceId, WebSubOffer? offer) =>
        _leases.TryGetValue(sourceId, out var lease) && lease.Until > time.GetUtcNow() && (offer is null || offer == lease.Offer);

    public void Set(WebSubSubscription subscription)
    {
        if (subscription.LeaseUntil is { } until) _leases[subscription.SourceId] = (WebSubOffer.Of(subscription), until);
        else _leases.TryRemove(subscription.SourceId, out _);
    }

    /// <summary>As they are stored: what a pass subscribed anew has none.</summary>
    public async Task LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var stored = await context.WebSubSubscriptions.AsNoTracking().Where(one => one.LeaseUntil != null)
            .ToDictionaryAsync(one => one.SourceId, cancellationToken);
        foreach (var sourceId in _leases.Keys.Where(id => !stored.ContainsKey(id))) _leases.TryRemove(sourceId, out _);
        foreach (var subscription in stored.Values) Set(subscription);
    }
}
