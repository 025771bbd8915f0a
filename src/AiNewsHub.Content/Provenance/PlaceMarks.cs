using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Provenance;

internal static partial class PlaceMarks
{
    public static bool IsElsewhere(string marks) => marks.Length > 0 && Elsewhere().IsMatch(marks);

    /// <summary>The foot of a page, not that of its article.</summary>
    public static bool IsFoot(string marks) => marks.Length > 5 && Foot().IsMatch(marks) && !OfArticle().IsMatch(marks);

    // "has-footer" and "sticky-footer" are said of whole pages.
    [GeneratedRegex(@"(?:^|\s)(?:[a-z]{1,2}[_-]{1,2})?(?:site|page|global|main)?[_-]{0,2}footer(?:$|[\s_-])|(?:^|\s)(?:imprint|impressum|colophon)(?:$|\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foot();

    [GeneratedRegex("article|post|entry|story|content|block|card", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfArticle();

    [GeneratedRegex(@"related|similar|recommend|most-?read|popular|trending|(?:^|[\s_-])(?:comments?|comment-list|commentlist|menu|breadcrumbs?|teasers?|sidebar)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
