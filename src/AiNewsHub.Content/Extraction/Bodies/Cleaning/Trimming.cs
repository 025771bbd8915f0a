using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Takes out of a found body what is not part of the text.</summary>
internal static class Trimming
{
    private const int ShareTextLimit = 500;
    private const int LongestBox = 2_000;

    public static void Trim(PageNode article, BodyPass pass)
    {
        article.ProseChars = article.Children().Sum(child => child.ProseChars);
        DataTables.Mark(article);
        CleanEach(article, "form", pass);
        CleanEach(article, "fieldset", pass);
        RemoveAll(article, node => node.Marks.Share && node.Chars < ShareTextLimit);
        var half = article.ProseChars / 2;
        RemoveAll(article, node => node.Name is "object" or "embed" or "link" && !IsVideo(node) || node.Name is "footer" or "aside" or "nav" && node.ProseChars <= half);
        RemoveAll(article, node => node.ProseChars <= half && (node.Marks.Furniture && !IsText(node) || node.Marks.Comments) && node.Name is not ("p" or "h1" or "body" or "article"));
        RemoveAll(article, node => node.Name is "iframe" or "input" or "textarea" or "select" or "button");
        RemoveAll(article, node => node.Name is "h1" or "h2" && pass.WeighClasses && node.Marks.Weight < 0);
        CleanEach(article, "table", pass);
        CleanEach(article, "ul", pass);
        CleanEach(article, "ol", pass);
        CleanEach(article, "div", pass);
        RelatedCards.Remove(article);
        EndSections.Remove(article);
        BoilerplateLines.Remove(article);
        RemoveAll(article, node => node.Name == "p" && node.Chars == 0 && !node.Walk().Any(below => below.Name is "img" or "embed" or "object" or "iframe"));
    }

    public static void RemoveAll(PageNode root, Predicate<PageNode> unwanted)
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

    private static bool IsVideo(PageNode node) => node.Name is "object" or "embed" && node.Source?.OuterHtml is { Length: < 2000 } html && html.Contains("youtube", StringComparison.OrdinalIgnoreCase);

    // Innermost first, as a block is judged by what is left in it.
    private static void CleanEach(PageNode article, string name, BodyPass pass)
    {
        if (!pass.CleanConditionally) return;
        var nodes = new List<PageNode>();
        for (var node = article.First; node is not null; node = node.Following(article)) if (node.Name == name) nodes.Add(node);
        for (var i = nodes.Count - 1; i >= 0; i--) if (ConditionalCleaning.Removes(nodes[i], pass)) nodes[i].Remove();
    }
}
