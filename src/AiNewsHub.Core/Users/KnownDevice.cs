using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Users;

/// <summary>A device on which somebody signed in before. It is forgotten with the password that was used then.</summary>
/// <param name="Id">Which device, for counting its attempts.</param>
/// <param name="UserId">Who signed in.</param>
/// <param name="PasswordMark">What tells that password's hash from a later one, and nothing else of it.</param>
public sealed record KnownDevice(string Id, string UserId, string PasswordMark)
{
    /// <summary>This device, from now on.</summary>
    public static KnownDevice Of(HubUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), user.Id, MarkOf(user));
    }

    internal bool Knows(HubUser user) => UserId == user.Id && PasswordMark == MarkOf(user);

    private static string MarkOf(HubUser user) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user.PasswordHash ?? "")).AsSpan(0, 8));
}
