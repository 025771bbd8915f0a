namespace AiNewsHub.Core.Users;

/// <summary>What has become of a link for the first admin.</summary>
public enum FirstAdminLinkState
{
    Alive,
    /// <summary>It is too old.</summary>
    Expired,
    /// <summary>There is an admin.</summary>
    Spent,
    /// <summary>There is a newer one, or none such was ever issued.</summary>
    Replaced,
}
