using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Core.Users;

/// <summary>Gives an account a new password without asking for the old one; unlocks it and ends its sessions.</summary>
public sealed class ResetPassword(UserManager<HubUser> users, UserSessions sessions, HubContext context, TimeProvider time)
{
    /// <summary>Null where nobody has this name; otherwise Identity's result, and nothing has changed unless it succeeded.</summary>
    public async Task<IdentityResult?> RunAsync(string name, string password, string by, CancellationToken cancellationToken)
    {
        if (await users.FindByNameAsync(name) is not { } user) return null;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await users.RemovePasswordAsync(user);
        var added = await users.AddPasswordAsync(user, password);
        if (!added.Succeeded) return added;
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = by, Action = "user.password-reset", Subject = user.UserName! });
        await users.UpdateSecurityStampAsync(user);
        await sessions.EndAllAsync(user.Id, except: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added;
    }
}
