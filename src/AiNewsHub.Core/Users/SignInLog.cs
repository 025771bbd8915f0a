using System.Globalization;
using System.Net;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Users;

/// <summary>
/// Who came, went and was refused: in the audit with a shortened address, kept for three months; in the log with the whole one,
/// in one line that fail2ban can read.
/// </summary>
public sealed class SignInLog(HubContext context, TimeProvider time, ILogger<SignInLog> log)
{
    private const string SignedIn = "user.signed-in", SignedOut = "user.signed-out", Refused = "user.refused";
    private const string Unknown = "?";
    private const int Looked = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    /// <summary>Refusals of one network within this time are one entry: who knocks all night fills no page.</summary>
    private static readonly TimeSpan Counted = TimeSpan.FromHours(1);

    /// <summary>Somebody came in.</summary>
    public async Task SignedInAsync(string name, IPAddress? address, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() - Kept;
        await context.AuditEntries
            .Where(entry => entry.At < end && (entry.Action == SignedIn || entry.Action == SignedOut || entry.Action == Refused))
            .ExecuteDeleteAsync(cancellationToken);
        log.LogInformation("Signed in from {Address} as {User}", Plain(address), name);
        await AddAsync(SignedIn, name, address, cancellationToken);
    }

    /// <summary>Somebody ended their sessions.</summary>
    public async Task SignedOutAsync(string name, IPAddress? address, CancellationToken cancellationToken)
    {
        log.LogInformation("Signed out from {Address} as {User}", Plain(address), name);
        await AddAsync(SignedOut, name, address, cancellationToken);
    }

    /// <summary>Somebody was not let in. What was typed as a name stays out where nobody is called so: it may be a password.</summary>
    public async Task RefusedAsync(string? name, IPAddress? address, CancellationToken cancellationToken)
    {
        LogRefusal(address, name is null ? "an unknown or locked account" : name);
        var network = NetworkOfAddress.Of(Plain(address));
        var since = time.GetUtcNow() - Counted;
        // Anybody can knock: only what was written last is looked through.
        var before = await context.AuditEntries.OrderByDescending(entry => entry.Id).Take(Looked).FirstOrDefaultAsync(
            entry => entry.Action == Refused && entry.Subject == network && entry.Who == (name ?? Unknown) && entry.At > since, cancellationToken);
        if (before is null)
        {
            await AddAsync(Refused, name ?? Unknown, address, cancellationToken);
            return;
        }
        var times = before.Detail is { } detail && int.TryParse(detail.AsSpan(1), CultureInfo.InvariantCulture, out var number) ? number + 1 : 2;
        before.Detail = string.Create(CultureInfo.InvariantCulture, $"×{times}");
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The one line for fail2ban, also where nothing was looked at; the README has its filter.</summary>
    public void LogRefusal(IPAddress? address, string what) => log.LogWarning("Sign-in refused from {Address} for {User}", Plain(address), what);

    private Task<int> AddAsync(string action, string who, IPAddress? address, CancellationToken cancellationToken)
    {
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = who, Action = action, Subject = NetworkOfAddress.Of(Plain(address)) });
        return context.SaveChangesAsync(cancellationToken);
    }

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
