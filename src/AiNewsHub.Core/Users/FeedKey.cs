using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Users;

/// <summary>The secret part of an address under which a feed reader, which cannot sign in, gets what is not for everybody.</summary>
public sealed class FeedKey
{
    private readonly string _factKey;

    private FeedKey(string factKey) => _factKey = factKey;

    /// <summary>For what is wrong with the sources.</summary>
    public static FeedKey Failures { get; } = new("failures-feed-key");

    /// <summary>For what waits for an editor.</summary>
    public static FeedKey Queue { get; } = new("queue-feed-key");

    /// <summary>The present one; null while nobody has asked for one.</summary>
    public Task<string?> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.HubFacts.Where(fact => fact.Key == _factKey).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>A new one; the old one opens nothing any more.</summary>
    public async Task<string> ReplaceAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await context.HubFacts.Where(fact => fact.Key == _factKey).ExecuteDeleteAsync(cancellationToken);
        context.HubFacts.Add(new HubFact { Key = _factKey, Value = key });
        await context.SaveChangesAsync(cancellationToken);
        return key;
    }

    /// <summary>Whether it opens the feed; takes the same time for every wrong one.</summary>
    public async Task<bool> OpensAsync(HubContext context, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await ReadAsync(context, cancellationToken) is { } kept
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(kept)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
