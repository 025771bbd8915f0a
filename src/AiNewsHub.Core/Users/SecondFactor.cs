using System.Globalization;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Core.Users;

/// <summary>What somebody proves beside a password: that they hold the app that was set up, by the code it shows for half a minute.</summary>
public sealed class SecondFactor(UserManager<HubUser> users, HubContext context, TimeProvider time)
{
    private const int RecoveryCodes = 10;
    private const int CodeDigits = 6;

    /// <summary>Where Identity keeps the key; set here, it ends no session before the key was proven.</summary>
    private const string Keeper = "[AspNetUserStore]", Key = "AuthenticatorKey";
    private const string UsedCodes = "UsedCodes";

    /// <summary>A code is accepted for about two minutes and a half: as long it must not be used twice.</summary>
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);

    /// <summary>A new key for the app, in place of one that was not proven yet.</summary>
    public async Task BeginAsync(HubUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!user.TwoFactorEnabled) await users.SetAuthenticationTokenAsync(user, Keeper, Key, users.GenerateNewAuthenticatorKey());
    }

    /// <summary>The key that waits to be proven; null where none does.</summary>
    public async Task<string?> PendingKeyAsync(HubUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.TwoFactorEnabled ? null : await users.GetAuthenticatorKeyAsync(user);
    }

    /// <summary>Asked for from now on. The codes for the day the app is lost, or null where the code is not the app's.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(HubUser user, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.TwoFactorEnabled || !await AcceptCodeAsync(user, Plain(code))) return null;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await users.SetTwoFactorEnabledAsync(user, true);
        var codes = await MakeCodesAsync(user);
        await NoteAsync(user, user.UserName!, "user.factor-on", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return codes;
    }

    /// <summary>Not asked for any more; app and codes are worth nothing.</summary>
    public async Task TurnOffAsync(HubUser user, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.RemoveAuthenticationTokenAsync(user, Keeper, Key);
        await users.RemoveAuthenticationTokenAsync(user, Keeper, UsedCodes);
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
        await NoteAsync(user, by, "user.factor-off", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>New codes for the day the app is lost, in place of all earlier ones.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(HubUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var codes = await MakeCodesAsync(user);
        await NoteAsync(user, user.UserName!, "user.factor-codes", cancellationToken);
        return codes;
    }

    /// <summary>How many of those codes are left.</summary>
    public Task<int> CodesLeftAsync(HubUser user) => users.CountRecoveryCodesAsync(user);

    /// <summary>Whether this is the app's code of now, or one of the codes for the day it is lost; either is good once.</summary>
    internal async Task<bool> AcceptAsync(HubUser user, string code, CancellationToken cancellationToken)
    {
        var plain = Plain(code);
        if (plain.Length == CodeDigits) return await AcceptCodeAsync(user, plain);
        if (!(await users.RedeemTwoFactorRecoveryCodeAsync(user, plain)).Succeeded) return false;
        await NoteAsync(user, user.UserName!, "user.factor-code-used", cancellationToken);
        return true;
    }

    private async Task<bool> AcceptCodeAsync(HubUser user, string code)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var used = (await users.GetAuthenticationTokenAsync(user, Keeper, UsedCodes) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('@')).Where(entry => now - long.Parse(entry[1], CultureInfo.InvariantCulture) < CodeLife.TotalSeconds).ToList();
        if (used.Exists(entry => entry[0] == code)) return false;
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code)) return false;
        string[] remembered = [.. used.Select(entry => string.Join('@', entry)), string.Create(CultureInfo.InvariantCulture, $"{code}@{now}")];
        // Of two at once with the same code the second finds the user changed.
        return (await users.SetAuthenticationTokenAsync(user, Keeper, UsedCodes, string.Join(';', remembered))).Succeeded;
    }

    private async Task<IReadOnlyList<string>> MakeCodesAsync(HubUser user) =>
        [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];

    private async Task NoteAsync(HubUser user, string by, string action, CancellationToken cancellationToken)
    {
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = by, Action = action, Subject = user.UserName! });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>As apps and people write it: with spaces, in any case.</summary>
    private static string Plain(string? code) => (code ?? "").Replace(" ", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
}
