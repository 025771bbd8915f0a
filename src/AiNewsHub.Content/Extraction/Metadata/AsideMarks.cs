using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction.Bodies;
using AiNewsHub.Content.Extraction.Pages;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>Finds the parts of a page whose dates and names belong to something else than the article.</summary>
internal static partial class AsideMarks
{
    /// <param name="nodes">In document order, parents first.</param>
    public static HashSet<PageNode> Find(IReadOnlyList<PageNode> nodes)
    {
        var aside = new HashSet<PageNode>();
        foreach (var node in nodes)
        {
            if (node.Parent is { } parent && (aside.Contains(parent) || IsMarked(node))) aside.Add(node);
        }
        return aside;
    }

    private static bool IsMarked(PageNode node) =>
        node.Name is "aside" or "nav" || node.Name == "footer" && !node.HasAncestor("article") || node.ClassAndId.Length > 0 && Marks().IsMatch(node.ClassAndId) || Visibility.IsHidden(node);

    [GeneratedRegex(@"comment(?!-?s?-?(?:on|off|open|closed|enabled))|sidebar|related|widget|(?<!post-|entry-|article-|story-)footer|similar|calendar|trending|popular|most-read|recommend|(?:^|[\s_-])(?:recent|teasers?|archives?|respond)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
