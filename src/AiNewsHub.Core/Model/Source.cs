using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Core.Model;

/// <summary>One address the hub reads, with its schedule, validators and health.</summary>
public sealed class Source
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public string? SiteUrl { get; set; }
    /// <summary>Where it is read: the feed's, list's or sitemap's own URL. Unique.</summary>
    public required string Address { get; set; }
    public SourceKind Kind { get; set; }
    public SourceRole Role { get; set; }
    public int PublisherId { get; set; }
    public Publisher? Publisher { get; set; }
    /// <summary>Language the admin or feed declares; only a hint, every article is detected.</summary>
    public string? LanguageHint { get; set; }
    /// <summary>OPML folder it came from, kept for export.</summary>
    public string? Group { get; set; }
    public SourceScope Scope { get; set; }
    public FullTextPermission FullText { get; set; }
    /// <summary>Whether article pages are fetched when the feed lacks the full text.</summary>
    public bool ReadPages { get; set; } = true;
    /// <summary>Whether its icon and its articles' lead images are kept and shown.</summary>
    public bool ShowImages { get; set; } = true;
    /// <summary>Whether readers may comment on its articles.</summary>
    public CommentSetting Comments { get; set; }
    /// <summary>How an HTML or JSON list is read: selectors and prefixes as JSON.</summary>
    public string? ListRules { get; set; }
    /// <summary>For a pushed source: SHA-256 of the token that lets entries in; the token itself is kept nowhere.</summary>
    public string? PushTokenHash { get; set; }
    /// <summary>What a notice on its page about itself says of all its articles, the sentence, and where and when that was read.</summary>
    public Authorship Authorship { get; set; }
    public string? DisclosureEvidence { get; set; }
    public string? AboutUrl { get; set; }
    public DateTimeOffset? AboutReadAt { get; set; }
    /// <summary>What an editor says of all its articles instead; null leaves it to what was found.</summary>
    public Authorship? EditorAuthorship { get; set; }
    public string? EditorEvidence { get; set; }
    public bool IsDemo { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    /// <summary>When it was deleted; until it is gone for good it can be brought back.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    public SourceState State { get; set; }
    public DateTimeOffset NextCheckAt { get; set; }
    /// <summary>Until when a running pass holds this source (at most 60 s); released at start-up.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);

    public string? ETag { get; set; }
    public string? LastModified { get; set; }
    /// <summary>Hash of the last body read, to skip parsing one that did not change.</summary>
    public string? ContentHash { get; set; }

    /// <summary>What the feed asks of those who read it; kept, because a 304 does not say it again.</summary>
    public TimeSpan? SuggestedInterval { get; set; }
    /// <summary>Hours of the day, GMT, in which the feed asks not to be read: bit 0 to bit 23.</summary>
    public int SkipHours { get; set; }
    /// <summary>Days, GMT, on which the feed asks not to be read: bit 0 (Sunday) to bit 6.</summary>
    public int SkipDays { get; set; }
    /// <summary>When its newest entry is from, and how long a silence after it would be unusual; null where it has too few dates.</summary>
    public DateTimeOffset? NewestEntryAt { get; set; }
    public TimeSpan? StaleAfter { get; set; }

    /// <summary>The icon or logo that the feed itself names.</summary>
    public string? FeedIcon { get; set; }
    /// <summary>Hash of our icon's files; null until there are any.</summary>
    public string? IconFile { get; set; }
    /// <summary>When its icon is looked for; null for never.</summary>
    public DateTimeOffset? IconDueAt { get; set; }
    /// <summary>How often it was looked for in vain, and why the last time.</summary>
    public int IconTries { get; set; }
    public ImageFault IconFault { get; set; }

    /// <summary>Since when the only answer has been 304; some servers say so for ever.</summary>
    public DateTimeOffset? NotModifiedSince { get; set; }
    /// <summary>Where the address says it has moved for good, and how many good reads have said so in a row; negative where that is another feed.</summary>
    public string? MovedTo { get; set; }
    public int MovedReads { get; set; }

    public DateTimeOffset? LastCheckedAt { get; set; }
    public DateTimeOffset? LastSuccessAt { get; set; }
    public DateTimeOffset? LastNewArticleAt { get; set; }
    public int ConsecutiveFailures { get; set; }
    /// <summary>How many answers in a row were 429 or 503; from the second on the whole host rests.</summary>
    public int Refusals { get; set; }
    public DateTimeOffset? FailingSince { get; set; }
    public FaultKind Fault { get; set; }
    /// <summary>What an admin needs to know beyond <see cref="Fault"/>: status code, host, parser message.</summary>
    public string? FaultDetail { get; set; }
}
