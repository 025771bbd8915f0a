using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Entries;
using AiNewsHub.Content.Urls;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Proposing;

/// <summary>
/// How likely a set of entries is the page's list: headlines are long, differ, are dated, stand in the main part, lead below the page's
/// own address and are many; menus, tags and footers are none of that.
/// </summary>
internal static class ListScore
{
    private const double ManyWords = 10;
    private const double FewWords = 4;
    private const double ManyLinks = 7;
    private const double ManyEntries = 60;

    public static double Of(ListPage page, IReadOnlyList<ListEntry> entries, EntryColumns columns, IReadOnlyList<ParsedItem> items)
    {
        if (items.Count < ListCandidates.Fewest) return 0;
        var words = items.Average(item => Math.Min(TitleScore.Words(item.Title ?? ""), ManyWords));
        var distinct = items.Select(item => item.Title).Distinct(StringComparer.Ordinal).Count() / (double)items.Count;
        var score = Math.Log2(1 + Math.Min(items.Count, ManyEntries)) * Math.Sqrt(words) * distinct * distinct;
        score *= 1 + (1.2 * Share(items, item => item.Published is not null)) + (0.4 * Share(items, item => item.SummaryHtml is not null))
            + (0.3 * Share(items, item => item.ImageUrl is not null));
        if (words < FewWords && !items.Any(item => item.SummaryHtml is not null)) score *= words / FewWords;
        score *= Homes(page, items);
        score *= 1 + (0.4 * Share(items, item => ListAddress.IsBelow(item.Url!, page.Own)));
        score *= 1 - (0.8 * Share(items, item => ListAddress.IsOfShelf(item.Url!)));
        score /= Math.Pow(columns.Crowd, 2);
        score *= Math.Min(1, ManyLinks / Math.Max(1, entries.Average(Links)));
        // A headline that leads nowhere, above several links, is the head of a group.
        if (columns.Title is { IsLinked: false } && entries.Average(Links) > 2.5) score *= 0.3;
        if (columns.Title is null) score *= 0.4;
        score *= 1 - (0.8 * entries.Count(entry => PageFrame.Holds(entry.Item)) / entries.Count);
        if (entries.Count(entry => HasHeading(entry.Item)) * 2 > entries.Count) score *= 1.3;
        return score;
    }

    /// <summary>Lists lead into their own site, or to many others; a list to one other site is no list of this one.</summary>
    private static double Homes(ListPage page, IReadOnlyList<ParsedItem> items)
    {
        var hosts = items.Select(item => new Uri(item.Url!)).ToList();
        var own = hosts.Count(url => Hosts.SameSite(url, page.Base)) / (double)hosts.Count;
        var others = hosts.Select(url => url.Host).Distinct(StringComparer.Ordinal).Count();
        return own > 0.5 ? 0.4 + (0.6 * own) : others > 2 ? 0.8 : 0.5;
    }

    private static double Links(ListEntry entry) =>
        entry.Cells.Where(cell => cell.Url is not null).Select(cell => cell.Url).Distinct(StringComparer.Ordinal).Count();

    private static bool HasHeading(IElement element) =>
        element.QuerySelector("h1, h2, h3, h4, h5, h6") is not null || Html.ElementNames.IsHeading(element.LocalName);

    private static double Share(IReadOnlyList<ParsedItem> items, Func<ParsedItem, bool> holds) => items.Count(holds) / (double)items.Count;
}
