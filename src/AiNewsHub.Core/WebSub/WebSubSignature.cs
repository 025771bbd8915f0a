using System.Security.Cryptography;
using System.Text;

namespace AiNewsHub.Core.WebSub;

/// <summary>The signature of a delivery: <c>X-Hub-Signature: method=hex</c> (W3C WebSub section 8).</summary>
public static class WebSubSignature
{
    /// <summary>Whether the hub that knows the secret sent exactly these bytes. The comparison takes the same time for every wrong one.</summary>
    public static bool IsRight(string? header, string secret, ReadOnlySpan<byte> body)
    {
        var parts = header?.Split('=', 2) ?? [];
        if (parts.Length != 2) return false;
        var key = Encoding.UTF8.GetBytes(secret);
        var right = parts[0].Trim().ToLowerInvariant() switch
        {
#pragma warning disable CA5350 // The standard has it, and an HMAC is not broken with its hash.
            "sha1" => HMACSHA1.HashData(key, body),
#pragma warning restore CA5350
            "sha256" => HMACSHA256.HashData(key, body),
            "sha384" => HMACSHA384.HashData(key, body),
            "sha512" => HMACSHA512.HashData(key, body),
            _ => null,
        };
        if (right is null) return false;
        try
        {
            return CryptographicOperations.FixedTimeEquals(right, Convert.FromHexString(parts[1].Trim()));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
