using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Entries;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Proposing;

/// <summary>A selector tried on its page: the entries it finds and how much they look like a list.</summary>
internal sealed record ListTrial(string Selector, string? Folder, IReadOnlyList<ListEntry> Entries, EntryColumns Columns, IReadOnlyList<ParsedItem> Items,
    double Score)
{
    private const int MaxEntries = 300;

    /// <summary>Which part of the entries stands in what frames the page.</summary>
    public double Framed { get; } = Entries.Count(entry => PageFrame.Holds(entry.Item)) / (double)Math.Max(1, Entries.Count);

    /// <summary>Which part of the entries has a date.</summary>
    public double Dated { get; } = Items.Count(item => item.Published is not null) / (double)Math.Max(1, Items.Count);

    public static ListTrial Run(ListPage page, string selector)
    {
        List<IElement> elements = [.. page.Document.QuerySelectorAll(selector).Take(MaxEntries)];
        var all = elements.ToHashSet();
        List<ListEntry> entries = [.. elements.Select(element => ListEntry.Of(page, element, all))];
        var columns = EntryColumns.Of(entries, page);
        var rules = new HtmlListRules { Item = selector };
        List<ParsedItem> read = [.. entries.Select(entry => EntryReading.Read(page, entry, columns, rules)).OfType<ParsedItem>()];
        List<ParsedItem> items = [.. read.DistinctBy(item => item.Url, StringComparer.Ordinal)];
        var folder = CommonFolder.Of(items);
        if (folder is not null) items.RemoveAll(item => !item.Url!.StartsWith(folder, StringComparison.Ordinal));
        return new ListTrial(selector, folder, entries, columns, items, ListScore.Of(page, entries, columns, items) * read.Count / entries.Count);
    }

    /// <summary>What reads the page as this trial did.</summary>
    public HtmlListRules ToRules(ListPage page) => new()
    {
        Item = Selector,
        Title = FieldSelectors.Of(page, Columns.Title, Entries),
        Date = FieldSelectors.Of(page, Columns.Date, Entries),
        Summary = FieldSelectors.Of(page, Columns.Summary, Entries),
        Allow = Folder is null ? [] : [Folder],
    };
}
