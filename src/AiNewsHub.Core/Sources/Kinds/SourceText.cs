using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>What a source's body said: its entries, or why there are none.</summary>
internal sealed record SourceText(ParsedFeed? Feed, FaultKind Fault = FaultKind.None, string? Detail = null)
{
    /// <summary>The sitemaps of an index, to be read for its entries.</summary>
    public IReadOnlyList<SitemapPart> Parts { get; init; } = [];

    /// <summary>How many older pages may be read, each named by the one before it.</summary>
    public int OlderPages { get; init; }

    /// <summary>True where the entries go on elsewhere.</summary>
    public bool GoesOn => Parts.Count > 0 || (OlderPages > 0 && Feed is { Next: not null });

    /// <summary>False where the same bytes do not mean the same entries: an index that does not say when its sitemaps changed.</summary>
    public bool IsWhole => Parts.All(part => part.LastModified is not null);

    /// <summary>Of a list: an empty feed may be new; a list without entries is a list that is read wrongly.</summary>
    public static SourceText OfList(ParsedFeed? list, string? problem) =>
        list is { Items.Count: > 0 } ? new(list) : new(null, FaultKind.BadRules,
            problem ?? (list is { Warnings: [var warning, ..] } ? warning : "No entry was found."));
}
