using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.Captions;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>Words that belong to a picture: shown with the article, but no part of its text.</summary>
internal static partial class Captions
{
    private const int LongestCaption = 600;
    private const int LongestCredit = 140;

    public static bool Is(PageNode node)
    {
        if (node.IsText || node.Chars is 0 or > LongestCaption) return false;
        if (node.Name == "figcaption") return true;
        if (node.Name is "table" or "tr" or "td" or "th" or "caption" or "ul" or "ol" or "pre" or "blockquote" || ElementNames.IsHeading(node.Name))
            return false;
        if (node.Marks.Caption) return true;
        return node.Chars <= LongestCredit && ElementNames.IsBlock(node.Name) && Credit().IsMatch(TextMeasure.TextOf(node));
    }

    [GeneratedRegex(
        @"^\W{0,3}(?:" + Phrases.Pictures + @"(?:s|o|er)?(?:\s?" + Phrases.MadeBy + @")?\s?:|" + Phrases.Credits
            + @"(?:\s(?:photos?|images?))?\s?:|©|\(c\)\s|\u00a9)"
        + @"|^[^.!?]{0,90}[©(/]\s?(?:getty images|reuters|afp|ap photo|shutterstock|unsplash|imago|picture alliance|dpa|istock|adobe ?stock|stock\.adobe)[^.!?]{0,50}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}
