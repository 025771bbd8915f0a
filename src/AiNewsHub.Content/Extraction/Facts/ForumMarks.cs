using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Facts;

/// <summary>Whether a page says of itself that it is a thread of a forum or a question with its answers.</summary>
internal static partial class ForumMarks
{
    public static bool IsForum(LinkedData data, Uri? address, PageNode body) =>
        data.OfType("DiscussionForumPosting").Any() || data.OfType("QAPage").Any()
            || address is not null && (Path().IsMatch(address.AbsolutePath) || Host().IsMatch(address.Host)) || HasType(body);

    private static bool HasType(PageNode body)
    {
        for (var node = body; node is not null; node = node.Following(body))
            if (node.Attribute("itemtype") is { } type && (type.Contains("DiscussionForumPosting", StringComparison.Ordinal)
                || type.Contains("QAPage", StringComparison.Ordinal))) return true;
        return false;
    }

    [GeneratedRegex(@"/(?:forums?|foren|threads?|topics?|viewtopic|showthread|showtopic|discussions?|questions|community|comments)(?:[/.?-]|$)|^/t/|^/r/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"^(?:forums?|community|discuss|discourse|discussions?|boards?)\d?\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
