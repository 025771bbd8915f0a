using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction.Bodies;
using AiNewsHub.Content.Extraction.Pages;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>Finds the parts of a page whose dates and names belong to something else than the article.</summary>
internal static partial class AsideMarks
{
    private const double HoldingShare = 0.6;

    /// <param name="nodes">In document order, parents first.</param>
    public static HashSet<PageNode> Find(IReadOnlyList<PageNode> nodes)
    {
        var aside = new HashSet<PageNode>();
        var most = nodes.Count > 0 ? nodes[0].ProseChars * HoldingShare : 0;
        foreach (var node in nodes)
        {
            if (node.Parent is { } parent && (aside.Contains(parent) || IsMarked(node, most))) aside.Add(node);
        }
        return aside;
    }

    // Names such as "content-sidebar-wrap" are also given to what holds the article.
    private static bool IsMarked(PageNode node, double most) =>
        node.Name is "aside" or "nav" || node.Name == "footer" && !node.HasAncestor("article") || node.ClassAndId.Length > 0 && Marks().IsMatch(node.ClassAndId) && (node.ProseChars <= most || ClassMarks.IsComments(node.ClassAndId)) || Visibility.IsHidden(node);

    [GeneratedRegex(@"comment(?!-?s?-?(?:on|off|open|closed|enabled))|sidebar|related|(?<!elementor-|ck-)widget(?!-(?:container|wrap))|(?<!post-|entry-|article-|story-)footer|similar|calendar|trending|popular|most-read|recommend|(?:^|[\s_-])(?:recent|teasers?|archives?|respond)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
