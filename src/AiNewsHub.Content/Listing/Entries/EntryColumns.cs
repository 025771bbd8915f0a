using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>Compares the entries of a list with one another and tells which column holds the headline, the link, the date, the summary.</summary>
internal sealed class EntryColumns
{
    private const int Compared = 40;
    private const int ShortestSummary = 40;

    private EntryColumns(IReadOnlyList<EntryColumn> all, int entries, DateCustoms customs)
    {
        Title = Best(all, column => TitleScore.Of(column, entries));
        Date = Best(all, column => column.IsDate ? DateScore(column, entries) : 0);
        Summary = Best(all, column => SummaryScore(column, entries));
        Link = Best(all, column => LinkScore(column, entries));
        DateCustoms = Date is null ? customs : OrderOf(Date, customs);
        Label = Title is null ? null : CommonLabel(Title);
        Crowd = Math.Max(1, CrowdOf(all, Title ?? Link, entries));
    }

    public EntryColumn? Title { get; }
    public EntryColumn? Date { get; }
    public EntryColumn? Summary { get; }

    /// <summary>For entries whose headline is no link.</summary>
    public EntryColumn? Link { get; }

    /// <summary>How this list writes dates; what it means by 3/4/2026 is told by their order.</summary>
    public DateCustoms DateCustoms { get; }

    /// <summary>How many headlines an entry holds on the average; much above one, the entries are groups of entries.</summary>
    public double Crowd { get; }

    /// <summary>A word that stands before every headline ("Title:") and is none of it.</summary>
    public string? Label { get; }

    public static EntryColumns Of(IReadOnlyList<ListEntry> entries, ListPage page)
    {
        var byKey = new Dictionary<string, Dictionary<int, EntryCell>>(StringComparer.Ordinal);
        foreach (var (number, entry) in entries.Take(Compared).Index())
        {
            foreach (var cell in entry.Cells)
            {
                if (!byKey.TryGetValue(cell.Key, out var column)) byKey[cell.Key] = column = [];
                column.TryAdd(number, cell);
            }
        }
        var columns = byKey.Select((pair, order) => new EntryColumn(pair.Key, order, pair.Value, page.DateCustoms)).ToList();
        return new EntryColumns(columns, Math.Min(entries.Count, Compared), page.DateCustoms);
    }

    private static EntryColumn? Best(IEnumerable<EntryColumn> columns, Func<EntryColumn, double> score) => columns
        .Select(column => (Column: column, Score: score(column)))
        .Where(pair => pair.Score > 0)
        .OrderByDescending(pair => pair.Score)
        .ThenBy(pair => pair.Column.Order)
        .Select(pair => pair.Column)
        .FirstOrDefault();

    private static double DateScore(EntryColumn column, int entries)
    {
        var some = column.Cells.Values.First();
        var score = column.DateShare * column.Cells.Count / entries;
        if (score < 0.3) return 0;
        if (some.Dates.Attribute is not null) score *= 1.2;
        if (some.IsNamed("updated", "modified")) score *= 0.3;
        return score;
    }

    private double SummaryScore(EntryColumn column, int entries)
    {
        if (column == Title || column.IsDate) return 0;
        var some = column.Cells.Values.First();
        if (some.IsHeading || ElementNames.IsHeading(some.Element.ParentElement?.LocalName ?? "")) return 0;
        var texts = column.Cells.Values.Select(cell => cell.Text).Where(text => text.Length > 0).ToList();
        if (texts.Count * 3 < entries || texts.Average(text => text.Length) < ShortestSummary) return 0;
        // Words around the headline are the whole card.
        if (Title is not null && column.Cells.Any(pair => Title.Cells.TryGetValue(pair.Key, out var title) && pair.Value.Element.Contains(title.Element)))
            return 0;
        var distinct = texts.Distinct(StringComparer.Ordinal).Count() / (double)texts.Count;
        var score = Math.Min(texts.Average(text => text.Length), 400) * texts.Count / entries * distinct;
        if (some.Element.LocalName == "p") score *= 1.3;
        if (some.IsNamed("summary", "excerpt", "descri", "dek", "lede", "teaser", "synopsis", "standfirst", "chapo")) score *= 1.5;
        if (some.IsNamed("author", "meta", "tags", "topic", "share")) score *= 0.3;
        return score;
    }

    private static double LinkScore(EntryColumn column, int entries)
    {
        var urls = column.Cells.Values.Select(cell => cell.Url).OfType<string>().ToList();
        if (urls.Count * 2 < entries) return 0;
        var distinct = urls.Distinct(StringComparer.Ordinal).Count() / (double)urls.Count;
        var some = column.Cells.Values.First();
        var score = urls.Count / (double)entries * distinct * distinct * distinct;
        if (ListAddress.IsOfShelf(urls[0]) || some.IsNamed("author", "tag", "categor", "share", "vote")) score *= 0.2;
        return score;
    }

    /// <summary>Lists are in the order of their dates; the reading that makes more pairs agree is meant.</summary>
    private static DateCustoms OrderOf(EntryColumn dates, DateCustoms customs)
    {
        var turned = customs with { DayFirst = !customs.DayFirst };
        return Agreement(dates, turned) > Agreement(dates, customs) ? turned : customs;
    }

    private static int Agreement(EntryColumn dates, DateCustoms customs)
    {
        var days = dates.Cells.OrderBy(pair => pair.Key).Select(pair => pair.Value.Dates.Read(customs)).OfType<DateTimeOffset>().ToList();
        var falling = days.Zip(days.Skip(1)).Count(pair => pair.First >= pair.Second);
        return days.Count + Math.Max(falling, days.Count - 1 - falling);
    }

    /// <summary>Cells that differ from the headline's only in their number stand on the same way: one after the other.</summary>
    private static double CrowdOf(IReadOnlyList<EntryColumn> all, EntryColumn? headline, int entries)
    {
        if (headline is null) return 1;
        var way = headline.Key.Split('#')[0];
        return all.Where(column => column.Key == way || column.Key.StartsWith(way + '#', StringComparison.Ordinal))
            .Sum(column => column.Cells.Count) / (double)entries;
    }

    private static string? CommonLabel(EntryColumn titles)
    {
        var first = titles.Cells.Values.First().Text;
        var colon = first.IndexOf(": ", StringComparison.Ordinal);
        if (colon is < 1 or > 20 || titles.Cells.Count < 3) return null;
        var label = first[..(colon + 2)];
        return titles.Cells.Values.All(cell => cell.Text.StartsWith(label, StringComparison.Ordinal)) ? label : null;
    }
}
