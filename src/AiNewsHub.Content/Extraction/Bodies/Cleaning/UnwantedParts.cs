using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Takes parts away, and knows what is too much running text to be one of them.</summary>
internal static class UnwantedParts
{
    private const int LongestBox = 2_000;

    public static void Remove(PageNode root, Predicate<PageNode> unwanted)
    {
        for (var node = root.First; node is not null;)
        {
            if (!node.IsText && unwanted(node))
            {
                var next = node.FollowingAfter(root);
                node.Remove();
                node = next;
            }
            else node = node.Following(root);
        }
    }

    /// <summary>More running text than a box beside an article has: "newsletter" may name what the page is.</summary>
    public static bool IsText(PageNode node) => node.ProseChars > LongestBox && node.LinkDensity < 0.15;
}
