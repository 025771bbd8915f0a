using AiNewsHub.Content.Listing.Entries;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Proposing;

/// <summary>The shortest selector that finds a set of elements and nothing else.</summary>
internal static class SetSelector
{
    private const int MaxLevels = 6;
    private const int MaxInside = 40;

    /// <summary>Null where the elements have nothing in common by which they can be told from others.</summary>
    public static string? Find(ListPage page, IReadOnlyList<IElement> elements)
    {
        var selector = "";
        IReadOnlyList<IElement> level = elements;
        (string Selector, int Extra)? best = null;
        for (var height = 0; height < MaxLevels; height++)
        {
            var part = StableNames.Common(level);
            if (level is [var only] && StableNames.Id(only) is { } id) part = $"{only.LocalName}#{id}";
            selector = height == 0 ? part : $"{part} > {selector}";
            // Bare names are found everywhere.
            if (selector.AsSpan().IndexOfAny(".[#") >= 0 || level[0].LocalName is "main" or "body")
            {
                var found = Count(page, selector);
                if (found == elements.Count) return selector;
                if (found > elements.Count && (best is null || found - elements.Count < best.Value.Extra)) best = (selector, found - elements.Count);
            }
            List<IElement> above = [.. level.Select(element => element.ParentElement).OfType<IElement>().Distinct()];
            if (above.Count == 0 || above[0].LocalName is "html" || (above.Count < level.Count && level.Count == 1)) break;
            if (above.Any(element => element.LocalName != above[0].LocalName)) break;
            level = above;
        }
        if (elements[0].ParentElement is { } parent && elements.All(element => element.ParentElement == parent))
        {
            var placed = $"{Place(parent)} > {StableNames.Common(elements)}";
            if (Count(page, placed) == elements.Count) return placed;
        }
        return Holding(page, elements) ?? best?.Selector;
    }

    /// <summary>Elements without marks of their own, told by what they hold.</summary>
    private static string? Holding(ListPage page, IReadOnlyList<IElement> elements)
    {
        var name = elements[0].LocalName;
        if (name is not ("li" or "tr" or "td" or "article" or "section" or "p") || elements.Any(element => element.LocalName != name)) return null;
        foreach (var inside in elements[0].QuerySelectorAll("*").Take(MaxInside))
        {
            var part = page.Names.Part(inside);
            if (part.Length == inside.LocalName.Length) continue;
            var selector = inside.ParentElement == elements[0] ? $"{name}:has(> {part})" : $"{name}:has({part})";
            if (elements.All(element => element.QuerySelector(part) is not null) && Count(page, selector) == elements.Count) return selector;
        }
        return null;
    }

    private static int Count(ListPage page, string selector) => page.Document.QuerySelectorAll(selector).Length;

    /// <summary>The element's place in the page, from an ancestor with an id or the body.</summary>
    private static string Place(IElement element)
    {
        var way = "";
        for (var around = element; around is not null; around = around.ParentElement)
        {
            var part = around.LocalName;
            if (part == "body" || StableNames.Id(around) is not null)
            {
                part = part == "body" ? part : $"{part}#{around.Id}";
                return way.Length == 0 ? part : $"{part} > {way}";
            }
            var number = 1;
            for (var before = around.PreviousElementSibling; before is not null; before = before.PreviousElementSibling)
                number += before.LocalName == part ? 1 : 0;
            way = $"{part}:nth-of-type({number}){(way.Length == 0 ? "" : " > " + way)}";
        }
        return way;
    }
}
