using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Core.Users;

/// <summary>Somebody who signs in. Readers need no account.</summary>
public sealed class HubUser : IdentityUser;

public static class HubRoles
{
    public const string Admin = "admin";
    public const string Editor = "editor";
}

/// <summary>Who changed what, for the admin's log.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Who { get; set; }
    /// <summary>A key such as <c>source.added</c>, put into words by the page.</summary>
    public required string Action { get; set; }
    public required string Subject { get; set; }
    public string? Detail { get; set; }
}
