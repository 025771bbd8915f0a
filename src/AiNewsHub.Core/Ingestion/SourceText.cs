using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion;

/// <summary>What a source's body said: its entries, or why there are none.</summary>
internal sealed record SourceText(ParsedFeed? Feed, FaultKind Fault = FaultKind.None, string? Detail = null)
{
    /// <summary>The sitemaps of an index, to be read for its entries.</summary>
    public IReadOnlyList<SitemapPart> Parts { get; init; } = [];

    /// <summary>True where the entries go on elsewhere.</summary>
    public bool GoesOn => Parts.Count > 0 || Feed is { Format: FeedFormat.HtmlList, Next: not null };

    /// <summary>False where the same bytes do not mean the same entries: an index that does not say when its sitemaps changed.</summary>
    public bool IsWhole => Parts.All(part => part.LastModified is not null);
}
