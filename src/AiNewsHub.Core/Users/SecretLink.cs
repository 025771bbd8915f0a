using System.Security.Cryptography;
using System.Text;

namespace AiNewsHub.Core.Users;

/// <summary>The secret of a link that is given once, to whoever is invited or sent something; the store keeps its hash.</summary>
internal static class SecretLink
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
