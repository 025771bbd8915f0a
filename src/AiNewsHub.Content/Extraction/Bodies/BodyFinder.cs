using AiNewsHub.Content.Extraction.Pages;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>Finds the words of the article in a page.</summary>
internal static class BodyFinder
{
    private const int Enough = 500;

    private static readonly BodyPass[] _passes =
    [
        new(true, true, true),
        new(false, true, true),
        new(false, false, true),
        new(false, false, false),
    ];

    public static PageNode Find(PageTree page, string? title)
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
