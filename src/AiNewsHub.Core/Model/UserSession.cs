namespace AiNewsHub.Core.Model;

/// <summary>That somebody is signed in on one device.</summary>
public sealed class UserSession
{
    /// <summary>Random; the session's cookie names it and is good for nothing once it is gone.</summary>
    public required string Id { get; set; }
    public required string UserId { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    /// <summary>When it was last heard of, to the hour.</summary>
    public DateTimeOffset SeenAt { get; set; }
    /// <summary>Browser and system; empty where neither was known.</summary>
    public required string Device { get; set; }
    /// <summary>From where it began: the address without what names one household.</summary>
    public required string Network { get; set; }
}
