using System.Collections.Frozen;
using System.Text;

namespace AiNewsHub.Content.Extraction.Pages;

/// <summary>
/// Leaves out start tags nested past a limit before a tree is built: the parser's own time grows with the square of the depth.
/// Elements that close one another (p, li, td…) do not nest and are not counted.
/// </summary>
internal static class DepthLimit
{
    private const int MaxOpen = 180;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _nesting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "div", "span", "section", "article", "main", "header", "footer", "aside", "nav", "b", "i", "u", "em", "strong", "small", "big", "font", "s", "strike", "tt", "code", "nobr", "sub", "sup", "cite", "q", "label", "ins", "del",
        "ul", "ol", "dl", "menu", "table", "blockquote", "center", "form", "fieldset", "figure", "pre", "address", "details", "dialog", "svg", "g", "math", "object", "ruby", "template", "hgroup", "search", "button", "select").GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Apply(string html)
    {
        StringBuilder? kept = null;
        var copied = 0;
        var open = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i))
        {
            if (html[i + 1] == '!' && string.CompareOrdinal(html, i, "<!--", 0, 4) == 0)
            {
                var end = html.IndexOf("-->", i + 4, StringComparison.Ordinal);
                i = end < 0 ? i + 4 : end + 3;
                continue;
            }
            var closing = html[i + 1] == '/';
            var start = closing ? i + 2 : i + 1;
            var stop = start;
            while (stop < html.Length && (char.IsAsciiLetterOrDigit(html[stop]) || html[stop] == '-')) stop++;
            var name = html.AsSpan(start, stop - start);
            if (!closing && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            {
                var end = html.IndexOf($"</{name}", stop, StringComparison.OrdinalIgnoreCase);
                i = end < 0 ? html.Length : end + 2;
                if (i >= html.Length) break;
                continue;
            }
            if (name.Length == 0 || !_nesting.Contains(name)) { i = Math.Max(stop, i + 1); continue; }
            if (closing) open = Math.Max(0, open - 1);
            else if (open < MaxOpen) open++;
            else
            {
                var end = html.IndexOf('>', stop);
                if (end < 0) break;
                (kept ??= new StringBuilder(html.Length)).Append(html, copied, i - copied);
                copied = end + 1;
                stop = copied;
            }
            i = stop;
        }
        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }
}
