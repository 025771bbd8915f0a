using AiNewsHub.Content.Extraction.Pages;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>
/// Finds the words of the article in a page. The markup voice wins where the publisher names the body plainly; else the density
/// voice does, unless it caught only a part of what the markup holds. The standfirst is put before either.
/// </summary>
internal static class BodyFinder
{
    private const int Enough = 500;
    private const int ShortestMarked = 200;
    private const double OnlyAPart = 1.6;

    private static readonly BodyPass[] _passes =
    [
        new(true, true, true),
        new(false, true, true),
        new(false, false, true),
        new(false, false, false),
    ];

    /// <param name="page">The page.</param>
    /// <param name="untouched">A copy of its body that stays as it is.</param>
    /// <param name="title">The title found.</param>
    /// <param name="description">The page's own description.</param>
    public static PageNode Find(PageTree page, PageNode untouched, string? title, string? description)
    {
        var found = Choose(page, title);
        if (Standfirst.Find(untouched, title, description) is not { } standfirst) return found;
        var words = TextMeasure.TextOf(standfirst);
        if (Holds(found, words)) return found;
        var paragraph = PageNode.ForElement("p", null);
        paragraph.Append(PageNode.ForText(words));
        if (found.First is { } first) first.InsertBefore(paragraph);
        else found.Append(paragraph);
        return found;
    }

    // A body may begin as its standfirst does and go on otherwise.
    private static bool Holds(PageNode body, string words)
    {
        var text = TextMeasure.TextOf(body);
        return text.Contains(words[..Math.Min(60, words.Length)].TrimEnd(), StringComparison.Ordinal) && text.Contains(words[Math.Max(0, words.Length - 60)..].TrimStart(), StringComparison.Ordinal);
    }

    private static PageNode Choose(PageTree page, string? title)
    {
        var container = ContainerVoice.Find(page.Untouched) is null ? null : ContainerVoice.Find(page.Body());
        if (container is null) return ByDensity(page, title);
        var marked = PageNode.ForElement("div", null);
        container.Node.Remove();
        marked.Append(container.Node);
        Preparation.Prepare(marked, title, stripUnlikely: true);
        Trimming.Trim(marked, _passes[0]);
        if (container.Rank >= ContainerRank.Stated && marked.Chars > ShortestMarked) return marked;
        var dense = ByDensity(page, title);
        return marked.Chars > dense.Chars * OnlyAPart ? marked : dense;
    }

    private static PageNode ByDensity(PageTree page, string? title)
    {
        PageNode? longest = null;
        foreach (var pass in _passes)
        {
            var article = BodyScoring.Grab(page.Body(), title, pass);
            Trimming.Trim(article, pass);
            if (article.Chars >= Enough) return article;
            if (longest is null || article.Chars > longest.Chars) longest = article;
        }
        return longest!;
    }
}
