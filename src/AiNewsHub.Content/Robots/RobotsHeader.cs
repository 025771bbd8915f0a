namespace AiNewsHub.Content.Robots;

/// <summary>What X-Robots-Tag lines say of whatever they came with; a picture has no other place to say it.</summary>
public static class RobotsHeader
{
    public static RobotsMarks Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Aggregate(RobotsMarks.None, (marks, line) => RobotsDirectives.Add(marks, line, isHeader: true));
    }
}
