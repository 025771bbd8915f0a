using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AiNewsHub.Core.Users;

/// <summary>Counts the attempts at an account: a known device's by themselves, those of all others together.</summary>
public sealed class AttemptCount(HubContext context, IOptions<IdentityOptions> options, DeviceAttempts devices, TimeProvider time)
{
    /// <summary>One more attempt; it is counted before what was typed is looked at.</summary>
    /// <param name="named">Whose account it is; null where nobody is called so.</param>
    /// <param name="device">Where it is typed, if that is known.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<Attempt> ChargeAsync(HubUser? named, KnownDevice? device, CancellationToken cancellationToken)
    {
        // Who locks a name from outside does not lock out a device that is counted by itself.
        var own = named is not null && device?.Knows(named) == true && devices.Charge(device) ? device : null;
        return new(own is not null || await ChargeAccountAsync(named?.Id, cancellationToken), own);
    }

    /// <summary>Somebody proved who they are: what was counted where they were counted is forgotten.</summary>
    internal async Task ForgetAsync(HubUser user, Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Device is { } device) devices.Forget(device);
        else
            await context.Users.Where(candidate => candidate.Id == user.Id).ExecuteUpdateAsync(set => set
                .SetProperty(candidate => candidate.AccessFailedCount, 0)
                .SetProperty(candidate => candidate.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>This one attempt was right, and is not all that is asked: it does not count, and those before it still do.</summary>
    internal async Task TakeBackAsync(HubUser user, Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Device is { } device) devices.TakeBack(device);
        else
            await context.Users.Where(candidate => candidate.Id == user.Id && candidate.AccessFailedCount > 0).ExecuteUpdateAsync(set => set
                .SetProperty(candidate => candidate.AccessFailedCount, candidate => candidate.AccessFailedCount - 1)
                .SetProperty(candidate => candidate.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>Notes in the log that an attempt locked the account, where it did; who calls stores it.</summary>
    internal void NoteLock(HubUser? user, Attempt attempt)
    {
        if (attempt.Device is not null || user?.LockoutEnd is not { } until) return;
        context.AuditEntries.Add(new()
        {
            At = time.GetUtcNow(),
            Who = user.UserName!,
            Action = "user.locked",
            Subject = user.UserName!,
            Detail = until.ToString("u", System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    /// <remarks>
    /// In one statement: many guesses at once cannot slip through between a check and its count.
    /// False where there is no such user, or where it is locked.
    /// </remarks>
    private async Task<bool> ChargeAccountAsync(string? id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? until = now + options.Value.Lockout.DefaultLockoutTimeSpan;
        var last = options.Value.Lockout.MaxFailedAccessAttempts - 1;
        return await context.Users
            .Where(user => user.Id == id && (user.LockoutEnd == null || user.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(user => user.AccessFailedCount, user => user.LockoutEnd != null ? 1 : user.AccessFailedCount + 1)
                .SetProperty(user => user.LockoutEnd, user => user.LockoutEnd == null && user.AccessFailedCount >= last ? until : null),
                    cancellationToken) == 1;
    }

    /// <param name="IsAllowed">Whether what was typed may be looked at.</param>
    /// <param name="Device">The device it was counted at; null where it was counted at the account.</param>
    internal readonly record struct Attempt(bool IsAllowed, KnownDevice? Device);
}
