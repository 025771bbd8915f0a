using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>Tells tables of data from tables that only lay out a page.</summary>
internal static class DataTables
{
    public static void Mark(PageNode root)
    {
        for (var node = root; node is not null; node = node.Following(root)) if (node.Name == "table") node.IsDataTable = IsData(node);
    }

    private static bool IsData(PageNode table)
    {
        if (table.Attribute("role") == "presentation" || table.Attribute("datatable") == "0") return false;
        if (table.Attribute("summary") is { Length: > 0 }) return true;
        var rows = 0;
        var columns = 0;
        for (var node = table.First; node is not null; node = node.Following(table))
        {
            if (node.Name is "caption" && node.First is not null || node.Name is "col" or "colgroup" or "tfoot" or "thead" or "th") return true;
            if (node.Name == "table") return false;
            if (node.Name != "tr") continue;
            rows += Span(node.Attribute("rowspan"));
            var cells = 0;
            for (var cell = node.First; cell is not null; cell = cell.Next) if (cell.Name == "td") cells += Span(cell.Attribute("colspan"));
            columns = Math.Max(columns, cells);
        }
        if (columns == 1 || rows == 1) return false;
        return rows >= 10 || columns > 4 || rows * columns > 10;
    }

    private static int Span(string? text) => int.TryParse(text, out var span) && span is > 0 and < 1000 ? span : 1;
}
