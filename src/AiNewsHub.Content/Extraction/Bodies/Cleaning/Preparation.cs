using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Removes what is no part of any article, and makes paragraphs of what only looks like them, before scoring.</summary>
internal static class Preparation
{
    private const double HoldingShare = 0.6;
    private const int LongestNotice = 2_500;
    private const int ShortestIntroduction = 80;
    private const int ShortestQuestion = 15;

    public static List<PageNode> Prepare(PageNode body, string? title, bool stripUnlikely)
    {
        LineBreaks.MakeParagraphs(body);
        var paragraphs = new List<PageNode>();
        var titleLeft = title is not null;
        for (var node = body; node is not null;)
        {
            if (node.IsText) { node = node.Following(body); continue; }
            if (node != body && IsDropped(node, stripUnlikely) && !HoldsTheArticle(node, body) || titleLeft && RepeatsTitle(node, title!))
            {
                if (ElementNames.IsHeading(node.Name)) titleLeft = false;
                var next = node.FollowingAfter(body);
                node.Remove();
                node = next;
                continue;
            }
            if (node.Name == "button" && node.Chars >= ShortestQuestion && IsQuestion(node))
                node.Rename(ElementNames.IsHeading(node.Parent?.Name ?? "") ? "span" : "h3");
            if (node.Name is "section" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "td" or "pre") paragraphs.Add(node);
            if (node.Name == "div" && AsParagraph(node) is { } paragraph)
            {
                node = paragraph;
                paragraphs.Add(node);
            }
            node = node.Following(body);
        }
        return paragraphs;
    }

    private static bool IsDropped(PageNode node, bool stripUnlikely)
    {
        if (node.IsHidden) return true;
        if (IsBylineLine(node)) return true;
        if (node.Name is not ("body" or "html" or "main" or "article") && node.Marks.Notice && node.Chars < LongestNotice) return true;
        if (node.Name == "form" && node.Chars < LongestNotice && AsksForAddress(node)) return true;
        if (stripUnlikely)
        {
            if (node.Name is not ("body" or "a" or "p") && node.Marks.Furniture && !UnwantedParts.IsText(node)) return true;
            if (node.Name is not ("body" or "a") && node.Marks.Unlikely && !IsIntroduction(node) && !HasNear(node, "table") && !HasNear(node, "code"))
                return true;
            if (node.Attribute("role") is "menu" or "menubar" or "complementary" or "navigation" or "alert" or "alertdialog" or "dialog") return true;
        }
        return node.Name is "div" or "section" or "header" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" && IsHollow(node);
    }

    // What unfolds an answer is written as a button, in a heading or before the answer.
    private static bool IsQuestion(PageNode button)
    {
        if (button.Ancestors().Take(2).Any(around => ElementNames.IsHeading(around.Name))) return true;
        var next = button.Next ?? button.Parent?.Next;
        while (next is { Chars: 0 }) next = next.Next;
        return next is { ProseChars: > 0 } && TextMeasure.TextOf(button).EndsWith('?');
    }

    // Names are hints: sentences in the head of a page are its introduction.
    private static bool IsIntroduction(PageNode node) =>
        (node.ProseChars >= ShortestIntroduction && node.LinkDensity < 0.2 && node.Name is not ("nav" or "aside") || ElementNames.IsHeading(node.Name))
            && node.Marks.OnlyHead;

    private static bool AsksForAddress(PageNode form)
    {
        var asks = false;
        for (var node = form.First; node is not null; node = node.Following(form))
        {
            if (node.Name is "h1" or "article" or "main") return false;
            asks |= node.Name == "input" && (node.Attribute("type") == "email"
                || node.Attribute("name")?.Contains("mail", StringComparison.OrdinalIgnoreCase) == true);
        }
        return asks;
    }

    // Names such as "with-sidebar" are also given to what holds the article.
    private static bool HoldsTheArticle(PageNode node, PageNode body) =>
        node.ProseChars > body.ProseChars * HoldingShare && body.ProseChars > 1000 && !node.Marks.Comments && !node.IsHidden;

    private static bool HasNear(PageNode node, string name) => node.Ancestors().Take(3).Any(ancestor => ancestor.Name == name);

    private static bool IsBylineLine(PageNode node) =>
        node.Chars is > 0 and < 100 && (node.Attribute("rel") == "author" || node.Attribute("itemprop")?.Contains("author", StringComparison.Ordinal) == true
            || node.Marks.Byline);

    private static bool IsHollow(PageNode node)
    {
        if (node.Chars > 0) return false;
        for (var child = node.First; child is not null; child = child.Next) if (!child.IsText && child.Name is not ("br" or "hr")) return false;
        return true;
    }

    private static bool RepeatsTitle(PageNode node, string title) =>
        node.Name is "h1" or "h2" && node.Chars is > 0 and < 500 && Titles.Similarity(title, TextMeasure.TextOf(node)) > 0.75;

    // A division that holds only words is a paragraph; loose words between its blocks become one.
    private static PageNode? AsParagraph(PageNode division)
    {
        PageNode? open = null;
        foreach (var child in division.Children())
        {
            if (IsPhrasing(child))
            {
                if (open is not null) { child.Remove(); open.Append(child); }
                else if (!IsBlank(child))
                {
                    open = PageNode.ForElement("p", null);
                    child.InsertBefore(open);
                    child.Remove();
                    open.Append(child);
                }
            }
            else if (open is not null)
            {
                TrimEnd(open);
                open = null;
            }
        }
        if (open is not null) TrimEnd(open);
        // What holds the whole body stays, whatever stands in it: a publisher may mark its one paragraph as the article.
        if (division.Parent is null) return null;
        if (OnlyParagraph(division) is { } only && Densities.LinkDensity(division) < 0.25)
        {
            division.ReplaceWith(only);
            return only;
        }
        if (HasBlock(division)) return null;
        division.Rename("p");
        return division;
    }

    private static void TrimEnd(PageNode paragraph)
    {
        while (paragraph.Last is { } last && IsBlank(last)) last.Remove();
    }

    private static bool IsBlank(PageNode node) => node.IsText ? node.Chars == 0 : node.Name == "br";

    private static PageNode? OnlyParagraph(PageNode division)
    {
        PageNode? only = null;
        for (var child = division.First; child is not null; child = child.Next)
        {
            if (child.IsText) { if (child.Chars > 0) return null; continue; }
            if (only is not null || child.Name != "p") return null;
            only = child;
        }
        return only;
    }

    private static bool HasBlock(PageNode division)
    {
        for (var node = division.First; node is not null; node = node.Following(division))
        {
            if (node.Name is "blockquote" or "dl" or "div" or "img" or "ol" or "p" or "pre" or "table" or "ul") return true;
        }
        return false;
    }

    private static bool IsPhrasing(PageNode node)
    {
        if (node.IsText || ElementNames.IsPhrasing(node.Name)) return true;
        if (node.Name is not ("a" or "del" or "ins")) return false;
        for (var below = node.First; below is not null; below = below.Following(node))
        {
            if (!below.IsText && below.Name is not ("a" or "del" or "ins") && !ElementNames.IsPhrasing(below.Name)) return false;
        }
        return true;
    }
}
