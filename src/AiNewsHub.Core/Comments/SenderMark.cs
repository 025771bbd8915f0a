using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Comments;

/// <summary>
/// By what a reader's later comment is known to be theirs, without asking for an address: a hash of name and network, with a key that the hub
/// keeps. Whoever has the mark alone learns neither.
/// </summary>
internal static class SenderMark
{
    private const string FactKey = "comment-sender-key";

    public static async Task<string> OfAsync(HubContext context, string name, string network, CancellationToken cancellationToken)
    {
        var key = await context.HubFacts.Where(fact => fact.Key == FactKey).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken);
        if (key is null)
        {
            key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            context.HubFacts.Add(new HubFact { Key = FactKey, Value = key });
            await context.SaveChangesAsync(cancellationToken);
        }

        var said = $"{Folding.Fold(name)}\n{network}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(key), Encoding.UTF8.GetBytes(said)).AsSpan(0, 16));
    }
}
