using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Kinds;

namespace AiNewsHub.Core.Ingestion;

/// <summary>
/// Gets what a list keeps elsewhere: its older pages, the sitemaps of an index. Always of the same host, one after the other within the
/// host's gap, and no further than a first entry that is known.
/// </summary>
internal sealed class FurtherPages(Fetcher fetcher, KnownEntries known)
{
    /// <summary>All entries together. A page that cannot be had ends the reading; what was read before it counts.</summary>
    /// <param name="source">Whose entries are known.</param>
    /// <param name="text">Its first document.</param>
    /// <param name="read">How each further one is read.</param>
    /// <param name="most">So many are asked for at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SourceText> CompleteAsync(Source source, SourceText text, Func<FetchResult.Content, SourceText> read, int most,
        CancellationToken cancellationToken)
    {
        var first = text.Feed!;
        List<ParsedItem> items = [.. first.Items];
        if (text.Parts.Count > 0) await AddPartsAsync(source, text.Parts.Take(most), items, read, cancellationToken);
        else await AddPagesAsync(source, first, items, read, Math.Min(text.OlderPages, most), cancellationToken);
        return items.Count > 0
            ? text with { Feed = first with { Items = items } }
            : text with { Feed = null, Fault = FaultKind.BadRules, Detail = "The sitemaps of the index have no entries that may be taken." };
    }

    private async Task AddPartsAsync(
        Source source, IEnumerable<SitemapPart> parts, List<ParsedItem> items, Func<FetchResult.Content, SourceText> read, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            if (!IsOfHost(source, part.Url) || await fetcher.FetchAsync(new(new Uri(part.Url), FetchPurpose.Feed),
                cancellationToken) is not FetchResult.Content content) continue;
            using (content) items.AddRange(read(content).Feed?.Items ?? []);
        }
    }

    private async Task AddPagesAsync(
        Source source, ParsedFeed first, List<ParsedItem> items, Func<FetchResult.Content, SourceText> read, int most, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { source.Address };
        var page = first;
        for (var number = 0; number < most && page.Next is { } next && seen.Add(next) && IsOfHost(source, next); number++)
        {
            // The whole page, however old it is.
            var entries = EntryList.Of(source, page, now: null);
            if ((await known.CompareAsync(source.Id, entries, cancellationToken)).New.Count < entries.Count) return;
            if (await fetcher.FetchAsync(new(new Uri(next), FetchPurpose.Feed), cancellationToken) is not FetchResult.Content content) return;
            using (content)
            {
                if (read(content).Feed is not { Items.Count: > 0 } older) return;
                items.AddRange(older.Items);
                page = older;
            }
        }
    }

    private static bool IsOfHost(Source source, string address) => new Uri(address).Authority == new Uri(source.Address).Authority;
}
