using System.Collections.Concurrent;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Subscriptions;

/// <summary>Which sources a hub delivers at present; they are polled more rarely.</summary>
internal sealed class WebSubLeases(TimeProvider time)
{
    /// <summary>A hub may fail silently, so that polling never stops.</summary>
    public static readonly TimeSpan PolledEvery = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<int, DateTimeOffset> _until = new();

    public bool IsActive(int sourceId) => _until.TryGetValue(sourceId, out var until) && until > time.GetUtcNow();

    public void Set(int sourceId, DateTimeOffset? until)
    {
        if (until is { } end) _until[sourceId] = end;
        else _until.TryRemove(sourceId, out _);
    }

    public async Task LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        foreach (var lease in await context.WebSubSubscriptions.Where(one => one.LeaseUntil != null).Select(one => new { one.SourceId, one.LeaseUntil }).ToListAsync(cancellationToken))
            Set(lease.SourceId, lease.LeaseUntil);
    }
}
