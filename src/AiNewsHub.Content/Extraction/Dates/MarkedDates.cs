using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Dates;

/// <summary>Dates in elements marked as such: itemprop, time, abbr, and class names that speak of dates.</summary>
internal static class MarkedDates
{
    private const int MaxChars = 200;

    public static IEnumerable<Reading<DateTimeOffset>> Find(PageFacts facts, DateCustoms customs)
    {
        var nodes = DateAgreement.FromHeadline(facts.Nodes.FindAll(node => !node.IsAside), facts);
        foreach (var node in nodes)
        {
            if (node.Attribute("itemprop")?.Contains("datePublished", StringComparison.OrdinalIgnoreCase) == true && Date(node, customs) is { } date)
                yield return new(date, "itemprop datePublished");
        }
        foreach (var node in nodes)
        {
            if (node.Name == "time" && (node.Source!.HasAttribute("pubdate") || node.Marks.Published) && !node.Marks.Modified
                && Date(node, customs) is { } date) yield return new(date, "time element marked as published");
        }
        foreach (var node in nodes)
            if (node.Name == "abbr" && node.ClassAndId.Contains("published", StringComparison.OrdinalIgnoreCase) && Date(node, customs) is { } date)
                yield return new(date, "abbr published");
        foreach (var node in nodes) if (node.Name == "time" && !node.Marks.Modified && Date(node, customs) is { } date) yield return new(date, "time element");
        foreach (var node in nodes)
        {
            if (node.Chars is > 5 and < MaxChars && node.Marks.Date && !node.Marks.Modified && DateText.First(TextMeasure.TextOf(node), customs) is { } date)
                yield return new(date, "element named after a date");
        }
        foreach (var node in nodes) if (node.Name == "time" && Date(node, customs) is { } date) yield return new(date, "time element (updated)");
    }

    private static DateTimeOffset? Date(PageNode node, DateCustoms customs) =>
        DateText.First(node.Attribute("datetime"), customs) ?? DateText.First(node.Attribute("content"), customs)
            ?? DateText.First(node.Attribute("title"), customs) ?? (node.Chars < MaxChars ? DateText.First(TextMeasure.TextOf(node), customs) : null);
}
