using AiNewsHub.Content.Listing.Entries;

namespace AiNewsHub.Content.Listing.Proposing;

/// <summary>Puts a column into words: a selector that finds its cells and no others.</summary>
internal static class FieldSelectors
{
    private const int Sample = 15;

    /// <summary>Null where no simple selector finds them; then the reading finds them by comparing the entries, as it did here.</summary>
    public static string? Of(ListPage page, EntryColumn? column, IReadOnlyList<ListEntry> entries)
    {
        if (column is null) return null;
        var some = column.Cells.Values.First().Element;
        if (entries.Any(entry => entry.Item == some)) return null;
        var own = page.Names.Part(some);
        List<string> tried = [own];
        if (some.ParentElement is { } parent) tried.Add($"{page.Names.Part(parent)} > {own}");
        if (some.LocalName is "time" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "p")
            tried.Insert(own.Length > some.LocalName.Length ? 1 : 0, some.LocalName);
        return tried.Find(selector => entries.Take(Sample).Index()
            .All(pair => pair.Item.Find(selector) == column.Cells.GetValueOrDefault(pair.Index)?.Element));
    }
}
