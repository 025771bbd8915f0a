using AiNewsHub.Content.Robots;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>Robots marks of the page and its header, TDM reservation included. What stands nearest to the text counts: page, header, site.</summary>
internal static class RobotsFinder
{
    public static RobotsMarks Find(PageFacts facts)
    {
        var reserved = TdmRules.Read(facts.Head["tdm-reservation"]) ?? facts.Context.Reserved ?? false;
        var marks = RobotsMarks.None with { Reserved = reserved };
        foreach (var text in facts.Head.All("robots").Concat(facts.Head.All("googlebot"))) marks = RobotsDirectives.Add(marks, text, isHeader: false);
        foreach (var line in (facts.Context.RobotsHeader ?? "").Split('\n')) marks = RobotsDirectives.Add(marks, line, isHeader: true);
        return marks with { NoAi = marks.NoAi || reserved };
    }
}
