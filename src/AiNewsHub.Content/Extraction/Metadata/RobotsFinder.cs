using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Robots;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>Robots marks of the page and its header, TDM reservation included. What stands nearest to the text counts: page, header, site.</summary>
internal static class RobotsFinder
{
    public static RobotsMarks Find(PageFacts facts)
    {
        var reserved = TdmRules.Read(facts.Head["tdm-reservation"]) ?? facts.Context.Reserved ?? false;
        var marks = RobotsMarks.None with { Reserved = reserved };
        if (facts.Head["tdm-reservation"] is { } stated) Note(facts, "meta tdm-reservation", stated);
        else if (facts.Context.Reserved is { } known) Note(facts, "header or file of the site: tdm-reservation", known ? "1" : "0");
        foreach (var (name, text) in facts.Head.Of("robots", "googlebot"))
        {
            marks = RobotsDirectives.Add(marks, text, isHeader: false);
            Note(facts, $"meta {name}", text);
        }
        foreach (var line in (facts.Context.RobotsHeader ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            marks = RobotsDirectives.Add(marks, line, isHeader: true);
            Note(facts, "header X-Robots-Tag", line);
        }
        return marks with { NoAi = marks.NoAi || reserved };
    }

    private static void Note(PageFacts facts, string source, string value) => facts.Note("robots", source, value, true, CandidateReasons.TakenTogether);
}
