using System.Diagnostics.CodeAnalysis;

namespace AiNewsHub.Core.Sources.Starter;

/// <summary>Where each known column of a source table stands.</summary>
internal sealed class SourceTableColumns
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "name",
        ["title"] = "name",
        ["site"] = "site",
        ["site_url"] = "site",
        ["html_url"] = "site",
        ["feed"] = "feed",
        ["feed_url"] = "feed",
        ["xml_url"] = "feed",
        ["url"] = "feed",
        ["address"] = "feed",
        ["language"] = "language",
        ["lang"] = "language",
        ["role"] = "role",
        ["publisher"] = "publisher",
        ["kind"] = "kind",
        ["state"] = "state",
        ["pages"] = "pages",
        ["note"] = "note",
        ["topic"] = "topic",
    };

    private readonly Dictionary<string, int> _places;

    private SourceTableColumns(Dictionary<string, int> places, int count) => (_places, Count) = (places, count);

    /// <summary>How many columns the first line names, known or not.</summary>
    public int Count { get; }

    public bool Has(string column) => _places.ContainsKey(column);

    /// <summary>The trimmed cell, or null where the column is absent or empty.</summary>
    public string? Cell(string[] cells, string column) =>
        _places.TryGetValue(column, out var place) && place < cells.Length && cells[place].Trim() is { Length: > 0 } text
            ? text
            : null;

    public static bool TryRead(
        string line, [NotNullWhen(true)] out SourceTableColumns? columns, [NotNullWhen(false)] out string? fault)
    {
        columns = null;
        fault = null;
        var names = line.Split('\t');
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < names.Length && fault is null; place++)
        {
            if (Known.TryGetValue(names[place].Trim(), out var column) && !places.TryAdd(column, place))
                fault = $"Two columns hold the {column}.";
        }

        if (!places.ContainsKey("feed") && !places.ContainsKey("site"))
            fault ??= "The first line must name the columns, separated by tabs, with a column feed or site among them.";
        if (fault is not null) return false;
        columns = new(places, names.Length);
        return true;
    }
}
