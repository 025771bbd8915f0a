using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Urls;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion.Entries;

/// <summary>Gives the items of a feed their identities.</summary>
internal static class EntryList
{
    private const int MaxIdLength = 400;
    private const int MaxUrlLength = 2048;

    /// <summary>Each item of a source's feed once, in document order.</summary>
    public static IReadOnlyList<Entry> Of(Source source, ParsedFeed feed, DateTimeOffset? now) => Of(feed, SiteOf(source), now);

    /// <summary>The site, else the address that is read.</summary>
    public static Uri SiteOf(Source source) => new(source.SiteUrl ?? source.Address);

    /// <summary>Each item once, in document order.</summary>
    /// <param name="feed">As parsed.</param>
    /// <param name="fallback">The page that stands for an item without address: the site, else the feed.</param>
    /// <param name="now">The instant of the read, where of an archive only the newest are to be taken.</param>
    public static IReadOnlyList<Entry> Of(ParsedFeed feed, Uri fallback, DateTimeOffset? now)
    {
        var items = Backlog.Of(feed.Items, now).Where(pair => HasSubstance(pair.Item));
        var found = WithoutRepetitions(
            [.. items.Select(pair => new Found(pair.Index, pair.Item, AddressOf(pair.Item, fallback, feed.Link), EntryHash.Of(pair.Item)))]);

        var useOfUrl = found.CountBy(entry => entry.Url?.Canonical ?? "").ToDictionary();
        // An identifier that stands for several pages is no identifier.
        var pagesOfId = found.Where(entry => entry.Item.ExternalId is not null)
            .GroupBy(entry => entry.Item.ExternalId!, entry => entry.Url?.Canonical, StringComparer.Ordinal)
            .Where(group => group.Distinct().Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<Entry>(found.Count);
        foreach (var (position, item, url, hash) in found)
        {
            var isAlone = url is { OfItem: true } && useOfUrl[url.Value.Canonical] == 1;
            var id = IdOf(item, url?.Canonical, isAlone, pagesOfId);
            if (!seen.Add(id)) continue;
            var (address, canonical) = url is { } known ? (known.Address, known.Canonical) : (fallback.AbsoluteUri, fallback.AbsoluteUri);
            entries.Add(new(new(id, hash, isAlone), address, canonical, position, item, url is { OfItem: true }));
        }

        return entries;
    }

    private sealed record Found(int Position, ParsedItem Item, (string Address, string Canonical, bool OfItem)? Url, long Hash);

    /// <summary>One article is listed twice where its link and headline are, whatever its identifiers say: its publisher changes those.</summary>
    private static List<Found> WithoutRepetitions(IReadOnlyList<Found> found)
    {
        var seen = new HashSet<(string, string)>();
        var hashes = new HashSet<(string, long, DateTimeOffset?)>();
        var shared = found.CountBy(entry => entry.Url?.Canonical ?? "").Where(use => use.Value > 1).Select(use => use.Key).ToHashSet(StringComparer.Ordinal);
        var kept = new List<Found>();
        foreach (var entry in found)
        {
            if (entry.Url is { OfItem: true } url && shared.Contains(url.Canonical))
            {
                var isOneText = PageAddress.NamesOneText(new Uri(url.Canonical));
                // A notice comes again in the same words, on another day.
                var isRepeated = !hashes.Add((url.Canonical, entry.Hash, isOneText ? null : entry.Item.Published));
                isRepeated |= entry.Item.Title is { } title && !seen.Add((url.Canonical, title)) && isOneText;
                if (isRepeated) continue;
            }

            kept.Add(entry);
        }

        return kept;
    }

    private static bool HasSubstance(ParsedItem item) =>
        item.Title is not null || item.Url is not null || item.ContentHtml is not null || item.SummaryHtml is not null || item.Enclosures.Count > 0;

    private static string IdOf(ParsedItem item, string? url, bool isAlone, HashSet<string> ambiguous)
    {
        var id = item.ExternalId switch
        {
            // Without identifiers, entries of one link differ by their headlines.
            null when url is not null && !isAlone => $"{url}|{item.Title}",
            null => url ?? $"title:{item.Title}|{item.PublishedRaw}",
            { } shared when ambiguous.Contains(shared) => $"{shared}|{url}",
            { } own => own,
        };
        // No address and no identifier: several such items differ by what they say.
        if (item.ExternalId is null && url is not null && item.Url is null) id = $"title:{item.Title}|{item.PublishedRaw}";
        return id.Length <= MaxIdLength ? id : $"hash:{EntryHash.Of(id):x16}";
    }

    private static (string Address, string Canonical, bool OfItem)? AddressOf(ParsedItem item, Uri fallback, string? site)
    {
        foreach (var text in (IEnumerable<string?>)[item.Url, item.ExternalId, .. item.Enclosures.Select(enclosure => enclosure.Url)])
        {
            if (text is not { Length: > 0 and <= MaxUrlLength } || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)) continue;
            if (address.Scheme is not ("http" or "https") || address.Host.Length == 0) continue;
            // A publisher's home page as the link of every item is no article's address.
            var ofItem = address.PathAndQuery.Length > 1 || address.Fragment.Length > 1;
            return (address.AbsoluteUri, CanonicalUrls.Normalize(address).AbsoluteUri, ofItem && address != fallback && text != site);
        }

        return null;
    }
}
