using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Users;

/// <summary>Somebody with an account.</summary>
public sealed record Person(string Id, string Name, IReadOnlyList<string> Roles, DateTimeOffset? LastSignIn, DateTimeOffset? LockedUntil,
    bool HasSecondFactor);

/// <summary>Who has an account, and what can be done about it. There is always an admin.</summary>
public sealed class HubPeople(HubContext context, UserManager<HubUser> users, UserSessions sessions, SecondFactor factor, TimeProvider time)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<Person>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var people = await context.Users.AsNoTracking().OrderBy(user => user.NormalizedUserName).Take(Most)
            .Select(user => new
            {
                user.Id,
                user.UserName,
                user.LockoutEnd,
                user.TwoFactorEnabled,
                Roles = context.UserRoles.Where(role => role.UserId == user.Id).Join(context.Roles, own => own.RoleId, role => role.Id, (_, role) => role.Name!)
                    .ToList(),
                Last = context.AuditEntries.Where(entry => entry.Action == "user.signed-in" && entry.Who == user.UserName)
                    .Max(entry => (DateTimeOffset?)entry.At),
            })
            .ToListAsync(cancellationToken);
        return [.. people.Select(user => new Person(user.Id, user.UserName!, user.Roles, user.Last, user.LockoutEnd > now ? user.LockoutEnd : null,
            user.TwoFactorEnabled))];
    }

    /// <summary>By whom somebody of this name is known to the other verbs; null where nobody is called so.</summary>
    public async Task<string?> FindAsync(string name) => (await users.FindByNameAsync(name))?.Id;

    /// <summary>They may try again at once.</summary>
    public Task<bool> UnlockAsync(string id, string by, CancellationToken cancellationToken) => ChangeAsync(id, by, "user.unlocked", async user =>
    {
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
    }, cancellationToken);

    /// <summary>They have to sign in again, wherever they are.</summary>
    public Task<bool> EndSessionsAsync(string id, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, by, "user.sessions-ended", user => EndAllAsync(user, cancellationToken), cancellationToken);

    /// <summary>They lost what they prove it with: the password alone signs them in. False where they have no second factor.</summary>
    public async Task<bool> EndSecondFactorAsync(string id, string by, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id) is not { TwoFactorEnabled: true } user) return false;
        await factor.TurnOffAsync(user, by, cancellationToken);
        await EndAllAsync(user, cancellationToken);
        return true;
    }

    /// <summary>The account goes; what was decided with it stays. False for the last admin.</summary>
    public async Task<bool> RemoveAsync(string id, string by, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // What is read after a write of its own nobody changes meanwhile.
        var removed = await ChangeAsync(id, by, "user.removed", users.DeleteAsync, cancellationToken);
        if (!removed || !await AddAdmin.AnyAsync(context, cancellationToken)) return false;
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task EndAllAsync(HubUser user, CancellationToken cancellationToken)
    {
        await users.UpdateSecurityStampAsync(user);
        await sessions.EndAllAsync(user.Id, except: null, cancellationToken);
    }

    private async Task<bool> ChangeAsync(string id, string by, string action, Func<HubUser, Task> change, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id) is not { } user) return false;
        var name = user.UserName!;
        await change(user);
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = by, Action = action, Subject = name });
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }
}
