namespace AiNewsHub.Content.Html;

/// <summary>Counts how much of each part of a page reads like prose: blocks of words of some length, with few links.</summary>
internal static class ProseMeasure
{
    private const int ShortestBlock = 60;
    private const double MostLinks = 0.4;

    public static void Count(PageNode body)
    {
        for (var node = body; node is not null; node = node.Following(body))
        {
            if (node.IsText || node.Chars < ShortestBlock || node.Parent is null) continue;
            var own = node.Name == "p" ? node.Chars : OwnWords(node);
            if (own < ShortestBlock || node.Name == "p" && node.LinkDensity > MostLinks) continue;
            for (var at = node; at is not null; at = at.Parent) at.ProseChars += own;
        }
    }

    // Words that stand in the node itself or in inline elements, not in blocks below it.
    private static int OwnWords(PageNode node)
    {
        if (!ElementNames.IsBlock(node.Name)) return 0;
        var chars = 0;
        for (var child = node.First; child is not null; child = child.Next)
        {
            if (child.IsText || child.Name != "a" && ElementNames.IsPhrasing(child.Name)) chars += child.Chars;
        }
        return chars;
    }
}
