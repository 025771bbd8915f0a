using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>The secret part of the address under which an admin's feed reader, which cannot sign in, gets the list of failures.</summary>
public static class FailuresKey
{
    private const string FactKey = "failures-feed-key";

    /// <summary>The present one; null while nobody has asked for one.</summary>
    public static Task<string?> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.HubFacts.Where(fact => fact.Key == FactKey).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>A new one; the old one opens nothing any more.</summary>
    public static async Task<string> ReplaceAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await context.HubFacts.Where(fact => fact.Key == FactKey).ExecuteDeleteAsync(cancellationToken);
        context.HubFacts.Add(new HubFact { Key = FactKey, Value = key });
        await context.SaveChangesAsync(cancellationToken);
        return key;
    }

    /// <summary>Whether it opens the list; takes the same time for every wrong one.</summary>
    public static async Task<bool> OpensAsync(HubContext context, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await ReadAsync(context, cancellationToken) is { } kept
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(kept)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
