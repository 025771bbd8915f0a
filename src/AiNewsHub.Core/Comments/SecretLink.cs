using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AiNewsHub.Core.Comments;

/// <summary>The secret of a link that is given once, to whoever sent something; the store keeps its hash.</summary>
internal static class SecretLink
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
