using System.Net;
using System.Security.Cryptography;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Users;

/// <summary>Where people are signed in. A session that is not among them is over, whatever its cookie says.</summary>
public sealed class UserSessions(HubContext context, TimeProvider time)
{
    /// <summary>After so long without a request a session is over.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>Reading a page should not have to write.</summary>
    private static readonly TimeSpan Noted = TimeSpan.FromHours(1);

    /// <summary>The new session's name.</summary>
    /// <param name="user">Whose it is.</param>
    /// <param name="userAgent">What the browser calls itself.</param>
    /// <param name="from">Its address, of which the network is kept.</param>
    /// <param name="cancellationToken">Ends it with nothing begun.</param>
    public async Task<string> BeginAsync(HubUser user, string? userAgent, IPAddress? from, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var now = time.GetUtcNow();
        var over = now - Life;
        await context.UserSessions.Where(session => session.SeenAt < over).ExecuteDeleteAsync(cancellationToken);
        var session = new UserSession
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            UserId = user.Id,
            StartedAt = now,
            SeenAt = now,
            Device = DeviceName.Of(userAgent),
            Network = NetworkOfAddress.Of(from is { IsIPv4MappedToIPv6: true } ? from.MapToIPv4() : from),
        };
        context.UserSessions.Add(session);
        await context.SaveChangesAsync(cancellationToken);
        return session.Id;
    }

    /// <summary>Whether this session of that user goes on.</summary>
    public async Task<bool> GoOnAsync(string? id, string userId, CancellationToken cancellationToken)
    {
        if (id is null) return false;
        var now = time.GetUtcNow();
        var seen = await context.UserSessions.Where(session => session.Id == id && session.UserId == userId)
            .Select(session => (DateTimeOffset?)session.SeenAt).SingleOrDefaultAsync(cancellationToken);
        if (seen is null || now - seen > Life) return false;
        if (now - seen > Noted)
            await context.UserSessions.Where(session => session.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancellationToken);
        return true;
    }

    /// <summary>Those of one user, the latest first.</summary>
    public async Task<IReadOnlyList<UserSession>> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        var over = time.GetUtcNow() - Life;
        return await context.UserSessions.AsNoTracking().Where(session => session.UserId == userId && session.SeenAt >= over)
            .OrderByDescending(session => session.SeenAt).ThenByDescending(session => session.StartedAt).ToListAsync(cancellationToken);
    }

    /// <summary>False where that user has no such session.</summary>
    public async Task<bool> EndAsync(string userId, string? id, CancellationToken cancellationToken) =>
        await context.UserSessions.Where(session => session.UserId == userId && session.Id == id).ExecuteDeleteAsync(cancellationToken) == 1;

    /// <summary>How many ended: all of one user's, but the one that is excepted.</summary>
    public Task<int> EndAllAsync(string userId, string? except, CancellationToken cancellationToken) =>
        context.UserSessions.Where(session => session.UserId == userId && session.Id != except).ExecuteDeleteAsync(cancellationToken);
}
