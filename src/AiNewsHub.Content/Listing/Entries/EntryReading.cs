using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Feeds;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>Reads one entry: by the selectors that the rules give, else by what its columns are.</summary>
internal static class EntryReading
{
    private const int MaxTitle = 500;

    /// <summary>The entry as an item; null for one without a link to an article.</summary>
    public static ParsedItem? Read(ListPage page, ListEntry entry, EntryColumns columns, HtmlListRules rules)
    {
        var title = TitleOf(entry, columns, rules);
        if (LinkOf(page, entry, columns, rules, title) is not { } link || page.Follow(link) is not { } url) return null;
        var words = Words(title, columns.Label) is { Length: > 0 } said ? said : WordsOf(link);
        var (date, raw) = DateOf(page, entry, columns, rules, url);
        var summary = rules.Summary is null ? CellOf(entry, columns.Summary)?.Element : entry.Find(rules.Summary);
        var told = summary is null ? "" : VisibleText.Of(summary);
        return new ParsedItem
        {
            ExternalId = url,
            Url = url,
            Title = words.Length > 0 ? words : null,
            HasOwnTitle = words.Length > 0,
            Published = date,
            PublishedRaw = raw,
            SummaryHtml = told.Length > 0 && told != words ? PlainText.Escape(told) : null,
            ImageUrl = EntryImage.Find(page, entry, rules.Image),
        };
    }

    private static IElement? TitleOf(ListEntry entry, EntryColumns columns, HtmlListRules rules)
    {
        if (rules.Title is not null) return entry.Find(rules.Title);
        if (CellOf(entry, columns.Title) is { Text.Length: > 0 } cell) return cell.Element;
        return entry.Cells.FirstOrDefault(candidate => candidate is { IsHeading: true, Text.Length: > 0 })?.Element;
    }

    private static IElement? LinkOf(ListPage page, ListEntry entry, EntryColumns columns, HtmlListRules rules, IElement? title)
    {
        if (rules.Link is not null && entry.Find(rules.Link) is { } chosen) return chosen.HasAttribute("href") ? chosen : chosen.QuerySelector("a[href]");
        if (title is not null && entry.LinkAt(title) is { } around && page.Follow(around) is not null) return around;
        if (entry.Item.LocalName == "a" && entry.Item.HasAttribute("href")) return entry.Item;
        if (CellOf(entry, columns.Link) is { Url: not null } cell) return cell.Element;
        var links = entry.Cells.Where(candidate => candidate.Url is not null && !ListAddress.IsOfShelf(candidate.Url)).ToList();
        return links.MaxBy(candidate => candidate.Text.Length)?.Element ?? entry.Outer();
    }

    private static (DateTimeOffset? Date, string? Raw) DateOf(ListPage page, ListEntry entry, EntryColumns columns, HtmlListRules rules, string url)
    {
        if (rules.Date is not null) return entry.Find(rules.Date) is { } chosen ? DateWords.Chosen(chosen, columns.DateCustoms) : (null, null);
        if (CellOf(entry, columns.Date)?.Dates is { } found && found.Read(columns.DateCustoms) is { } date) return (date, found.Raw);
        foreach (var cell in entry.Cells)
        {
            if (cell.Dates.Read(columns.DateCustoms) is { } other) return (other, cell.Dates.Raw);
        }
        if (DateAbove.Find(entry.Item, columns.DateCustoms) is { } above) return above;
        return DateInAddress.Find(new Uri(url)) is { HasDay: true, Date: var day }
            ? (new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), day.ToString("O", null))
            : (null, null);
    }

    private static EntryCell? CellOf(ListEntry entry, EntryColumn? column) =>
        column is null ? null : entry.Cells.FirstOrDefault(cell => cell.Key == column.Key);

    private static string Words(IElement? title, string? label)
    {
        var text = title is null ? "" : VisibleText.Of(title);
        if (label is not null && text.StartsWith(label, StringComparison.Ordinal)) text = text[label.Length..];
        return text.Length > MaxTitle ? text[..MaxTitle] : text;
    }

    /// <summary>A picture that is a link has words for those who do not see it.</summary>
    private static string WordsOf(IElement link)
    {
        var text = VisibleText.Of(link);
        if (text.Length == 0) text = link.GetAttribute("aria-label") ?? link.GetAttribute("title") ?? link.QuerySelector("img[alt]")?.GetAttribute("alt") ?? "";
        return PlainText.FromText(text.Length > MaxTitle ? text[..MaxTitle] : text);
    }
}
