using AiNewsHub.Content.Extraction.Bodies.Cleaning;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>
/// The density voice: paragraphs give points to the blocks around them, the best block and the neighbours that read like it
/// are the body. The idea is Arc90's Readability, as the readers built on it still use it.
/// </summary>
internal static class BodyScoring
{
    private const int MaxLevels = 5;
    private const int TopCandidates = 5;

    /// <summary>Finds the body in a copy of the page (which it takes apart) and returns a container of its blocks.</summary>
    public static PageNode Grab(PageNode body, string? title, BodyPass pass)
    {
        var paragraphs = Preparation.Prepare(body, title, pass.StripUnlikely);
        var candidates = ScoreAncestors(paragraphs, pass);
        var best = Best(candidates);
        if (best.Count == 0 || best[0] == body) return AllOf(body);
        var top = Widen(best, body, pass);
        return WithNeighbours(top);
    }

    private static PageNode AllOf(PageNode body)
    {
        var article = PageNode.ForElement("div", null);
        body.MoveChildrenTo(article);
        return article;
    }

    private static List<PageNode> ScoreAncestors(List<PageNode> paragraphs, BodyPass pass)
    {
        var candidates = new List<PageNode>();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Parent is null || paragraph.Chars < 25) continue;
            var score = 1 + paragraph.Commas + 1 + Math.Min(paragraph.Chars / 100, 3);
            var level = 0;
            foreach (var ancestor in paragraph.Ancestors().Take(MaxLevels))
            {
                if (ancestor.Parent is null && ancestor.Name != "body") break;
                if (ancestor.Score is null)
                {
                    ancestor.Score = Initial(ancestor, pass);
                    candidates.Add(ancestor);
                }
                ancestor.Score += (double)score / (level switch { 0 => 1, 1 => 2, _ => level * 3 });
                level++;
            }
        }
        return candidates;
    }

    private static double Initial(PageNode node, BodyPass pass)
    {
        var score = node.Name switch
        {
            "div" => 5,
            "pre" or "td" or "blockquote" => 3,
            "address" or "ol" or "ul" or "dl" or "dd" or "dt" or "li" or "form" => -3,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" => -5,
            _ => 0,
        };
        return score + (pass.WeighClasses ? node.Marks.Weight : 0);
    }

    private static List<PageNode> Best(List<PageNode> candidates)
    {
        foreach (var candidate in candidates) candidate.Score *= 1 - Densities.LinkDensity(candidate);
        return [.. candidates.OrderByDescending(candidate => candidate.Score).Take(TopCandidates)];
    }

    // The block that holds several good candidates, or the parent that scores better, is the body rather than one part of it.
    private static PageNode Widen(List<PageNode> best, PageNode body, BodyPass pass)
    {
        var top = best[0];
        var rivals = best.Skip(1).Where(other => other.Score / top.Score >= 0.75).Select(other => other.Ancestors().ToHashSet()).ToList();
        if (rivals.Count >= 3)
        {
            for (var parent = top.Parent; parent is not null && parent != body; parent = parent.Parent)
            {
                if (rivals.Count(ancestors => ancestors.Contains(parent)) < 3) continue;
                top = parent;
                break;
            }
        }
        top.Score ??= Initial(top, pass);
        var last = top.Score.Value;
        var threshold = last / 3;
        for (var parent = top.Parent; parent is not null && parent != body; parent = parent.Parent)
        {
            if (parent.Score is not { } score) continue;
            if (score < threshold) break;
            if (score > last)
            {
                top = parent;
                break;
            }
            last = score;
        }
        while (top.Parent is { } only && only != body && Elements(only).Take(2).Count() == 1) top = only;
        top.Score ??= Initial(top, pass);
        return top;
    }

    private static PageNode WithNeighbours(PageNode top)
    {
        var article = PageNode.ForElement("div", null);
        var threshold = Math.Max(10, top.Score!.Value * 0.2);
        if (top.Parent is not { } parent)
        {
            top.MoveChildrenTo(article);
            return article;
        }
        foreach (var sibling in Elements(parent).ToList())
        {
            if (sibling != top && !Joins(sibling, top, threshold)) continue;
            sibling.Remove();
            if (sibling.Name is not ("div" or "article" or "section" or "p" or "ol" or "ul" or "a")) sibling.Rename("div");
            article.Append(sibling);
        }
        return article;
    }

    private static bool Joins(PageNode sibling, PageNode top, double threshold)
    {
        var bonus = sibling.Source?.ClassName is { Length: > 0 } own && own == top.Source?.ClassName ? top.Score!.Value * 0.2 : 0;
        if (sibling.Score is { } score && score + bonus >= threshold) return true;
        if (sibling.Name != "p") return false;
        var density = Densities.LinkDensity(sibling);
        if (sibling.Chars > 80) return density < 0.25;
        return sibling.Chars > 0 && density == 0 && Densities.EndsSentence(TextMeasure.TextOf(sibling));
    }

    private static IEnumerable<PageNode> Elements(PageNode node) => node.Children().Where(child => !child.IsText);
}
