using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>
/// The lines under the headline. Publishers set them apart from the body, so that both voices miss them; they are known by
/// their name or by saying what the page's description says.
/// </summary>
internal static class Standfirst
{
    private const int Shortest = 40;
    private const int Longest = 900;
    private const int FarFromTitle = 60;
    private const int MostHeadlines = 4;

    /// <summary>The standfirst of an untouched page, or null.</summary>
    public static PageNode? Find(PageNode body, string? title, string? description)
    {
        if (title is null) return null;
        var headlines = 0;
        for (var node = body; node is not null && headlines < MostHeadlines; node = node.Following(body))
        {
            if (!IsHeadline(node) || Titles.Similarity(title, TextMeasure.TextOf(node)) <= 0.75) continue;
            if (Below(node, body, description) is { } found) return found;
            headlines++;
        }
        return null;
    }

    private static bool IsHeadline(PageNode node) =>
        node.Chars is > 0 and < 400 && (node.Name is "h1" or "h2" or "h3"
            || node.Attribute("itemprop")?.Contains("headline", StringComparison.Ordinal) == true);

    private static PageNode? Below(PageNode headline, PageNode body, string? description)
    {
        var steps = 0;
        for (var node = headline.FollowingAfter(body); node is not null && steps < FarFromTitle; node = node.Following(body))
        {
            if (node.IsText || node.Chars == 0) continue;
            if (node.IsHidden || node.Name is "nav" or "aside" || node.Marks.Furniture) continue;
            steps++;
            if (node.Chars is < Shortest or > Longest || node.LinkDensity > 0.3) continue;
            if (IsNamed(node) || Says(node, description) || Follows(node, headline)) return node;
        }
        return null;
    }

    // A sentence of its own right under the headline.
    private static bool Follows(PageNode node, PageNode headline)
    {
        if (node.Name is not ("h2" or "h3" or "p") || node.Parent != headline.Parent || node.LinkChars > 0) return false;
        for (var before = node.Previous; before != headline; before = before.Previous) if (before is null || before.Chars > 0) return false;
        return node.Chars > 60;
    }

    private static bool IsNamed(PageNode node) =>
        node.Attribute("itemprop") is { } property && property.Contains("description", StringComparison.OrdinalIgnoreCase) || node.Marks.Standfirst;

    private static bool Says(PageNode node, string? description) =>
        description is { Length: > Shortest } && ElementNames.IsBlock(node.Name) && node.Chars < description.Length * 1.5
            && Titles.Similarity(description, TextMeasure.TextOf(node)) > 0.85;
}
