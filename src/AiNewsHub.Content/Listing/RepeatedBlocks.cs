using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing;

/// <summary>Elements of one make that a selector finds together.</summary>
internal sealed record RepeatedBlock(string Selector, IReadOnlyList<IElement> Elements)
{
    public bool HasHeadings { get; } = Elements.Count(element => element.QuerySelector("h1, h2, h3, h4, h5, h6") is not null) * 2 > Elements.Count;

    /// <summary>True when most of them stand in a part of the page that frames its content.</summary>
    public bool IsAside { get; } = Elements.Count(element => RepeatedBlocks.IsFraming(element)) * 2 > Elements.Count;
}

/// <summary>Finds what repeats on a page around links with words enough for a headline.</summary>
internal static class RepeatedBlocks
{
    /// <summary>Fewer than this is no list.</summary>
    public const int Fewest = 3;

    private const int MaxLinks = 1500;
    private const int MaxLevels = 7;
    private const int ShortestHeadline = 12;
    private const int MaxElements = 300;

    /// <summary>Candidates, those with most headlines first.</summary>
    public static IEnumerable<RepeatedBlock> In(ListPage page)
    {
        var groups = new Dictionary<string, HashSet<IElement>>(StringComparer.Ordinal);
        foreach (var link in page.Document.QuerySelectorAll("a[href]").Take(MaxLinks))
        {
            if (!MayBeHeadline(page, link)) continue;
            var element = link;
            for (var level = 0; level < MaxLevels && element is not null && element.LocalName is not ("body" or "html" or "main"); level++)
            {
                var selector = BlockSelector.Of(element);
                if (!groups.TryGetValue(selector, out var members)) groups[selector] = members = [];
                members.Add(element);
                element = element.ParentElement;
            }
        }
        return groups
            .Where(group => group.Value.Count is >= Fewest and <= MaxElements)
            .Select(group => new RepeatedBlock(group.Key, [.. group.Value]))
            .Where(HoldsOneEach)
            .OrderByDescending(block => block.Elements.Count * (block.IsAside ? 1 : 4));
    }

    public static bool IsFraming(IElement element)
    {
        for (var around = element; around is not null; around = around.ParentElement)
        {
            if (around.LocalName is "nav" or "footer" or "aside") return true;
            if (around.LocalName == "header" && around.ParentElement?.LocalName == "body") return true;
            if (around.GetAttribute("role") is "navigation" or "contentinfo" or "complementary") return true;
            var marks = around.ClassName + " " + around.Id;
            if (around.LocalName is "div" or "ul" or "section" && HasFramingName(marks)) return true;
        }
        return false;
    }

    private static bool HasFramingName(string marks) => marks.ToLowerInvariant().Split(' ', '-', '_')
        .Any(word => word is "nav" or "navbar" or "menu" or "footer" or "sidebar" or "breadcrumb" or "breadcrumbs" or "related" or "popular" or "trending" or "tags" or "cookie" or "social");

    private static bool MayBeHeadline(ListPage page, IElement link)
    {
        if (page.Resolve(link.GetAttribute("href")) is not { } url || url.TrimEnd('/') == page.Base.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped).TrimEnd('/')) return false;
        var length = link.TextContent.AsSpan().Trim().Length;
        // A picture or "read more" may be the only link of a card whose headline stands beside it.
        return length >= ShortestHeadline || link.ParentElement?.QuerySelector("h1, h2, h3, h4, h5, h6") is not null || length == 0;
    }

    /// <summary>Entries do not stand in one another, and are not the whole list: no element holds the links of two others.</summary>
    private static bool HoldsOneEach(RepeatedBlock block)
    {
        var members = new HashSet<IElement>(block.Elements);
        var nested = block.Elements.Count(element =>
        {
            for (var around = element.ParentElement; around is not null; around = around.ParentElement)
            {
                if (members.Contains(around)) return true;
            }
            return false;
        });
        if (nested * 5 > block.Elements.Count) return false;
        var crowded = block.Elements.Count(element => element.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Length > 2 || element.QuerySelectorAll("a[href]").Length > 15);
        return crowded * 5 <= block.Elements.Count;
    }
}
