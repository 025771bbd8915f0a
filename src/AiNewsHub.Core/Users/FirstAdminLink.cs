using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Users;

/// <summary>
/// The one-time token by which whoever started the hub makes its first admin. Only its hash is kept;
/// it is dead once used, once another was issued, once there is an admin, or a day later.
/// </summary>
public sealed class FirstAdminLink(HubContext context, AddAdmin addAdmin, TimeProvider time)
{
    /// <summary>How long it lives.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const string FactKey = "first-admin-token";

    /// <summary>A new token in place of any earlier; null where there is an admin already.</summary>
    public async Task<string?> IssueAsync(CancellationToken cancellationToken)
    {
        if (await AddAdmin.AnyAsync(context, cancellationToken)) return null;
        var token = SecretLink.New();
        await context.HubFacts.Where(fact => fact.Key == FactKey).ExecuteDeleteAsync(cancellationToken);
        context.HubFacts.Add(new HubFact { Key = FactKey, Value = $"{time.GetUtcNow().ToUnixTimeSeconds()} {SecretLink.Hash(token)}" });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>Whether this token opens the page of the first admin, or why not.</summary>
    public async Task<FirstAdminLinkState> ReadAsync(string? token, CancellationToken cancellationToken)
    {
        if (await AddAdmin.AnyAsync(context, cancellationToken)) return FirstAdminLinkState.Spent;
        var kept = await context.HubFacts.Where(fact => fact.Key == FactKey).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken);
        if (kept?.Split(' ') is not [var issued, var hash] || token is null
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash),
                Encoding.ASCII.GetBytes(SecretLink.Hash(token)))) return FirstAdminLinkState.Replaced;
        var issuedAt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(issued, CultureInfo.InvariantCulture));
        return time.GetUtcNow() - issuedAt > Life ? FirstAdminLinkState.Expired : FirstAdminLinkState.Alive;
    }

    /// <summary>Null where the token is dead. Where Identity refuses the name or password, the token lives on for another try.</summary>
    public async Task<IdentityResult?> UseAsync(string? token, string name, string password, CancellationToken cancellationToken)
    {
        // The transaction takes the write lock first: of two uses at once, the second finds an admin.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await ReadAsync(token, cancellationToken) != FirstAdminLinkState.Alive) return null;
        var added = await addAdmin.RunAsync(name, password, name, cancellationToken);
        if (!added.Succeeded) return added;
        await context.HubFacts.Where(fact => fact.Key == FactKey).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added;
    }

}
