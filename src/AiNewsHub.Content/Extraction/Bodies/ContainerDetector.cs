using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>How plainly the markup of a container says that it holds the article.</summary>
internal enum ContainerRank
{
    Likely,
    Main,
    Article,
    Plain,
    Stated,
}

/// <param name="Node">Where the article is.</param>
/// <param name="Rank">How plainly.</param>
/// <param name="Parts">The node, and those of its kind before and after that go on with it, in order.</param>
internal sealed record Container(PageNode Node, ContainerRank Rank, IReadOnlyList<PageNode> Parts);

/// <summary>The markup voice: the smallest container named or marked as the article that holds most of the page's prose.</summary>
internal static class ContainerDetector
{
    private const double MostOfTheProse = 0.6;
    private const double AsGoodAs = 0.95;
    private const double MostLinks = 0.25;
    private const int ShortestPart = 150;

    public static Container? Find(PageNode body)
    {
        var candidates = new List<Container>();
        var outside = 0;
        for (var node = body.First; node is not null;)
        {
            if (node.IsText || IsOutside(node, body))
            {
                outside += node.ProseChars;
                node = node.FollowingAfter(body);
                continue;
            }
            if (node.ProseChars > 0 && Rank(node) is { } rank) candidates.Add(new Container(node, rank, [node]));
            node = node.Following(body);
        }
        var wanted = (body.ProseChars - outside) * MostOfTheProse;
        Container? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Node.ProseChars < wanted) continue;
            if (best is null || candidate.Rank > best.Rank || candidate.Rank == best.Rank && candidate.Node.ProseChars >= best.Node.ProseChars * AsGoodAs)
                best = candidate;
        }
        return best is null ? null : best with { Parts = Parts(best, candidates) };
    }

    // Publishers cut an article into several containers of one kind, with advertisements between them.
    private static List<PageNode> Parts(Container best, List<Container> candidates) =>
        best.Rank < ContainerRank.Plain ? [best.Node] : [.. candidates.Where(other => other.Node == best.Node || GoesOn(other, best))
            .Select(other => other.Node)];

    private static bool GoesOn(Container other, Container best) =>
        other.Rank == best.Rank && other.Node.Name == best.Node.Name && other.Node.Marks.First == best.Node.Marks.First
        && (other.Node.Parent == best.Node.Parent || other.Node.Parent?.Parent == best.Node.Parent?.Parent && other.Node.Parent?.Name != "article")
        && other.Node.Parent != best.Node && best.Node.Parent != other.Node && other.Node.ProseChars >= ShortestPart && other.Node.LinkDensity < MostLinks;

    private static bool IsOutside(PageNode node, PageNode body) =>
        node.Name is "aside" or "footer" or "nav" && node.ProseChars < body.ProseChars * 0.8
            || node.Name == "form" && node.Parent?.Name != "body" && !HoldsArticle(node) || node.Marks.Comments && node.ProseChars < body.ProseChars * 0.9
            || node.Marks.Notice && node.Chars < 2_500 || node.IsHidden;

    private static bool HoldsArticle(PageNode node) => node.Walk().Any(below => below.Name is "article" or "main" or "h1");

    private static ContainerRank? Rank(PageNode node)
    {
        if (node.Attribute("itemprop") is { } property && (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)
            || property.Contains("blogPost", StringComparison.Ordinal))) return ContainerRank.Stated;
        var mark = node.Marks.Body;
        if (mark == 2) return ContainerRank.Plain;
        if (node.Name == "article") return ContainerRank.Article;
        if (node.Name == "main" || node.Attribute("role") == "main") return ContainerRank.Main;
        return mark == 1 ? ContainerRank.Likely : null;
    }
}
