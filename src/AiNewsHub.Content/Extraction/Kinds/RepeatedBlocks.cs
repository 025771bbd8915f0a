using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Kinds;

/// <summary>How much of a page's content stands in rows of like blocks: cards, accordions, table rows, list items.</summary>
/// <param name="Repeated">Characters in such rows.</param>
/// <param name="Linked">The part of these whose blocks lead elsewhere.</param>
/// <param name="All">Characters of the page without what is around its content.</param>
internal sealed record RepeatedBlocks(int Repeated, int Linked, int All)
{
    private const int FewestBlocks = 6;
    private const int ShortestBlock = 3;
    private const int LongestBlock = 900;

    public static RepeatedBlocks Measure(PageFacts facts)
    {
        var repeated = 0;
        var linked = 0;
        var around = 0;
        var body = facts.Body;
        for (var node = body.First; node is not null;)
        {
            if (node.IsText || node.Chars == 0) { node = node.FollowingAfter(body); continue; }
            if (IsAround(node, facts))
            {
                around += node.Chars;
                node = node.FollowingAfter(body);
                continue;
            }
            var row = Row(node);
            repeated += row.Chars;
            if (row.Links * 2 > row.Count) linked += row.Chars;
            node = row.Chars > 0 ? node.FollowingAfter(body) : node.Following(body);
        }
        return new RepeatedBlocks(repeated, linked, body.Chars - around);
    }

    private static bool IsAround(PageNode node, PageFacts facts) =>
        node.Name is "nav" or "footer" or "aside" or "header" or "form" or "button" or "select" || node.IsAside || node.IsHidden
        || node.Attribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "dialog" or "search"
        || node.Chars < facts.Body.Chars / 2 && (node.Marks.PageFurniture || node.Marks.Notice);

    private static bool HasManyParts(PageNode node)
    {
        var parts = 0;
        for (var child = node.First; child is not null && parts < FewestBlocks; child = child.Next) if (!child.IsText) parts++;
        return parts >= FewestBlocks;
    }

    // Paragraphs and headings are alike in every text.
    private static (int Count, int Links, int Chars) Row(PageNode node)
    {
        if (node.Name is "p" or "dl" || !HasManyParts(node)) return default;
        var kinds = new Dictionary<(string, string), (int Count, int Links, int Chars)>();
        for (var child = node.First; child is not null; child = child.Next)
        {
            if (child.IsText || child.Chars is < ShortestBlock or > LongestBlock || child.Name is "p" or "br" or "span" or "pre" or "figure" or "blockquote"
                || ElementNames.IsHeading(child.Name)) continue;
            var kind = (child.Name, child.Marks.First);
            var (count, links, chars) = kinds.GetValueOrDefault(kind);
            kinds[kind] = (count + 1, links + (child.LinkChars > 0 ? 1 : 0), chars + child.Chars);
        }
        if (kinds.Count == 0) return default;
        var most = kinds.Values.MaxBy(kind => kind.Chars);
        return most.Count >= FewestBlocks && most.Chars * 2 > node.Chars ? most : default;
    }
}
