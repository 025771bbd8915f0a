using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Discovery;

/// <summary>Finds addresses where a site may have feeds: pure proposals, best first, for the caller to try.</summary>
public static class FeedDiscovery
{
    private const int MaxCandidates = 60;

    /// <summary>What an address alone tells, before anything was fetched.</summary>
    public static IReadOnlyList<FeedCandidate> Find(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Rank(PlatformFeeds.Of(address).Concat(GuessedFeeds.Near(address)));
    }

    /// <summary>What a page tells: its declarations and links, its platform and software, and the usual places.</summary>
    public static IReadOnlyList<FeedCandidate> Find(ReadOnlySpan<byte> page, string? contentType, Uri pageAddress) =>
        Find(PageEncoding.Decode(page, contentType), pageAddress);

    /// <inheritdoc cref="Find(ReadOnlySpan{byte}, string?, Uri)"/>
    public static IReadOnlyList<FeedCandidate> Find(string html, Uri pageAddress)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(pageAddress);
        var page = PageMarks.Of(html, pageAddress);
        return Rank(
        [
            .. DeclaredFeeds.Of(page),
            .. PlatformFeeds.Of(pageAddress),
            .. PageDataFeeds.Of(html, pageAddress),
            .. LinkedFeeds.Of(page),
            .. SoftwareFeeds.Of(page, pageAddress),
            .. GuessedFeeds.Near(pageAddress),
        ]);
    }

    private static List<FeedCandidate> Rank(IEnumerable<FeedCandidate> candidates) =>
    [
        .. candidates
            .OrderBy(candidate => candidate.IsOfComments)
            .ThenBy(candidate => candidate.Clue)
            .DistinctBy(candidate => candidate.Url.TrimEnd('/'), StringComparer.Ordinal)
            .Take(MaxCandidates),
    ];
}
