using AiNewsHub.Content.Licences;

namespace AiNewsHub.Content.Feeds;

/// <summary>
/// A feed as its publisher gave it. Only addresses are resolved and titles turned into plain text; nothing is sorted,
/// capped, cleaned or corrected.
/// </summary>
public sealed record ParsedFeed
{
    public required FeedFormat Format { get; init; }

    /// <summary>Plain text; the site's address when the publisher gave no title.</summary>
    public string? Title { get; init; }

    /// <summary>The site's address; the feed's own when it does not name its site.</summary>
    public string? Link { get; init; }

    /// <summary>The address the feed calls its own.</summary>
    public string? Self { get; init; }

    /// <summary>The address of the next (older) page of the feed (RFC 5005, JSON Feed <c>next_url</c>).</summary>
    public string? Next { get; init; }

    /// <summary>WebSub hubs.</summary>
    public IReadOnlyList<string> Hubs { get; init; } = [];

    /// <summary>BCP 47 tag, as declared.</summary>
    public string? Language { get; init; }

    public string? Description { get; init; }
    public string? Icon { get; init; }
    public string? Image { get; init; }
    public DateTimeOffset? Updated { get; init; }

    /// <summary>What it says of the use of its items; a claim of rights where no licence is named.</summary>
    public StatedLicence? Licence { get; init; }

    /// <summary>How long the feed asks not to be read again (<c>ttl</c>, <c>sy:updatePeriod</c>).</summary>
    public TimeSpan? SuggestedInterval { get; init; }

    /// <summary>Hours of the day, in GMT, in which the feed asks not to be read: 0 to 23.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>Every item, in document order.</summary>
    public IReadOnlyList<ParsedItem> Items { get; init; } = [];

    /// <summary>What was wrong with the document, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
