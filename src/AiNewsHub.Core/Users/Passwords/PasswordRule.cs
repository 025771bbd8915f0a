using AiNewsHub.Core.Model;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Core.Users.Passwords;

/// <summary>What makes a password good enough, for pages and the command line alike; it stands nowhere else.</summary>
public sealed class PasswordRule : IPasswordValidator<HubUser>
{
    /// <summary>Fewest and most characters.</summary>
    public const int MinLength = 12, MaxLength = 1024;

    /// <summary>Some two thousand milliard guesses: years, for who stole the database and has one machine.</summary>
    private const double MinBits = 41;

    /// <summary>Why this password is refused, in sentences that are keys of their translations; empty where it is good.</summary>
    public static IReadOnlyList<string> Refuse(string password, string? userName)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < MinLength) return ["At least 12 characters, please: four words are easier to keep in mind than eight odd signs."];
        if (password.Length > MaxLength) return ["At most 1,024 characters, please."];
        var strength = PasswordStrength.Of(password, userName);
        return strength.Bits >= MinBits
            ? []
            : ["This password would soon be guessed.", .. strength.Weaknesses.Select(Sentence), "Take four words that do not belong together."];
    }

    public Task<IdentityResult> ValidateAsync(UserManager<HubUser> manager, HubUser user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var refused = Refuse(password ?? "", user.UserName);
        return Task.FromResult(refused.Count == 0
            ? IdentityResult.Success
            : IdentityResult.Failed([.. refused.Select(sentence => new IdentityError { Code = nameof(PasswordRule), Description = sentence })]));
    }

    private static string Sentence(PasswordWeakness weakness) => weakness switch
    {
        PasswordWeakness.OwnName => "It contains your own name.",
        PasswordWeakness.CommonWord => "It is made of words that are tried first.",
        PasswordWeakness.PersonName => "First names and family names are tried early.",
        PasswordWeakness.Year => "A year or a date is tried behind every word.",
        PasswordWeakness.KeyboardRow => "It follows the keys of a keyboard.",
        PasswordWeakness.Sequence => "It counts or spells in order, as 1234 and abcd do.",
        _ => "It repeats itself, which adds next to nothing.",
    };
}
