using System.Collections.Frozen;
using AiNewsHub.Core.Model;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Core.Users;

/// <summary>Refuses passwords that everybody tries first: a well-known word or row of keys dressed up with digits, or the user's own name.</summary>
internal sealed class CommonPasswordRule : IPasswordValidator<HubUser>
{
    public const string Code = "CommonPassword";

    /// <summary>The stems of the passwords most often found in leaked lists, in English and French.</summary>
    private static readonly FrozenSet<string> Stems = new[]
    {
        "password", "passwort", "motdepasse", "passw0rd", "p@ssw0rd", "p@ssword", "pass", "passe", "secret", "letmein", "welcome", "bienvenue",
        "admin", "administrator", "administrateur", "root", "user", "guest", "test", "default", "changeme", "changethis",
        "changezmoi", "qwerty", "qwertyuiop", "qwertyuiopasdfghjklzxcvbnm", "asdfghjkl", "zxcvbnm", "azerty", "azertyuiop", "azertyuiopqsdfghjklm",
        "qsdfghjklm", "wxcvbn", "qwertz", "qwertzuiop", "1q2w3e4r", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx", "1qaz2wsx3edc", "q1w2e3r4t5y6", "qazwsx",
        "qazwsxedc",
        "abc", "abcdef", "abcdefgh", "abcdefghijkl", "abcdefghijklmnopqrstuvwxyz", "iloveyou", "jetaime", "monkey", "dragon", "football", "baseball",
        "princess",
        "princesse", "sunshine", "soleil", "shadow", "master", "superman", "batman", "michael", "jordan", "charlie", "trustno", "starwars", "whatever",
        "doudou", "loulou", "chouchou", "marseille", "bonjour", "coucou", "nicolas", "camille", "computer", "internet", "google", "facebook", "newshub",
        "ainewshub",
        "hello", "helloworld", "freedom", "ninja", "mustang", "access", "flower", "cookie", "pokemon", "naruto", "samsung", "liverpool", "chelsea", "arsenal",
        "correcthorsebatterystaple", "thisisapassword", "mypassword", "monmotdepasse", "ilovemyfamily", "onceuponatime",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task<IdentityResult> ValidateAsync(UserManager<HubUser> manager, HubUser user, string? password) =>
        Task.FromResult(IsCommon(password ?? "", user.UserName)
            ? IdentityResult.Failed(new IdentityError
            {
                Code = Code,
                Description = "This password is among those that are tried first. Take several words that do not belong together."
            })
            : IdentityResult.Success);

    private static bool IsCommon(string password, string? userName)
    {
        var stem = Stem(password);
        return stem.Length == 0
            || Stems.Contains(password) || Stems.Contains(stem) || Stems.Contains(Period(stem)) || Stems.Contains(Period(password))
            || string.Equals(stem, userName, StringComparison.OrdinalIgnoreCase)
            || string.Equals(Period(password), userName, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Without the digits and signs people put before or after a word; nothing is left of a number.</summary>
    private static string Stem(string password)
    {
        var start = 0;
        var end = password.Length;
        while (start < end && !char.IsLetter(password[start])) start++;
        while (end > start && !char.IsLetter(password[end - 1])) end--;
        return password[start..end];
    }

    /// <summary>The shortest piece that, repeated, makes the whole text.</summary>
    private static string Period(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length))) return text[..length];
        }
        return text;
    }
}
