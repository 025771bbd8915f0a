using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources;

/// <summary>The secret by which a program may push entries into one source. Only its hash is kept.</summary>
public static class PushToken
{
    private const string Start = "anh_";
    private const int Bytes = 32;
    private const int Longest = 200;

    /// <summary>A new token for a pushed source, shown this once; the one before lets nothing in any more. Null where there is no such source.</summary>
    public static async Task<string?> ReplaceAsync(HubContext context, int sourceId, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await context.Sources.SingleOrDefaultAsync(source => source.Id == sourceId && source.Kind == SourceKind.Pushed,
            cancellationToken) is not { } source) return null;
        var token = Start + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        source.PushTokenHash = Convert.ToHexStringLower(Hash(token));
        context.AuditEntries.Add(new AuditEntry { At = now, Who = by, Action = "source.token", Subject = source.Name });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>The source that a token is for, with its publisher and not tracked; takes the same time for every wrong one.</summary>
    public static async Task<Source?> FindAsync(HubContext context, string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length > Longest) return null;
        var given = Hash(token);
        Source? found = null;
        foreach (var source in await context.Sources.AsNoTracking().Include(source => source.Publisher)
            .Where(source => source.Kind == SourceKind.Pushed && source.PushTokenHash != null).ToListAsync(cancellationToken))
        {
            if (CryptographicOperations.FixedTimeEquals(given, Convert.FromHexString(source.PushTokenHash!))) found = source;
        }
        return found;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
