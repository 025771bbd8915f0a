using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.EndSections;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Sections that follow an article under a heading of their own: about the author, further reading, comments, contact.</summary>
internal static partial class EndSections
{
    private const int LongestHeading = 80;
    private const double EarliestShare = 0.5;
    private const double LargestShare = 0.3;

    public static void Remove(PageNode article)
    {
        var before = 0;
        var all = article.Chars;
        for (var node = article.First; node is not null;)
        {
            if (node.IsText) before += node.Chars;
            if (node.IsText || before < all * EarliestShare || node.Chars is 0 or > LongestHeading || !IsHeading(node)
                || !Announces().IsMatch(TextMeasure.TextOf(node)))
            {
                node = node.Following(article);
                continue;
            }
            var next = node.FollowingAfter(article);
            var section = Section(node);
            if (section.Sum(part => part.Chars) <= all * LargestShare)
            {
                next = section[^1].FollowingAfter(article);
                foreach (var part in section) part.Remove();
            }
            node = next;
        }
    }

    private static bool IsHeading(PageNode node) =>
        ElementNames.IsHeading(node.Name) || node.Name is "p" or "div" or "dt"
            && (node.First is { Next: null, Name: "strong" or "b" } || TextEndsInColon(node) || node.Chars < 30);

    private static bool TextEndsInColon(PageNode node) => TextMeasure.TextOf(node).EndsWith(':');

    // The heading and what follows it up to the next heading that is not smaller.
    private static List<PageNode> Section(PageNode heading)
    {
        var section = new List<PageNode> { heading };
        var rank = Rank(heading);
        for (var node = heading.Next; node is not null; node = node.Next)
        {
            if (ElementNames.IsHeading(node.Name) && Rank(node) <= rank) break;
            section.Add(node);
        }
        return section;
    }

    private static int Rank(PageNode node) => ElementNames.IsHeading(node.Name) ? node.Name[1] - '0' : 7;

    [GeneratedRegex(@"^[\W\d]{0,4}" + Phrases.Announces, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announces();
}
