using System.Globalization;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Users;

/// <summary>An invitation as the list of people names it.</summary>
/// <param name="Key">By which it is taken back.</param>
/// <param name="Role">What who comes may do.</param>
/// <param name="By">Who invited.</param>
/// <param name="Until">When it is over.</param>
public sealed record OpenInvitation(string Key, string Role, string By, DateTimeOffset Until);

/// <summary>
/// One-time links by which people make their own account with a role. Only a link's hash is kept; it is dead once used, taken back, or after
/// three days.
/// </summary>
public sealed class Invitation(HubContext context, UserManager<HubUser> users, RoleManager<IdentityRole> roles, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    private const string Prefix = "invitation.";

    /// <summary>The link's token; it is not to be had again.</summary>
    /// <param name="role">What who comes may do.</param>
    /// <param name="by">Who invites.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<string> IssueAsync(string role, string by, CancellationToken cancellationToken)
    {
        if (role is not (HubRoles.Admin or HubRoles.Editor)) throw new ArgumentException($"There is no role {role}.", nameof(role));
        var token = SecretLink.New();
        var until = time.GetUtcNow() + Life;
        context.HubFacts.Add(new() { Key = Key(token), Value = $"{until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)} {role} {by}" });
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = by, Action = "user.invited", Subject = role });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    public async Task<IReadOnlyList<OpenInvitation>> OpenAsync(CancellationToken cancellationToken) =>
        [.. (await context.HubFacts.AsNoTracking().Where(fact => fact.Key.StartsWith(Prefix)).ToListAsync(cancellationToken))
            .Select(Read).Where(invitation => invitation.Until > time.GetUtcNow()).OrderBy(invitation => invitation.Until)];

    /// <summary>The link works no more.</summary>
    public async Task<bool> TakeBackAsync(string key, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!key.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        if (await context.HubFacts.Where(fact => fact.Key == key).ExecuteDeleteAsync(cancellationToken) == 0) return false;
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = by, Action = "user.uninvited", Subject = "" });
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Null where the link is dead.</summary>
    public async Task<OpenInvitation?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is null or { Length: > 200 }) return null;
        var key = Key(token);
        var fact = await context.HubFacts.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
        return fact is not null && Read(fact) is var invitation && invitation.Until > time.GetUtcNow() ? invitation : null;
    }

    /// <summary>Makes the account. Null where the link is dead; where Identity refuses the name or password, it lives on for another try.</summary>
    public async Task<IdentityResult?> UseAsync(string? token, string name, string password, CancellationToken cancellationToken)
    {
        // The transaction takes the write lock first: of two uses at once, the second finds nothing.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(token, cancellationToken) is not { } invitation) return null;
        var user = new HubUser { UserName = name };
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded) return created;
        if (!await roles.RoleExistsAsync(invitation.Role)) await roles.CreateAsync(new IdentityRole(invitation.Role));
        await users.AddToRoleAsync(user, invitation.Role);
        await context.HubFacts.Where(fact => fact.Key == invitation.Key).ExecuteDeleteAsync(cancellationToken);
        var detail = $"{invitation.Role}, {invitation.By}";
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = name, Action = "user.joined", Subject = name, Detail = detail });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return created;
    }

    private static OpenInvitation Read(HubFact fact)
    {
        var parts = fact.Value.Split(' ', 3);
        return new(fact.Key, parts[1], parts[2], DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)));
    }

    private static string Key(string token) => Prefix + SecretLink.Hash(token);
}
