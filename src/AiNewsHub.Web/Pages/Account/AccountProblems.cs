using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Web.Pages.Account;

/// <summary>What Identity refuses, in words for the person at the form.</summary>
internal static class AccountProblems
{
    /// <summary>The sentence, and whether it is the name's fault or else the password's.</summary>
    public static (bool OfName, string Sentence) Read(IdentityError error, HubTexts texts) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => (true, texts["Somebody has this name already."]),
        nameof(IdentityErrorDescriber.InvalidUserName) => (true, texts["A name is made of letters, digits and . _ - @ + without spaces."]),
        nameof(IdentityErrorDescriber.PasswordMismatch) => (false, texts["This is not your password so far."]),
        _ => (false, texts[error.Description]),
    };
}
