using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>One entry of a page of headlines: the item and what belongs to it, taken apart into cells.</summary>
internal sealed class ListEntry
{
    private const int MaxElements = 300;
    private const int MaxCompanions = 3;
    private const int MaxDepth = 30;
    private const int MaxOuter = 6;

    private ListEntry(IElement item, IReadOnlyList<IElement> parts, List<EntryCell> cells) => (Item, Parts, Cells) = (item, parts, cells);

    public IElement Item { get; }

    /// <summary>The item, and for items that stand beside their content (a term, a heading, a row) what follows up to the next.</summary>
    public IReadOnlyList<IElement> Parts { get; }

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<EntryCell> Cells { get; }

    public static ListEntry Of(ListPage page, IElement item, IReadOnlySet<IElement> items)
    {
        var parts = PartsOf(item, items);
        var cells = new List<EntryCell>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = MaxElements;
        foreach (var (number, part) in parts.Index())
        {
            var root = number == 0 ? "" : $"+{part.LocalName}";
            Visit(page, item, part, root, cells, seen, ref left);
        }
        return new ListEntry(item, parts, cells);
    }

    /// <summary>The first element that the selector finds in the entry.</summary>
    public IElement? Find(string selector)
    {
        foreach (var part in Parts)
        {
            if (part.QuerySelector(selector) is { } inside) return inside;
            if (part != Item && part.Matches(selector)) return part;
        }
        return null;
    }

    /// <summary>The link that an element of the entry stands in, or that stands in it.</summary>
    public IElement? LinkAt(IElement element)
    {
        for (var around = element; around is not null && around != Item && !Parts.Contains(around); around = around.ParentElement)
        {
            if (IsLink(around)) return around;
        }
        return IsLink(Item) ? Item : element.QuerySelector("a[href]") ?? Outer();
    }

    /// <summary>The link that the whole entry stands in.</summary>
    public IElement? Outer()
    {
        var around = Item.ParentElement;
        for (var level = 0; level < MaxOuter && around is not null; level++, around = around.ParentElement)
        {
            if (IsLink(around)) return around;
        }
        return null;
    }

    private static bool IsLink(IElement element) => element.LocalName == "a" && element.HasAttribute("href");

    private static List<IElement> PartsOf(IElement item, IReadOnlySet<IElement> items)
    {
        List<IElement> parts = [item];
        if (item.LocalName == "dd" && item.PreviousElementSibling is { LocalName: "dt" } term) parts.Add(term);
        if (item.LocalName is not ("dt" or "tr") && !Html.ElementNames.IsHeading(item.LocalName)) return parts;
        for (var next = item.NextElementSibling; next is not null && next.LocalName != "dt" && !items.Contains(next)
            && parts.Count <= MaxCompanions; next = next.NextElementSibling)
        {
            if (next.LocalName == item.LocalName && item.LocalName != "tr") break;
            parts.Add(next);
        }
        return parts;
    }

    private static void Visit(ListPage page, IElement item, IElement root, string rootPath, List<EntryCell> cells, Dictionary<string, int> seen, ref int left)
    {
        var open = new Stack<(IElement Element, string Path, int Depth)>();
        open.Push((root, rootPath, 0));
        while (open.TryPop(out var place) && left-- > 0)
        {
            var (element, path, depth) = place;
            var count = seen[path] = seen.GetValueOrDefault(path) + 1;
            if (CellOf(page, item, element, count == 1 ? path : $"{path}#{count}") is { } cell) cells.Add(cell);
            if (depth >= MaxDepth) continue;
            for (var child = element.LastElementChild; child is not null; child = child.PreviousElementSibling)
            {
                if (VisibleText.IsHidden(child) && child.LocalName != "noscript") continue;
                open.Push((child, $"{path}>{page.Names.Part(child)}", depth + 1));
            }
        }
    }

    private static EntryCell? CellOf(ListPage page, IElement item, IElement element, string key)
    {
        var own = VisibleText.Own(element);
        var isItem = element == item && element.LocalName is not ("a" or "dt" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6");
        var text = isItem || (own.Length == 0 && !Html.ElementNames.IsHeading(element.LocalName)) ? "" : VisibleText.Of(element);
        var url = element.LocalName == "a" ? page.Follow(element) : null;
        var dates = DateWords.Of(element, own, text);
        return text.Length > 0 || url is not null || dates.Any || element.LocalName == "img" ? new EntryCell(element, key, text, url, dates) : null;
    }
}
