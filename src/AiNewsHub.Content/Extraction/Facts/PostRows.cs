using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.ReaderPosts;

namespace AiNewsHub.Content.Extraction.Facts;

/// <summary>Rows of like blocks that each begin with a line of who wrote when, where a name or a heading says that readers write there.</summary>
internal static partial class PostRows
{
    private const int FewestPosts = 2;
    private const int ShortestPost = 30;
    private const int LongestLine = 120;
    private const int LongestHeading = 60;
    private const int Near = 3;
    private const int MostHops = 8;

    public static List<PageNode> Find(PageNode body)
    {
        for (var node = body.First; node is not null; node = node.Following(body))
        {
            if (node.IsText || node.ProseChars == 0 || node.Name is "p" or "table" or "nav") continue;
            if (FirstOfSeveral(node) is not { } first || !IsHinted(first, body) && !IsUnderHeading(first, body)) continue;
            if (Row(node) is { Count: >= FewestPosts } posts) return posts;
        }
        return [];
    }

    /// <summary>Whether names of the block or of what is around it speak of readers' words. Names are hints: where a page has no other sign they decide
    /// nothing.</summary>
    public static bool IsHinted(PageNode post, PageNode body)
    {
        var levels = 0;
        for (var node = post; node is not null && node != body && levels <= Near; node = node.Parent, levels++)
            if (node.Marks.Posts) return true;
        return false;
    }

    // What may be the first of a row, looked at before its words are.
    private static PageNode? FirstOfSeveral(PageNode parent)
    {
        for (var child = parent.First; child is not null; child = child.Next)
        {
            if (child.IsText || child.Chars < ShortestPost || child.Name is "p" or "a" or "span") continue;
            var hops = 0;
            for (var other = child.Next; other is not null && hops < MostHops; other = other.Next, hops++)
                if (other.Name == child.Name && other.Marks.First == child.Marks.First && other.Chars >= ShortestPost) return child;
        }
        return null;
    }

    // The longest run of children of one kind that each are posts.
    private static List<PageNode>? Row(PageNode parent)
    {
        List<PageNode>? posts = null;
        for (var child = parent.First; child is not null; child = child.Next)
        {
            if (child.IsText || child.Chars == 0) continue;
            var isFirst = posts is null;
            if (!isFirst && (child.Name != posts![0].Name || child.Marks.First != posts[0].Marks.First)) continue;
            if (child.Name is "p" or "a" or "span" || ElementNames.IsHeading(child.Name) || !IsPost(child)) continue;
            (posts ??= []).Add(child);
        }
        return posts;
    }

    private static bool IsPost(PageNode node)
    {
        if (node.Chars < ShortestPost || node.LinkDensity > 0.5) return false;
        var looked = 0;
        for (var below = node.First; below is not null && looked < LongestLine; below = below.Following(node))
        {
            if (below.IsText) { looked += below.Chars; continue; }
            if (below.Name == "h1") return false;
            if (below.Name == "time") return true;
            if (below.Chars is > 4 and < LongestLine && below.First is { } && below.Name is not ("time" or "a") && When().IsMatch(TextMeasure.TextOf(below))
                && below.Chars < node.Chars) return true;
        }
        return false;
    }

    private static bool IsUnderHeading(PageNode post, PageNode body)
    {
        for (var at = post; at is not null && at != body; at = at.Parent)
        {
            var before = at.Previous;
            while (before is not null && before.Chars == 0) before = before.Previous;
            if (before is null) continue;
            return before.Chars < LongestHeading && !before.IsText && Heading().IsMatch(TextMeasure.TextOf(before));
        }
        return false;
    }

    [GeneratedRegex(@"\b\d{1,2}[:.h]\d\d\b|\b20\d\d\b|\b\d{1,2}\s?(?:s|m|h|d|min|std|hours?|days?|weeks?|months?|years?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex("^" + Phrases.Headings, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
