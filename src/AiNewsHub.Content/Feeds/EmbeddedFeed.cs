using System.Net;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Feeds;

/// <summary>A feed inside a web page: templates wrap everything they send, and browsers' pages of XML are saved as HTML.</summary>
internal static partial class EmbeddedFeed
{
    /// <summary>The feed's text from its root on; null where the page holds none.</summary>
    public static string? Find(string page)
    {
        if (Root().Match(page) is { Success: true } root && !IsHidden(page, root.Index)) return page[root.Index..];
        // As text the feed is an example, unless it is all that the page shows.
        return Source().Match(page) is { Success: true } source && Tags().Replace(page[..source.Index], "").Trim().Length == 0
            ? WebUtility.HtmlDecode(source.Groups["text"].Value)
            : null;
    }

    /// <summary>Part of a script or a comment.</summary>
    private static bool IsHidden(string page, int at) =>
        page.LastIndexOf("<script", at, StringComparison.OrdinalIgnoreCase) > page.LastIndexOf("</script", at, StringComparison.OrdinalIgnoreCase)
        || page.LastIndexOf("<!--", at, StringComparison.Ordinal) > page.LastIndexOf("-->", at, StringComparison.Ordinal);

    [GeneratedRegex("""<(?:rss\b[^<>]*\bversion=|feed\b[^<>]*\bxmlns=|rdf:RDF\b[^<>]*\bxmlns)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Root();

    [GeneratedRegex("""<pre\b[^<>]*>\s*(?<text>&lt;(?:\?xml|rss|feed|rdf)\b[^<]*)""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Source();

    [GeneratedRegex("""<head\b.*</head>|<[^<>]*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
