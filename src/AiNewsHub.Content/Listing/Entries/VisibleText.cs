using System.Text;
using AiNewsHub.Content.Html;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>The words of an element as a reader sees them, in one line of bounded length.</summary>
internal static class VisibleText
{
    private const int MaxLength = 1000;

    /// <summary>All words inside, blocks parted by a space.</summary>
    public static string Of(INode root) => Read(root, own: false);

    /// <summary>The element's own words, without those of elements inside.</summary>
    public static string Own(INode root) => Read(root, own: true);

    /// <summary>Words only for screen readers repeat or explain what the others see.</summary>
    public static bool IsHidden(IElement element) =>
        element.LocalName is "script" or "style" or "template" or "svg" or "noscript"
        || element.HasAttribute("hidden")
        || (element.ClassName is { Length: > 0 } classes && (classes.Contains("sr-only", StringComparison.Ordinal)
            || classes.Contains("visually-hidden", StringComparison.OrdinalIgnoreCase)
            || classes.Contains("visuallyhidden", StringComparison.OrdinalIgnoreCase)
                || classes.Contains("screen-reader", StringComparison.OrdinalIgnoreCase)));

    private static string Read(INode root, bool own)
    {
        var text = new StringBuilder();
        var space = false;
        var node = root.FirstChild;
        while (node is not null && text.Length < MaxLength)
        {
            if (node is IText words) Append(text, words.Data, ref space);
            else if (node is IElement inside)
            {
                if (own || ElementNames.IsBlock(inside.LocalName) || inside.LocalName is "br" or "td" or "th") space = true;
                if (!own && !IsHidden(inside) && inside.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }
            }
            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement left && node != root && ElementNames.IsBlock(left.LocalName)) space = true;
            }
            node = node == root ? null : node?.NextSibling;
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string words, ref bool space)
    {
        foreach (var letter in words)
        {
            if (char.IsWhiteSpace(letter) && letter is not ('\u202f' or '\u00a0'))
            {
                space = true;
                continue;
            }
            if (space && text.Length > 0) text.Append(' ');
            space = false;
            text.Append(letter);
        }
    }
}
