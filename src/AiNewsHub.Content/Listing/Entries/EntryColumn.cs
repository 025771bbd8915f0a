using AiNewsHub.Content.Dates;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>The cells of the same place in all entries of a list.</summary>
internal sealed class EntryColumn
{
    private const double MostAreDates = 0.6;

    public EntryColumn(string key, int order, IReadOnlyDictionary<int, EntryCell> cells, DateCustoms customs)
    {
        (Key, Order, Cells) = (key, order, cells);
        var dated = cells.Values.Count(cell => cell.Dates.Read(customs) is not null);
        DateShare = dated / (double)cells.Count;
        IsDate = DateShare >= MostAreDates && cells.Values.Count(cell => cell.Dates.IsBare) * 2 > cells.Count;
        IsLinked = cells.Values.Count(cell => cell.Url is not null || IsInLink(cell) || cell.Element.QuerySelector("a[href]") is not null) * 2 > cells.Count;
    }

    public string Key { get; }

    /// <summary>Its place in the order of the page.</summary>
    public int Order { get; }

    /// <summary>By the number of the entry.</summary>
    public IReadOnlyDictionary<int, EntryCell> Cells { get; }

    /// <summary>Which part of the cells holds a date.</summary>
    public double DateShare { get; }
    public bool IsDate { get; }

    /// <summary>True when most of the cells stand in a link, or hold one.</summary>
    public bool IsLinked { get; }

    private static bool IsInLink(EntryCell cell)
    {
        var around = cell.Element.ParentElement;
        for (var level = 0; level < 8 && around is not null; level++, around = around.ParentElement)
        {
            if (around.LocalName == "a") return true;
        }
        return false;
    }
}
