using System.Globalization;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>Robots marks of the page and its header, TDM reservation included.</summary>
internal static class RobotsFinder
{
    public static RobotsMarks Find(PageFacts facts)
    {
        var said = facts.Head.All("robots").Concat(facts.Head.All("googlebot")).Append(facts.Context.RobotsHeader ?? "");
        var marks = RobotsMarks.None with { NoAi = facts.Head["tdm-reservation"] == "1" };
        foreach (var directive in said.SelectMany(text => text.Split(',')).Select(part => part.Trim().ToLowerInvariant()))
        {
            // A header may address one robot by name ("otherbot: noindex"); those are not ours.
            marks = directive switch
            {
                "noindex" or "none" => marks with { NoIndex = true },
                "noai" or "noimageai" or "noml" => marks with { NoAi = directive == "noimageai" ? marks.NoAi : true },
                "nosnippet" => marks with { NoSnippet = true },
                _ when directive.StartsWith("max-snippet:", StringComparison.Ordinal) && int.TryParse(directive.AsSpan(12), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var most) => marks with { MaxSnippet = most },
                _ => marks,
            };
        }
        return marks;
    }
}
