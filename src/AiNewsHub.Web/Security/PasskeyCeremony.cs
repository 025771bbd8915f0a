using System.Security.Cryptography;
using AiNewsHub.Core.Model;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Web.Security;

/// <summary>What a page gives its script to ask the browser for a passkey.</summary>
/// <param name="Options">As WebAuthn has them in JSON.</param>
/// <param name="State">What is expected back, locked; it comes back with the browser's answer.</param>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>
/// Asks browsers for passkeys and says whose they are. Nothing is kept between question and answer: the page carries it, locked, for some
/// minutes.
/// </summary>
public sealed class PasskeyCeremony(
    IPasskeyHandler<HubUser> handler, UserManager<HubUser> users, IDataProtectionProvider protection, ILogger<PasskeyCeremony> log)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("passkey").ToTimeLimitedDataProtector();

    /// <summary>For a new passkey of somebody signed in.</summary>
    public async Task<PasskeyQuestion> AskNewAsync(HubUser user, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(user);
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = user.Id, Name = user.UserName!, DisplayName = user.UserName! }, http);
        return new(asked.CreationOptionsJson, Lock(asked.AttestationState));
    }

    /// <summary>The new passkey, where the answer is right and meant for this user.</summary>
    public async Task<UserPasskeyInfo?> ReadNewAsync(HubUser user, string? credential, string? state, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (credential is null || Unlock(state) is not { } expected) return null;
        var answer = await handler.PerformAttestationAsync(new() { CredentialJson = credential, AttestationState = expected, HttpContext = http });
        if (!answer.Succeeded) log.LogInformation("A new passkey was refused: {Reason}", answer.Failure.Message);
        return answer.Succeeded && answer.UserEntity.Id == user.Id ? answer.Passkey : null;
    }

    /// <summary>For any passkey of this hub.</summary>
    public async Task<PasskeyQuestion> AskAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(user: null, http);
        return new(asked.RequestOptionsJson, Lock(asked.AssertionState));
    }

    /// <summary>Whose passkey it is that answered; null where it is nobody's.</summary>
    public async Task<HubUser?> ReadAsync(string? credential, string? state, HttpContext http)
    {
        if (credential is null || Unlock(state) is not { } expected) return null;
        var answer = await handler.PerformAssertionAsync(new() { CredentialJson = credential, AssertionState = expected, HttpContext = http });
        if (!answer.Succeeded)
        {
            log.LogInformation("A passkey was refused: {Reason}", answer.Failure.Message);
            return null;
        }

        // Its count of uses tells a copied one.
        return (await users.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey)).Succeeded ? answer.User : null;
    }

    private string Lock(string? state) => _protector.Protect(state ?? "", Life);

    private string? Unlock(string? state)
    {
        if (state is null) return null;
        try
        {
            return _protector.Unprotect(state);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
