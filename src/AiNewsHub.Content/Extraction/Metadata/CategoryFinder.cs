using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>The publisher's own labels: section, keywords, category links. Evidence for tags, not tags.</summary>
internal static class CategoryFinder
{
    private const int Most = 30;

    public static (string? Section, IReadOnlyList<string> Categories) Find(PageFacts facts)
    {
        var sections = new List<string>();
        foreach (var (source, values) in Sections(facts))
        {
            var lines = Lines(values).ToList();
            if (lines.Count > 0) facts.Note("section", source, lines[0], sections.Count == 0);
            sections.AddRange(lines);
        }
        var labels = new List<string>(sections);
        foreach (var (source, values) in Keywords(facts))
        {
            var lines = Lines(values).ToList();
            if (lines.Count > 0) facts.Note("keywords", source, string.Join(", ", lines), true, CandidateReasons.TakenTogether);
            labels.AddRange(lines);
        }
        return (sections.FirstOrDefault(), [.. labels.Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)]);
    }

    private static IEnumerable<(string Source, IEnumerable<string> Values)> Sections(PageFacts facts) =>
    [
        ("JSON-LD articleSection", facts.Data.Names(facts.Data.Article, "articleSection")),
        ("meta article:section", facts.Head.All("article:section")),
        ("meta parsely-section", facts.Head.All("parsely-section")),
    ];

    private static IEnumerable<(string Source, IEnumerable<string> Values)> Keywords(PageFacts facts)
    {
        yield return ("meta article:tag", facts.Head.All("article:tag"));
        foreach (var (name, value) in facts.Head.Of("news_keywords", "keywords", "parsely-tags", "sailthru.tags"))
            yield return ($"meta {name}", value.Split([',', ';']));
        yield return ("JSON-LD keywords", facts.Data.Names(facts.Data.Article, "keywords").SelectMany(value => value.Split(',')));
        yield return ("links to tags", Linked(facts));
    }

    private static IEnumerable<string> Linked(PageFacts facts)
    {
        foreach (var node in facts.Nodes)
        {
            if (node.Name == "a" && node.Chars is > 1 and < 60 && node.Attribute("rel") is { } relation
                && relation.Split(' ').Any(part => part is "tag" or "category")) yield return TextMeasure.TextOf(node);
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<string> values) =>
        values.Select(HtmlCleaner.ToLine).Where(line => line.Length is > 1 and < 60 && !line.Contains("://", StringComparison.Ordinal));
}
