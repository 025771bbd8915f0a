using System.Collections.Frozen;

namespace AiNewsHub.Content.Html;

internal static class ElementNames
{
    private static readonly FrozenSet<string> _blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "tfoot", "thead", "tr", "ul");

    private static readonly FrozenSet<string> _phrasing = FrozenSet.Create(
        "abbr", "audio", "b", "bdo", "br", "button", "cite", "code", "data", "datalist", "dfn", "em", "embed", "i", "img", "input", "kbd", "label", "mark",
        "math", "meter", "noscript",
        "object", "output", "progress", "q", "ruby", "samp", "script", "select", "small", "span", "strong", "sub", "sup", "textarea", "time", "var", "wbr",
        "font", "u", "s", "strike", "tt", "nobr");

    public static bool IsBlock(string name) => _blocks.Contains(name);

    public static bool IsPhrasing(string name) => _phrasing.Contains(name);

    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';
}
