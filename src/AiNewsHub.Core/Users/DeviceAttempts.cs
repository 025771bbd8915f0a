using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AiNewsHub.Core.Users;

/// <summary>How often a known device may try: as often as all strangers together, on its own count, so that a copied cookie opens no door.</summary>
public sealed class DeviceAttempts(IOptions<IdentityOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Until)> _devices = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt; false where the device had its share and is like any other for a while.</summary>
    internal bool Charge(KnownDevice device)
    {
        var now = time.GetUtcNow();
        var lockout = options.Value.Lockout;
        return _devices.AddOrUpdate(
            device.Id,
            _ => (1, now + lockout.DefaultLockoutTimeSpan),
            (_, so) => so.Until > now ? (so.Count + 1, so.Until) : (1, now + lockout.DefaultLockoutTimeSpan)).Count <= lockout.MaxFailedAccessAttempts;
    }

    internal void TakeBack(KnownDevice device)
    {
        if (_devices.TryGetValue(device.Id, out var so)) _devices.TryUpdate(device.Id, (so.Count - 1, so.Until), so);
    }

    internal void Forget(KnownDevice device) => _devices.TryRemove(device.Id, out _);
}
