using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction.Metadata;
using AiNewsHub.Content.Extraction.Pages;

namespace AiNewsHub.Content.Extraction.Dates;

/// <summary>Dates in elements marked as such: itemprop, time, abbr, and class names that speak of dates.</summary>
internal static partial class MarkedDates
{
    private const int MaxChars = 200;

    public static IEnumerable<Reading<DateTimeOffset>> Find(PageFacts facts, bool monthFirst)
    {
        var nodes = facts.Nodes.Where(node => !node.IsAside).ToList();
        foreach (var node in nodes)
        {
            if (node.Attribute("itemprop")?.Contains("datePublished", StringComparison.OrdinalIgnoreCase) == true && Date(node, monthFirst) is { } date) yield return new(date, "itemprop datePublished");
        }
        foreach (var node in nodes)
        {
            if (node.Name == "time" && (node.Source!.HasAttribute("pubdate") || Published().IsMatch(node.ClassAndId)) && !Modified().IsMatch(node.ClassAndId) && Date(node, monthFirst) is { } date) yield return new(date, "time element marked as published");
        }
        foreach (var node in nodes) if (node.Name == "abbr" && node.ClassAndId.Contains("published", StringComparison.OrdinalIgnoreCase) && Date(node, monthFirst) is { } date) yield return new(date, "abbr published");
        foreach (var node in nodes) if (node.Name == "time" && !Modified().IsMatch(node.ClassAndId) && Date(node, monthFirst) is { } date) yield return new(date, "time element");
        foreach (var node in nodes)
        {
            if (node.Chars is > 5 and < MaxChars && node.ClassAndId.Length > 0 && Marked().IsMatch(node.ClassAndId) && !Modified().IsMatch(node.ClassAndId) && DateReader.First(TextMeasure.TextOf(node), monthFirst) is { } date) yield return new(date, "element named after a date");
        }
        foreach (var node in nodes) if (node.Name == "time" && Date(node, monthFirst) is { } date) yield return new(date, "time element (updated)");
    }

    private static DateTimeOffset? Date(PageNode node, bool monthFirst) =>
        DateReader.First(node.Attribute("datetime"), monthFirst) ?? DateReader.First(node.Attribute("content"), monthFirst) ?? DateReader.First(node.Attribute("title"), monthFirst) ?? (node.Chars < MaxChars ? DateReader.First(TextMeasure.TextOf(node), monthFirst) : null);

    [GeneratedRegex("publi|entry-date|post-date|postdate|pubdate|post__date|article-date|created|entry-time|post-time|date-header", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex("modif|updat|edited|lastmod", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Modified();

    [GeneratedRegex(@"date|publi|time(?!line|table|zone)|datum|fecha|datestamp|dateline|byline|entry-meta|post-meta|postmeta|postinfo|post-info|article-info|meta-info|posted|submitted|post_detail|post-details|entry-info|article-meta|story-meta", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
