using AiNewsHub.Content.Extraction.Pages;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>The publisher's own labels: section, keywords, category links. Evidence for tags, not tags.</summary>
internal static class CategoryFinder
{
    private const int Most = 30;

    public static (string? Section, IReadOnlyList<string> Categories) Find(PageFacts facts)
    {
        var sections = Lines(facts.Data.Names(facts.Data.Article, "articleSection").Concat(facts.Head.All("article:section")).Concat(facts.Head.All("parsely-section"))).ToList();
        var labels = sections.Concat(Lines(Keywords(facts))).Concat(Linked(facts));
        return (sections.FirstOrDefault(), [.. labels.Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)]);
    }

    private static IEnumerable<string> Keywords(PageFacts facts)
    {
        foreach (var tag in facts.Head.All("article:tag")) yield return tag;
        foreach (var (_, value) in facts.Head.Of("news_keywords", "keywords", "parsely-tags", "sailthru.tags")) foreach (var part in value.Split([',', ';'])) yield return part;
        foreach (var value in facts.Data.Names(facts.Data.Article, "keywords")) foreach (var part in value.Split(',')) yield return part;
    }

    private static IEnumerable<string> Linked(PageFacts facts)
    {
        foreach (var node in facts.Nodes)
        {
            if (node.Name == "a" && node.Chars is > 1 and < 60 && node.Attribute("rel") is { } relation && relation.Split(' ').Any(part => part is "tag" or "category")) yield return TextMeasure.TextOf(node);
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<string> values) => values.Select(HtmlCleaner.ToLine).Where(line => line.Length is > 1 and < 60 && !line.Contains("://", StringComparison.Ordinal));
}
