using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>
/// Takes teasers of other articles out of a body: blocks named so that lead elsewhere, rows of like blocks that each have a
/// linked headline, and lone links between paragraphs.
/// </summary>
internal static class RelatedCards
{
    private const int ShortestHeadline = 15;
    private const int LongestCard = 700;
    private const double LargestShare = 0.3;
    private const double LargestLinkShare = 0.15;

    public static void Remove(PageNode article)
    {
        var most = article.Chars * LargestShare;
        UnwantedParts.Remove(article, node => node.Marks.Teaser && node.Chars < most
            && (node.LinkDensity > 0.25 || node.HasAncestor("a") || HasLinkedHeading(node)));
        UnwantedParts.Remove(article, node => node.Chars > 0 && node.Chars < most && node.Name is "div" or "ul" or "ol" or "section" && IsRow(node));
        RemoveLoneLinks(article);
    }

    // At least three blocks of one kind, each a linked headline with a picture, a heading or a date beside it.
    private static bool IsRow(PageNode node)
    {
        var cards = 0;
        var others = 0;
        var name = "";
        var marks = "";
        for (var child = node.First; child is not null; child = child.Next)
        {
            if (child.Chars == 0) continue;
            if (child.IsText) return false;
            if (cards == 0) (name, marks) = (child.Name, child.Marks.First);
            if (child.Name == name && child.Marks.First == marks && IsCard(child)) cards++;
            else if (ElementNames.IsHeading(child.Name) && cards == 0) continue;
            else others++;
        }
        return cards >= 3 && others <= cards / 3;
    }

    private static bool IsCard(PageNode node)
    {
        if (node.Chars > LongestCard || node.LinkChars < ShortestHeadline || node.Name == "p") return false;
        return HasLinkedHeading(node) || node.LinkDensity > 0.5 && node.Walk().Any(below => below.Name is "img" or "picture" or "time");
    }

    private static bool HasLinkedHeading(PageNode node)
    {
        for (var below = node; below is not null; below = below.Following(node))
        {
            if (!ElementNames.IsHeading(below.Name) || below.Chars < ShortestHeadline) continue;
            if (below.LinkChars > below.Chars / 2 || below.HasAncestor("a")) return true;
        }
        return false;
    }

    private static void RemoveLoneLinks(PageNode article)
    {
        var links = new List<PageNode>();
        var chars = 0;
        for (var node = article.First; node is not null;)
        {
            if (node.Name is "ul" or "ol" or "table" or "pre" or "dl" or "figure") { node = node.FollowingAfter(article); continue; }
            if (node.Name == "p" && node.Chars is >= 20 and < 220 && node.LinkChars >= node.Chars - 2)
            {
                links.Add(node);
                chars += node.Chars;
                node = node.FollowingAfter(article);
                continue;
            }
            node = node.Following(article);
        }
        if (chars > article.Chars * LargestLinkShare) return;
        foreach (var link in links) link.Remove();
    }
}
