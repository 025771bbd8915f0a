using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Extraction.Bodies;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Dates;

/// <summary>Which of several witnesses is believed: the one that the page prints beside its headline, where they disagree.</summary>
internal static class DateAgreement
{
    private const int Before = 200;
    private const int After = 600;
    private const int StepsBefore = 25;
    private const int MostSwapped = 12;

    /// <summary>The stated dates, the one that is printed near the headline first; a day and month that software has swapped are put right.</summary>
    public static List<Reading<DateTimeOffset>> Order(List<Reading<DateTimeOffset>> stated, PageFacts facts, DateCustoms customs)
    {
        if (stated.Count == 0) return stated;
        var first = stated[0].Value;
        var swappable = first.Day <= MostSwapped && first.Day != first.Month;
        if (!swappable && stated.TrueForAll(reading => reading.Value.Date == first.Date)) return stated;
        var printed = Printed(facts, customs);
        if (printed.Count == 0 || printed.Contains(Day(first))) return stated;
        // The day of an update is printed too, alone where it is all that readers are told.
        var agreed = stated.Find(reading => reading.Value < first && printed.Contains(Day(reading.Value)));
        if (agreed is not null) return [agreed, .. stated.Where(reading => reading != agreed)];
        if (!swappable) return stated;
        var swapped = new DateOnly(first.Year, first.Day, first.Month);
        return printed.Contains(swapped)
            ? [stated[0] with { Value = new DateTimeOffset(swapped, TimeOnly.FromDateTime(first.DateTime), first.Offset) }, .. stated.Skip(1)]
            : stated;
    }

    /// <summary>The elements of a page, those from shortly above its headline on first.</summary>
    public static List<PageNode> FromHeadline(List<PageNode> nodes, PageFacts facts)
    {
        var title = facts.Head["og:title"] ?? facts.TitleTag;
        var at = nodes.FindIndex(node => node.Name is "h1" or "h2" && node.Chars is > 8 and < 400 && Titles.Similarity(title, TextMeasure.TextOf(node)) > 0.75);
        if (at <= StepsBefore) return nodes;
        at -= StepsBefore;
        return [.. nodes[at..], .. nodes[..at]];
    }

    private static HashSet<DateOnly> Printed(PageFacts facts, DateCustoms customs)
    {
        var text = facts.Text;
        var title = facts.Head["og:title"] ?? SeparatedTitle(facts.TitleTag);
        var at = title.Length < 8 ? -1 : text.IndexOf(title, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return [];
        var from = Math.Max(0, at - Before);
        var near = text.Substring(from, Math.Min(text.Length - from, at - from + title.Length + After));
        return [.. DateText.All(near, customs).Select(found => DateOnly.FromDateTime(found.Date.DateTime))];
    }

    private static string SeparatedTitle(string title) => title.Split(" | ")[0].Split(" - ")[0].Trim();

    private static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.DateTime);
}
