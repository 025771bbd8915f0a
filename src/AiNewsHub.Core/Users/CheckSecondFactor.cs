using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Users;

/// <summary>The second step of a sign-in, after the password: a code of the app, or one of those kept for the day it is lost.</summary>
public sealed class CheckSecondFactor(SecondFactor factor, HubContext context, AttemptCount attempts, SignInLog log)
{
    /// <summary>The user, or null where the code is wrong, was used before, or the account is locked.</summary>
    /// <param name="userId">Whose password was right.</param>
    /// <param name="attempt">The code in place of the password, where.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<HubUser?> RunAsync(string userId, SignInAttempt attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var named = await context.Users.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == userId, cancellationToken);
        var counted = await attempts.ChargeAsync(named, attempt.Device, cancellationToken);
        var user = counted.IsAllowed ? await context.Users.SingleAsync(candidate => candidate.Id == userId, cancellationToken) : null;
        if (user is not null && await factor.AcceptAsync(user, attempt.Password, cancellationToken))
        {
            await attempts.ForgetAsync(user, counted, cancellationToken);
            return user;
        }

        attempts.NoteLock(user, counted);
        await log.RefusedAsync(user?.UserName, attempt.From, cancellationToken);
        return null;
    }
}
