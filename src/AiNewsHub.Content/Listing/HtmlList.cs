using AiNewsHub.Content.Feeds;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing;

/// <summary>Reads a page of headlines as a feed, by selectors.</summary>
public static class HtmlList
{
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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var element in page.Document.QuerySelectorAll(rules.Item))
            {
                if (HtmlListEntry.Read(page, element, rules) is { Url: { } url } item && rules.Takes(url) && seen.Add(url)) items.Add(item);
            }
            if (items.Count == 0) warnings.Add("No entry was found with these selectors.");
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
            Language = page.Document.DocumentElement?.GetAttribute("lang"),
            Items = items,
            Warnings = warnings,
        };
    }
}
