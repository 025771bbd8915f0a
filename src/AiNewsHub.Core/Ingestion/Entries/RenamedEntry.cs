using AiNewsHub.Content.Urls;

namespace AiNewsHub.Core.Ingestion.Entries;

/// <summary>
/// Whether an entry under an identifier that we do not know is one we have: some publishers put a counter, a time or chance into
/// their identifiers, and the link is what stays.
/// </summary>
internal static class RenamedEntry
{
    /// <summary>Fewer words than these stand in too many headlines.</summary>
    private const int WordsThatTell = 3;

    private static readonly TimeSpan Near = TimeSpan.FromDays(1);

    /// <summary>What an entry of the same source and link was when it was last seen, under an identifier that its feed no longer has.</summary>
    public sealed record Earlier(long SightingId, long ArticleId, long Hash, string Title, DateTimeOffset? PublishedAt);

    /// <summary>The one among those that it is; null when it is a new entry.</summary>
    public static Earlier? Find(Entry entry, IReadOnlyList<Earlier> sameLink)
    {
        // Where entries share their link, only one that says the very same is the same.
        if (!entry.Key.OwnsUrl) return sameLink.FirstOrDefault(earlier => IsRepeated(entry, earlier));
        // What its page said in other words since was kept with the article; what the feed says is the same.
        if (sameLink.LastOrDefault(earlier => earlier.Hash == entry.Key.Hash) is { } same) return same;
        var isOneArticle = sameLink.DistinctBy(earlier => earlier.ArticleId).Count() == 1;
        return isOneArticle && IsSame(entry, sameLink[^1]) ? sameLink[^1] : sameLink.LastOrDefault(earlier => SameTitle(entry.Item.Title, earlier.Title));
    }

    private static bool IsRepeated(Entry entry, Earlier earlier) => entry.Key.Hash == earlier.Hash && entry.Item.Published == earlier.PublishedAt;

    /// <summary>A page that gets new contents, as a changelog, has new entries under its link; then title and date change with the identifier.</summary>
    private static bool IsSame(Entry entry, Earlier earlier) =>
        (entry.Item.Published is { } published && published == earlier.PublishedAt)
        || SameTitle(entry.Item.Title, earlier.Title)
        || IsLongerTitle(entry.Item.Title, earlier.Title)
        || (PageAddress.NamesOneText(new Uri(entry.CanonicalUrl)) && IsNear(entry.Item.Published, earlier.PublishedAt));

    /// <summary>Not the next issue of something at an address that looks like a headline's.</summary>
    private static bool IsNear(DateTimeOffset? one, DateTimeOffset? other) => one is null || other is null || (one - other).Value.Duration() <= Near;

    private static bool SameTitle(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>One of them has all words of the other.</summary>
    private static bool IsLongerTitle(string? one, string other)
    {
        var (words, others) = (Words(one ?? ""), Words(other));
        return Math.Min(words.Count, others.Count) >= WordsThatTell && (words.IsSubsetOf(others) || others.IsSubsetOf(words));
    }

    private static HashSet<string> Words(string title) =>
        title.Split([.. " ,.:;!?()\"'’“”«»–—"], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
