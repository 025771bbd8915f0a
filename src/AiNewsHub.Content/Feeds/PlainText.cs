using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Feeds.Encodings;

namespace AiNewsHub.Content.Feeds;

/// <summary>Titles and names as one line of plain text.</summary>
internal static partial class PlainText
{
    /// <summary>Trims, and collapses white space.</summary>
    public static string FromText(string text)
    {
        text = EscapedMarkup.WithoutSections(text);
        var trimmed = text.AsSpan().Trim();
        if (!NeedsCollapse(trimmed)) return trimmed.Length == text.Length ? text : trimmed.ToString();
        var line = new StringBuilder(trimmed.Length);
        var space = false;
        foreach (var letter in trimmed)
        {
            if (IsBreakable(letter))
            {
                space = true;
                continue;
            }
            if (space) line.Append(' ');
            space = false;
            line.Append(letter);
        }
        return line.ToString();
    }

    /// <summary>
    /// Without the markup of running text, with character references resolved. Words in angle brackets that are no such
    /// markup are somebody's text and stay; so does a text of nothing but tags.
    /// </summary>
    public static string FromHtml(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0) return FromText(html);
        var bare = html.Contains('<', StringComparison.Ordinal) ? TextMarkup().Replace(html, WhatTagLeaves) : html;
        var text = FromText(EscapedMarkup.RepairLine(Mojibake.Repair(WebUtility.HtmlDecode(bare))));
        // Elements with nothing in them are an empty text; a lone tag is somebody's word for it.
        return text.Length > 0 || html.Contains("</", StringComparison.Ordinal) || html.Contains("/>", StringComparison.Ordinal) ? text : FromText(html);
    }

    /// <summary>For texts that are to be plain and often are not.</summary>
    public static string FromEither(string text) => LooksLikeHtml(text) ? FromHtml(text) : FromText(text);

    public static string Escape(string text) => text.AsSpan().IndexOfAny('<', '>', '&') < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Publishers declare HTML as plain text often enough: a closed tag or a character reference gives it away.</summary>
    public static bool LooksLikeHtml(string text) => text.AsSpan().IndexOfAny('<', '&') >= 0 && HtmlSign().IsMatch(text);

    private static bool NeedsCollapse(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBreakable(text[i]) && (text[i] != ' ' || text[i - 1] == ' ')) return true;
        }
        return false;
    }

    /// <summary>White space of the document; fixed and narrow spaces are the author's.</summary>
    private static bool IsBreakable(char letter) => letter is ' ' or '\t' or '\r' or '\n' or '\f' or '\v';

    private static string WhatTagLeaves(Match tag) =>
        tag.Groups["block"].Success ? " " : "";

    [GeneratedRegex("""<!--[\s\S]*?-->|</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|(?<block>br|p|div|h[1-6]|li|ul|ol|hr|blockquote|center))(?:\s[^<>]*)?/?>""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TextMarkup();

    [GeneratedRegex("""</[a-z][a-z0-9]*\s*>|<(?:br|hr|img)\b[^<>]*>|&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}[0-9]{0,2});""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlSign();
}
