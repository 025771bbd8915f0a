using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Core.Model;

/// <summary>Somebody who signs in. Readers need no account.</summary>
public sealed class HubUser : IdentityUser;

public static class HubRoles
{
    public const string Admin = "admin";
    public const string Editor = "editor";

    /// <summary>Whether somebody may decide what readers see.</summary>
    public static bool IsEditor(System.Security.Principal.IPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.IsInRole(Editor) || user.IsInRole(Admin);
    }
}
