using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>What class names and ids say about a block, as publishers write them. Input is bounded by <c>PageNode.ClassAndId</c>.</summary>
internal static partial class ClassMarks
{
    public static bool IsUnlikely(string marks) => marks.Length > 0 && Unlikely().IsMatch(marks) && !MaybeCandidate().IsMatch(marks);

    public static int Weight(string marks)
    {
        if (marks.Length == 0) return 0;
        return (Negative().IsMatch(marks) ? -25 : 0) + (Positive().IsMatch(marks) ? 25 : 0);
    }

    public static bool IsShare(string marks) => marks.Length > 0 && Share().IsMatch(marks);

    public static bool IsByline(string marks) => marks.Length > 0 && BylineMark().IsMatch(marks);

    [GeneratedRegex("-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unlikely();

    [GeneratedRegex("and|article|body|column|content|main|mathjax|shadow", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MaybeCandidate();

    [GeneratedRegex("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Positive();

    [GeneratedRegex("-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negative();

    [GeneratedRegex(@"(\b|_)(share|sharedaddy)(\b|_)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex("byline|author|dateline|writtenby|p-author", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BylineMark();
}
