using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Entries;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing;

/// <summary>Reads a page of headlines as a feed, by selectors.</summary>
public static class HtmlList
{
    private const int MaxEntries = 2000;

    /// <summary>Reads the entries in the page's order, each address once. A selector that cannot be read is a warning, not an exception.</summary>
    public static ParsedFeed Read(ReadOnlySpan<byte> page, string? contentType, Uri address, HtmlListRules rules) =>
        Read(ListPage.Decode(page, contentType), address, rules);

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, string?, Uri, HtmlListRules)"/>
    public static ParsedFeed Read(string html, Uri address, HtmlListRules rules)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(rules);
        using var page = ListPage.Parse(html, address);
        return Read(page, address, rules);
    }

    internal static ParsedFeed Read(ListPage page, Uri address, HtmlListRules rules)
    {
        var items = new List<ParsedItem>();
        var warnings = new List<string>();
        string? next = null;
        try
        {
            var elements = page.Document.QuerySelectorAll(rules.Item).Take(MaxEntries).ToList();
            items = Read(page, elements, rules);
            if (rules.Pages > 1) next = NextPage.Find(page, rules.Next);
            if (items.Count == 0)
                warnings.Add(elements.Count == 0 ? "No element matches the selector of an entry." : "The elements found hold no links that may be taken.");
        }
        catch (DomException wrong)
        {
            warnings.Add($"A selector cannot be read: {wrong.Message}");
        }
        return new ParsedFeed
        {
            Format = FeedFormat.HtmlList,
            Title = PlainText.FromText(page.Document.Title ?? ""),
            Link = address.AbsoluteUri,
            Next = next,
            Language = page.Language,
            Items = items,
            Warnings = [.. warnings, .. DateDoubts.Of(items, page.Language)],
        };
    }

    private static List<ParsedItem> Read(ListPage page, IReadOnlyList<IElement> elements, HtmlListRules rules)
    {
        var all = elements.ToHashSet();
        var entries = elements.Select(element => ListEntry.Of(page, element, all)).ToList();
        if (entries.Count == 0) return [];
        var columns = EntryColumns.Of(entries, page);
        var items = new List<ParsedItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (EntryReading.Read(page, entry, columns, rules) is { Url: { } url } item && rules.Takes(url) && seen.Add(url)) items.Add(item);
        }
        return items;
    }
}
