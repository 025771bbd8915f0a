using AiNewsHub.Content.Licences;

namespace AiNewsHub.Content.Feeds;

/// <summary>One item of a feed, before we have judged it. Everything may be missing.</summary>
public sealed record ParsedItem
{
    /// <summary>The publisher's permanent identifier, compared as an exact string.</summary>
    public string? ExternalId { get; init; }

    /// <summary>
    /// The address of the item's page, absolute whenever the feed allows; of its media file or of the site when it has no page;
    /// where it leads, when the feed says that it redirects (FeedBurner).
    /// Any scheme: the publisher's word.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>Plain text on one line; the beginning of the item's text when the publisher gave no title.</summary>
    public string? Title { get; init; }

    /// <summary>False when <see cref="Title"/> is the beginning of the text.</summary>
    public bool HasOwnTitle { get; init; } = true;

    /// <summary>With the offset the publisher wrote; without a zone it is taken as UTC. The last change when that is all there is.</summary>
    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>The date as written, also when it could not be read.</summary>
    public string? PublishedRaw { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The publisher's HTML, not cleaned.</summary>
    public string? SummaryHtml { get; init; }

    /// <summary>The publisher's HTML, not cleaned.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>Where relative addresses in the item's HTML count from.</summary>
    public Uri? ContentBase { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];
    public string? ImageUrl { get; init; }
    public string? Language { get; init; }

    /// <summary>The feed this item was copied from (RSS <c>source</c>, <c>atom:source</c>).</summary>
    public CopiedFrom? CopiedFrom { get; init; }

    public string? CommentsUrl { get; init; }

    /// <summary>Its licence, else that of the whole feed; null where none is named.</summary>
    public StatedLicence? Licence { get; init; }
}

/// <summary>A media file attached to an item; the length is in bytes.</summary>
public sealed record Enclosure(string Url, string? Type, long? Length);

/// <summary>The feed an item was copied from.</summary>
public sealed record CopiedFrom(string? Title, string? Url);
