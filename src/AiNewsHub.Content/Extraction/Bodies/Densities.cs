using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies;

internal static class Densities
{
    // A link within the page (footnotes, tables of contents) counts less than one that leads away.
    private const double InPageWeight = 0.3;

    public static double LinkDensity(PageNode node)
    {
        if (node.Chars == 0 || node.LinkChars == 0) return 0;
        var links = 0.0;
        for (var at = node.First; at is not null;)
        {
            if (at.Name == "a")
            {
                links += at.Chars * (at.Attribute("href") is ['#', ..] ? InPageWeight : 1);
                at = at.FollowingAfter(node);
                continue;
            }
            at = at.LinkChars == 0 ? at.FollowingAfter(node) : at.Following(node);
        }
        return links / node.Chars;
    }

    /// <summary>The share of text that stands in elements of <paramref name="names"/>.</summary>
    public static double TextDensity(PageNode node, Func<string, bool> names)
    {
        if (node.Chars == 0) return 0;
        var chars = 0;
        for (var at = node.First; at is not null;)
        {
            var counts = names(at.Name);
            if (counts) chars += at.Chars;
            at = counts || at.Chars == 0 ? at.FollowingAfter(node) : at.Following(node);
        }
        return (double)chars / node.Chars;
    }

    public static bool EndsSentence(string text)
    {
        var at = text.LastIndexOf('.');
        return at >= 0 && (at == text.Length - 1 || text.Contains(". ", StringComparison.Ordinal));
    }
}
