using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Facts;

/// <summary>Marks the parts of a page whose dates and names belong to something else than the article.</summary>
internal static class AsideMarks
{
    private const double HoldingShare = 0.6;

    /// <param name="nodes">In document order, parents first.</param>
    public static void Mark(List<PageNode> nodes)
    {
        var most = nodes.Count > 0 ? nodes[0].ProseChars * HoldingShare : 0;
        foreach (var node in nodes) node.IsAside = node.Parent is { } parent && (parent.IsAside || IsMarked(node, most));
    }

    // Names such as "content-sidebar-wrap" are also given to what holds the article.
    private static bool IsMarked(PageNode node, double most) =>
        node.Name is "aside" or "nav" || node.Name == "footer" && !node.HasAncestor("article")
            || node.Marks.Aside && (node.ProseChars <= most || node.Marks.Comments) || node.IsHidden;
}
