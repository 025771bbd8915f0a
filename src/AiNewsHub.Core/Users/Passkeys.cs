using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Core.Users;

/// <summary>The passkeys of an account: keys that never leave the device, or the keeper of passwords, that made them.</summary>
public sealed class Passkeys(UserManager<HubUser> users, HubContext context, TimeProvider time)
{
    /// <summary>The longest name of one.</summary>
    public const int NameLength = 60;

    private const int Most = 20;

    /// <summary>The earliest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> ReadAsync(HubUser user) =>
        [.. (await users.GetPasskeysAsync(user)).OrderBy(passkey => passkey.CreatedAt)];

    /// <summary>False where there are too many, or the account changed meanwhile.</summary>
    public async Task<bool> AddAsync(HubUser user, UserPasskeyInfo passkey, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(passkey);
        ArgumentNullException.ThrowIfNull(name);
        if ((await users.GetPasskeysAsync(user)).Count >= Most) return false;
        passkey.Name = name.Length > NameLength ? name[..NameLength] : name;
        if (!(await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded) return false;
        await NoteAsync(user, "user.passkey-added", passkey.Name, cancellationToken);
        return true;
    }

    /// <summary>False where the account has no such passkey.</summary>
    public async Task<bool> RemoveAsync(HubUser user, byte[] id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await users.GetPasskeyAsync(user, id) is not { } passkey) return false;
        if (!(await users.RemovePasskeyAsync(user, id)).Succeeded) return false;
        await NoteAsync(user, "user.passkey-removed", passkey.Name, cancellationToken);
        return true;
    }

    private async Task NoteAsync(HubUser user, string action, string? name, CancellationToken cancellationToken)
    {
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = user.UserName!, Action = action, Subject = user.UserName!, Detail = name });
        await context.SaveChangesAsync(cancellationToken);
    }
}
