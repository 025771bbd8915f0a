using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Users;

/// <summary>Makes a new account that may do everything.</summary>
public sealed class AddAdmin(UserManager<HubUser> users, RoleManager<IdentityRole> roles, HubContext context, TimeProvider time)
{
    /// <summary>
    /// The result carries Identity's error codes where the name is taken or the password too weak; then nothing was stored.
    /// The log gets to know <paramref name="by"/> whom it was done.
    /// </summary>
    public async Task<IdentityResult> RunAsync(string name, string password, string by, CancellationToken cancellationToken)
    {
        await using var transaction = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(cancellationToken) : null;
        var user = new HubUser { UserName = name };
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded) return created;
        foreach (var role in (string[])[HubRoles.Admin, HubRoles.Editor])
        {
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole(role));
        }
        await users.AddToRoleAsync(user, HubRoles.Admin);
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = by, Action = "user.admin-added", Subject = name });
        await context.SaveChangesAsync(cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return created;
    }

    /// <summary>Whether anybody may do everything already.</summary>
    public static Task<bool> AnyAsync(HubContext context, CancellationToken cancellationToken) => context.UserRoles
        .Join(context.Roles, userRole => userRole.RoleId, role => role.Id, (_, role) => role.Name)
        .AnyAsync(name => name == HubRoles.Admin, cancellationToken);
}
