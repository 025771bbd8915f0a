using System.Buffers;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.BoilerplateLines;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Lines inside a body that lead elsewhere or only date it, known by what they say.</summary>
internal static partial class BoilerplateLines
{
    private const int LongestLine = 220;

    // One of these stands in every appeal.
    private static readonly string[] _appeals = [.. Phrases.ButtonPieces, .. Phrases.AppealPieces];

    private static readonly SearchValues<string> _stems = SearchValues.Create(_appeals, StringComparison.OrdinalIgnoreCase);

    // Most lines have none of all, which is seen in one look.
    private static readonly SearchValues<string> _anyStems = SearchValues.Create([.. _appeals, .. Promotions.Stems], StringComparison.OrdinalIgnoreCase);

    public static void Remove(PageNode article)
    {
        // The last block that stays, and how much it said.
        var (kept, said) = (article, -1);
        for (var node = article.First; node is not null;)
        {
            if (node.IsText || !ElementNames.IsBlock(node.Name) || node.Chars > Promotions.Longest
                || node.Name is "td" or "th" or "tr" or "tbody" or "table" or "pre")
            {
                node = node.Name is "table" or "pre" ? node.FollowingAfter(article) : node.Following(article);
                continue;
            }
            var next = node.FollowingAfter(article);
            // What says no more than the block around it has been judged with that.
            if (node.Chars > 0 && !(node.Parent == kept && node.Chars == said) && IsFurniture(node))
            {
                var heading = ElementNames.IsHeading(node.Name) || node.LinkChars == 0 && node.Chars < 60;
                if (heading && LinkList(node.Next) is { } list)
                {
                    next = list.FollowingAfter(article);
                    list.Remove();
                }
                node.Remove();
                node = next;
            }
            else
            {
                (kept, said) = (node, node.Chars);
                node = node.Following(article);
            }
        }
    }

    private static bool IsFurniture(PageNode node)
    {
        using var words = TextMeasure.Read(node);
        ReadOnlySpan<char> text = words.Span;
        var speaks = text.ContainsAny(_anyStems);
        if (speaks && Promotions.Is(text)) return true;
        if (node.Chars > LongestLine) return false;
        if (ReadMore().IsMatch(text)) return node.LinkChars > 0 || node.Chars < 60;
        if (node.Chars <= 120 && (MetaLine().IsMatch(text) || Filed().IsMatch(text))) return true;
        return speaks && text.ContainsAny(_stems) && Appeal().IsMatch(text);
    }

    // The list or the links that such a heading announces.
    private static PageNode? LinkList(PageNode? node)
    {
        while (node is { IsText: true, Chars: 0 }) node = node.Next;
        return node is { IsText: false } && node.Name is "ul" or "ol" or "div" or "p" && node.LinkDensity > 0.6 ? node : null;
    }

    [GeneratedRegex(@"^[\W\d]{0,4}" + Phrases.ReadMore, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadMore();

    [GeneratedRegex(@"^(?:[\W\d]|\b" + Phrases.MetaWords + @"\b)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaLine();

    // "Published 3 May 2026, 10:00 in Chips"
    [GeneratedRegex(@"^\W*" + Phrases.Filed + @"\b[^.!?]{0,60}\d[^.!?]{0,30}\s" + Phrases.FiledIn + @"\s(?-i:\p{Lu})[\p{L}\s&-]{1,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filed();

    [GeneratedRegex(@"^\W*" + Phrases.Button + @"\W*$|" + Phrases.Appeal, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appeal();
}
