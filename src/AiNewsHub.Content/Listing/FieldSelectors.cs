using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing;

/// <summary>Finds the selectors of fields that most entries share.</summary>
internal static class FieldSelectors
{
    private const double Most = 0.6;
    private const int Sample = 12;
    private const int LongestDate = 40;

    /// <summary>The heading of most entries; null leaves it to the link.</summary>
    public static string? Title(IReadOnlyList<IElement> entries) =>
        Shared(entries, "h1, h2, h3, h4, h5, h6", element => element.TextContent.AsSpan().Trim().Length > 0)
        ?? Shared(entries, HtmlListEntry.NamedTitles, element => element.TextContent.AsSpan().Trim().Length is > 11 and < 300);

    public static string? Date(IReadOnlyList<IElement> entries) =>
        Shared(entries, "time", element => HtmlListEntry.DateIn(element) is not null)
        ?? Shared(entries, "*", element => element.ChildElementCount == 0 && element.TextContent.AsSpan().Trim().Length is > 5 and < LongestDate && HtmlListEntry.DateIn(element) is not null);

    public static string? Summary(IReadOnlyList<IElement> entries) =>
        Shared(entries, "p", element => element.TextContent.AsSpan().Trim().Length > 40)
        ?? Shared(entries, "div, span", element => element.ChildElementCount == 0 && element.TextContent.AsSpan().Trim().Length > 60);

    private static string? Shared(IReadOnlyList<IElement> entries, string candidates, Func<IElement, bool> fits)
    {
        var sample = entries.Take(Sample).ToList();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in sample)
        {
            var parts = entry.QuerySelectorAll(candidates).Take(60).Where(fits).Select(BlockSelector.Part).Distinct(StringComparer.Ordinal);
            foreach (var part in parts) found[part] = found.GetValueOrDefault(part) + 1;
        }
        var best = found.OrderByDescending(part => part.Value).ThenByDescending(part => part.Key.Length).FirstOrDefault();
        return best.Key is not null && best.Value >= sample.Count * Most ? best.Key : null;
    }
}
