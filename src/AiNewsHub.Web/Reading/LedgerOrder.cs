using AiNewsHub.Core.Model;

namespace AiNewsHub.Web.Reading;

/// <summary>By what the ledger of sources is sorted; what is not told of a source stands last either way.</summary>
/// <param name="Column">One of <see cref="Columns"/>.</param>
/// <param name="IsReversed">Whether the other end comes first.</param>
public sealed record LedgerOrder(string Column, bool IsReversed)
{
    /// <summary>In the order in which they stand.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["name", "first", "delay", "original", "copies", "days", "newest", "health"];

    /// <summary>What a first look at a column wants on top is its highest value.</summary>
    private static readonly string[] _highestFirst = ["first", "original", "copies", "days", "newest"];

    /// <summary>As an address says it: "first", "-first"; by name for anything else.</summary>
    public static LedgerOrder Read(string? text)
    {
        var isReversed = text?.StartsWith('-') == true;
        var column = text?.TrimStart('-');
        return column is not null && Columns.Contains(column, StringComparer.Ordinal) ? new(column, isReversed) : new("name", IsReversed: false);
    }

    /// <summary>What the head of a column leads to: that order, or where it is the current one, its other end.</summary>
    public string? AddressOf(string column)
    {
        var next = column == Column && !IsReversed ? "-" + column : column;
        return next == "name" ? null : next;
    }

    /// <summary>The <c>aria-sort</c> of a column's head.</summary>
    public string? AriaSort(string column)
    {
        if (column != Column) return null;
        return IsReversed == _highestFirst.Contains(column, StringComparer.Ordinal) ? "ascending" : "descending";
    }

    public IReadOnlyList<LedgerLine> Sort(IEnumerable<LedgerLine> lines)
    {
        var byName = lines.OrderBy(line => line.Source.Name, StringComparer.CurrentCultureIgnoreCase);
        if (Column == "name") return IsReversed ? [.. byName.Reverse()] : [.. byName];
        var highest = _highestFirst.Contains(Column, StringComparer.Ordinal) != IsReversed;
        var told = byName.Select(line => (Line: line, Value: ValueOf(line))).OrderBy(line => line.Value is null);
        return [.. (highest ? told.ThenByDescending(line => line.Value) : told.ThenBy(line => line.Value)).Select(line => line.Line)];
    }

    private double? ValueOf(LedgerLine line)
    {
        var standing = line.Standing;
        return Column switch
        {
            "first" => standing.FirstReports is { IsTold: true } share ? share.Value : null,
            "delay" => standing.MedianDelay?.TotalSeconds,
            "original" => standing.Original is { IsTold: true } share ? share.Value : null,
            "copies" => standing.Copies is { IsTold: true } share ? share.Value : null,
            "days" => line.Total,
            "newest" => standing.NewestAt?.ToUnixTimeSeconds(),
            // What is wrong first: that is what somebody looks for.
            _ => line.Source.Fault.IsFailure ? 0 : line.Source.LastCheckedAt is null ? 1 : 2,
        };
    }
}
