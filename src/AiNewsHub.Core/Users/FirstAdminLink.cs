using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Users;

/// <summary>
/// The one-time token by which whoever started the hub makes its first admin. Only its hash is kept;
/// it is dead once used, once another was issued, or once there is an admin.
/// </summary>
public sealed class FirstAdminLink(HubContext context, AddAdmin addAdmin)
{
    private const string FactKey = "first-admin-token";

    /// <summary>A new token in place of any earlier; null where there is an admin already.</summary>
    public async Task<string?> IssueAsync(CancellationToken cancellationToken)
    {
        if (await AddAdmin.AnyAsync(context, cancellationToken)) return null;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await context.HubFacts.Where(fact => fact.Key == FactKey).ExecuteDeleteAsync(cancellationToken);
        context.HubFacts.Add(new HubFact { Key = FactKey, Value = Hash(token) });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    public async Task<bool> IsAliveAsync(string? token, CancellationToken cancellationToken)
    {
        if (await AddAdmin.AnyAsync(context, cancellationToken)) return false;
        var kept = await context.HubFacts.Where(fact => fact.Key == FactKey).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken);
        return kept is not null && token is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(Hash(token)));
    }

    /// <summary>Null where the token is dead. Where Identity refuses the name or password, the token lives on for another try.</summary>
    public async Task<IdentityResult?> UseAsync(string? token, string name, string password, CancellationToken cancellationToken)
    {
        // The transaction takes the write lock first: of two uses at once, the second finds an admin.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await IsAliveAsync(token, cancellationToken)) return null;
        var added = await addAdmin.RunAsync(name, password, name, cancellationToken);
        if (!added.Succeeded) return added;
        await context.HubFacts.Where(fact => fact.Key == FactKey).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
