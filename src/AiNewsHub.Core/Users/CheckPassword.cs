using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Users;

/// <summary>Says whose name and password these are, and gives away nothing else: not which of the two was wrong, nor that an account is locked.</summary>
public sealed class CheckPassword(
    UserManager<HubUser> users,
    IPasswordHasher<HubUser> hasher,
    HubContext context,
    AttemptCount attempts,
    SignInLog log,
    TimeProvider time)
{
    /// <summary>No refusal comes sooner than this, so that what is done for a known name only cannot be told by the clock.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(400);

    private static readonly HubUser Nobody = new();
    private static string? _decoyHash;

    /// <summary>
    /// The user, or null where the two do not belong together or the account is locked after too many attempts. Who has a second factor
    /// is not in yet: <see cref="CheckSecondFactor"/>.
    /// </summary>
    /// <param name="attempt">What was typed, where.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<HubUser?> RunAsync(SignInAttempt attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var started = time.GetTimestamp();
        var normalized = users.NormalizeName(attempt.Name);
        var named = await context.Users.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.NormalizedUserName == normalized, cancellationToken);
        var counted = await attempts.ChargeAsync(named, attempt.Device, cancellationToken);
        var user = counted.IsAllowed ? await context.Users.SingleAsync(candidate => candidate.Id == named!.Id, cancellationToken) : null;
        if (user is not null && await users.CheckPasswordAsync(user, attempt.Password))
        {
            // Else whoever has the password could guess codes for ever, by beginning again.
            if (user.TwoFactorEnabled) await attempts.TakeBackAsync(user, counted, cancellationToken);
            else await attempts.ForgetAsync(user, counted, cancellationToken);
            return user;
        }

        if (user is null) VerifyDecoy(attempt.Password);
        attempts.NoteLock(user, counted);
        await log.RefusedAsync(user?.UserName, attempt.From, cancellationToken);
        var rest = Floor - time.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellationToken);
        return null;
    }

    private void VerifyDecoy(string password) =>
        hasher.VerifyHashedPassword(Nobody, _decoyHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);
}
