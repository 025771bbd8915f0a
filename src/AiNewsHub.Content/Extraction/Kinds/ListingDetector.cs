using AiNewsHub.Content.Extraction.Bodies.Cleaning;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Kinds;

/// <summary>Pages that list other pages: known by many headline links and little prose, and read whole instead of by density.</summary>
internal static class ListingDetector
{
    private static readonly char[] _pageNumber = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private const int HeadlineChars = 20;
    private const int ManyHeadlines = 8;
    private const int FewestRepeated = 400;
    private const double MostlyRepeated = 0.5;
    private const double NearlyAllRepeated = 0.75;
    private const double SmallPart = 0.3;
    private const int MostProse = 1_500;

    public static bool IsListing(PageFacts facts, PageNode found)
    {
        var type = facts.Head["og:type"]?.ToLowerInvariant();
        var claimsArticle = facts.Data.Article is { } article && LinkedData.IsArticle(article) && facts.Data.Articles < 4
            || type is "article" or "news" or "newsarticle" || facts.Head["article:published_time"] is not null;
        var (headlines, chars) = Headlines(facts);
        var prose = found.ProseChars > 0 ? Math.Min(found.ProseChars, found.Chars) : found.Chars;
        var path = facts.Context.Address?.AbsolutePath ?? "";
        var front = facts.Context.Address is { Query.Length: 0 } && path.Trim('/').Length == 0;
        var named = LooksLikeAList(path) || facts.Data.OfType("CollectionPage").Any() || facts.Data.OfType("ItemList").Any() && !claimsArticle;
        var blocks = RepeatedBlocks.Measure(facts);
        // Software marks every page it makes as an article, front and lists too.
        if (!NamesAnArticle(path) && blocks.Repeated > blocks.All * NearlyAllRepeated
            && found.Chars < blocks.All * SmallPart && blocks.Repeated >= FewestRepeated && prose < MostProse) return true;
        if (!NamesAnArticle(path) && blocks.Linked > blocks.All * NearlyAllRepeated && blocks.Linked >= FewestRepeated
            && (claimsArticle ? found.ProseChars < 300 : prose < 800)) return true;
        if (claimsArticle && prose > 800) return false;
        if (front && headlines >= ManyHeadlines && prose < chars * 3) return true;
        if (named && headlines >= ManyHeadlines / 2 && prose < 3000) return true;
        if (claimsArticle || NamesAnArticle(path)) return false;
        if (headlines >= ManyHeadlines && prose < chars && prose < 1500) return true;
        return blocks.Repeated >= FewestRepeated && blocks.Repeated > blocks.All * MostlyRepeated && prose < Math.Min(blocks.Repeated, 1200)
            && found.Chars < blocks.All * 0.6;
    }

    /// <summary>The words of a listing: the main part of the page without its furniture.</summary>
    public static PageNode Read(PageNode body)
    {
        var most = body.Chars / 2;
        UnwantedParts.Remove(body, node => IsAround(node, most));
        var main = body.Walk().Where(node => (node.Name == "main" || node.Attribute("role") == "main"
            || node.Name is "div" or "section" && node.Marks.Body == 1) && node.Chars > body.Chars / 2).MinBy(node => node.Chars);
        var article = PageNode.ForElement("div", null);
        if (main is null) body.MoveChildrenTo(article);
        else
        {
            main.Remove();
            article.Append(main);
        }
        BoilerplateLines.Remove(article);
        return article;
    }

    private static bool IsAround(PageNode node, int most)
    {
        if (node.Name is "nav" or "footer" or "aside" or "form" or "button" or "select" or "input" or "iframe" || node.IsHidden) return true;
        if (node.Attribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "dialog" or "search") return true;
        if (node.Name == "header" && node.ProseChars == 0 && node.LinkDensity > 0.5) return true;
        return node.Chars < most && node.Name is "div" or "section" or "ul" or "ol" or "span" or "header" && (node.Marks.Furniture || node.Marks.PageFurniture);
    }

    // Addresses of articles end in their headline or their number.
    private static bool NamesAnArticle(string path)
    {
        var last = path.TrimEnd('/').TrimEnd(_pageNumber).TrimEnd('/');
        last = last[(last.LastIndexOf('/') + 1)..];
        return last.Length >= 25 && last.Count(c => c is '-' or '_') >= 2 || path[(path.TrimEnd('/').LastIndexOf('/') + 1)..].Count(char.IsAsciiDigit) >= 6;
    }

    private static bool LooksLikeAList(string path)
    {
        foreach (var segment in path.ToLowerInvariant().Split('/'))
        {
            if (segment is "category" or "categories" or "tag" or "tags" or "topic" or "topics" or "archive" or "archives" or "author" or "authors" or "page"
                or "rubrique" or "kategorie" or "thema" or "themen" or "sujet" or "search" or "collections" or "latest" or "list" or "listing" or "market"
                or "chart" or "catalogs") return true;
        }
        return false;
    }

    private static (int Count, int Chars) Headlines(PageFacts facts)
    {
        var count = 0;
        var chars = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in facts.Nodes)
        {
            if (node.Name != "a" || node.Chars < HeadlineChars || node.IsAside || node.Attribute("href") is not { Length: > 1 } href || href[0] == '#'
                || !IsItem(node) || !seen.Add(href)) continue;
            count++;
            chars += node.Chars;
        }
        return (count, chars);
    }

    // A link that is a line of its own: in a heading, or nearly all of its block.
    private static bool IsItem(PageNode link)
    {
        if (link.Walk().Any(below => ElementNames.IsHeading(below.Name))) return true;
        for (var node = link.Parent; node is not null; node = node.Parent)
        {
            if (ElementNames.IsHeading(node.Name)) return true;
            if (ElementNames.IsBlock(node.Name)) return link.Chars > node.Chars * 0.5;
        }
        return false;
    }
}
