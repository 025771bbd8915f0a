namespace AiNewsHub.Core.Curation.Retention;

/// <summary>How long articles are kept; without a limit, for ever.</summary>
public sealed record RetentionSettings
{
    /// <summary>Articles that are older go.</summary>
    public int? Days { get; init; }

    /// <summary>So many of the newest stay.</summary>
    public int? Articles { get; init; }

    /// <summary>How long it is remembered that an article was there, so that a feed which still lists it does not bring it back.</summary>
    public int IdentityDays { get; init; } = 730;

    /// <summary>Whether anything goes at all.</summary>
    public bool IsOn => Days is not null || Articles is not null;
}
