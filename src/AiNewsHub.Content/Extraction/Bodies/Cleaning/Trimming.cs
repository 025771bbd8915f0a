using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Takes out of a found body what is not part of the text.</summary>
internal static class Trimming
{
    private const int ShareTextLimit = 500;

    public static void Trim(PageNode article, BodyPass pass)
    {
        article.ProseChars = article.Children().Sum(child => child.ProseChars);
        DataTables.Mark(article);
        CleanEach(article, "form", pass);
        CleanEach(article, "fieldset", pass);
        UnwantedParts.Remove(article, node => node.Marks.Share && node.Chars < ShareTextLimit);
        var half = article.ProseChars / 2;
        UnwantedParts.Remove(article, node => node.Name is "object" or "embed" or "link" && !IsVideo(node)
            || node.Name is "footer" or "aside" or "nav" && node.ProseChars <= half);
        UnwantedParts.Remove(article, node => node.ProseChars <= half && (node.Marks.Furniture && !UnwantedParts.IsText(node) || node.Marks.Comments)
            && node.Name is not ("p" or "h1" or "body" or "article"));
        UnwantedParts.Remove(article, node => node.Name is "iframe" or "input" or "textarea" or "select" or "button");
        UnwantedParts.Remove(article, node => node.Name is "h1" or "h2" && pass.WeighClasses && node.Marks.Weight < 0);
        CleanEach(article, "table", pass);
        CleanEach(article, "ul", pass);
        CleanEach(article, "ol", pass);
        CleanEach(article, "div", pass);
        RelatedCards.Remove(article);
        EndSections.Remove(article);
        BoilerplateLines.Remove(article);
        UnwantedParts.Remove(article, node => node.Name == "p" && node.Chars == 0
            && !node.Walk().Any(below => below.Name is "img" or "embed" or "object" or "iframe"));
    }

    private static bool IsVideo(PageNode node) =>
        node.Name is "object" or "embed" && node.Source?.OuterHtml is { Length: < 2000 } html && html.Contains("youtube", StringComparison.OrdinalIgnoreCase);

    // Innermost first, as a block is judged by what is left in it.
    private static void CleanEach(PageNode article, string name, BodyPass pass)
    {
        if (!pass.CleanConditionally) return;
        var nodes = new List<PageNode>();
        for (var node = article.First; node is not null; node = node.Following(article)) if (node.Name == name) nodes.Add(node);
        for (var i = nodes.Count - 1; i >= 0; i--) if (ConditionalCleaning.Removes(nodes[i], pass)) nodes[i].Remove();
    }
}
