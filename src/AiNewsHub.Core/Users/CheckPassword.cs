using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AiNewsHub.Core.Users;

/// <summary>Says whose name and password these are, and gives away nothing else: not which of the two was wrong, nor that an account is locked.</summary>
public sealed class CheckPassword(
    UserManager<HubUser> users,
    IPasswordHasher<HubUser> hasher,
    HubContext context,
    IOptions<IdentityOptions> options,
    DeviceAttempts devices,
    SignInLog log,
    TimeProvider time)
{
    /// <summary>No refusal comes sooner than this, so that what is done for a known name only cannot be told by the clock.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(400);

    private static readonly HubUser Nobody = new();
    private static string? _decoyHash;

    /// <summary>The user, or null where the two do not belong together or the account is locked after too many attempts.</summary>
    /// <param name="attempt">What was typed, where.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<HubUser?> RunAsync(SignInAttempt attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var started = time.GetTimestamp();
        var normalized = users.NormalizeName(attempt.Name);
        var named = await context.Users.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.NormalizedUserName == normalized, cancellationToken);
        // Who locks a name from outside does not lock out a device that is counted by itself.
        var device = named is not null && attempt.Device?.Knows(named) == true && devices.Charge(attempt.Device) ? attempt.Device : null;
        var allowed = device is not null || await ChargeAttemptAsync(normalized, cancellationToken);
        var user = allowed ? await context.Users.SingleAsync(candidate => candidate.NormalizedUserName == normalized, cancellationToken) : null;
        if (user is not null && await users.CheckPasswordAsync(user, attempt.Password))
        {
            if (device is not null) devices.Forget(device);
            else await ForgetAttemptsAsync(user, cancellationToken);
            await log.SignedInAsync(user.UserName!, attempt.From, cancellationToken);
            return user;
        }

        if (user is null) VerifyDecoy(attempt.Password);
        if (device is null && user?.LockoutEnd is { } until) Lock(user, until);
        await log.RefusedAsync(user?.UserName, attempt.From, cancellationToken);
        var rest = Floor - time.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellationToken);
        return null;
    }

    /// <remarks>
    /// Counted before the password is looked at, in one statement: many guesses at once cannot slip through between a check and its count.
    /// False where there is no such user, or where it is locked.
    /// </remarks>
    private async Task<bool> ChargeAttemptAsync(string? normalizedName, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? until = now + options.Value.Lockout.DefaultLockoutTimeSpan;
        var last = options.Value.Lockout.MaxFailedAccessAttempts - 1;
        return await context.Users
            .Where(user => user.NormalizedUserName == normalizedName && (user.LockoutEnd == null || user.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(user => user.AccessFailedCount, user => user.LockoutEnd != null ? 1 : user.AccessFailedCount + 1)
                .SetProperty(user => user.LockoutEnd, user => user.LockoutEnd == null && user.AccessFailedCount >= last ? until : null),
                    cancellationToken) == 1;
    }

    private Task<int> ForgetAttemptsAsync(HubUser user, CancellationToken cancellationToken) => context.Users
        .Where(candidate => candidate.Id == user.Id)
        .ExecuteUpdateAsync(set => set
            .SetProperty(candidate => candidate.AccessFailedCount, 0)
            .SetProperty(candidate => candidate.LockoutEnd, (DateTimeOffset?)null), cancellationToken);

    private void VerifyDecoy(string password) =>
        hasher.VerifyHashedPassword(Nobody, _decoyHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);

    private void Lock(HubUser user, DateTimeOffset until) => context.AuditEntries.Add(new()
    {
        At = time.GetUtcNow(),
        Who = user.UserName!,
        Action = "user.locked",
        Subject = user.UserName!,
        Detail = until.ToString("u", System.Globalization.CultureInfo.InvariantCulture),
    });
}
