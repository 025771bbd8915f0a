using System.Collections.Immutable;

namespace AiNewsHub.Content.Robots;

/// <summary>Agents and the rules they share.</summary>
internal sealed record RobotsGroup(ImmutableArray<string> Agents, bool IsForAll, ImmutableArray<RobotsRule> Rules, TimeSpan? CrawlDelay);

/// <summary>One <c>Allow</c> or <c>Disallow</c> line; <c>*</c> stands for anything, <c>$</c> for the end.</summary>
internal sealed record RobotsRule(bool Allows, string Path)
{
    public bool Matches(string path)
    {
        if (RobotsPath.Matches(path, Path)) return true;
        // A permission for a folder's index page means the folder too.
        var slash = Path.LastIndexOf('/');
        return Allows && slash >= 0 && Path.AsSpan(slash).StartsWith("/index.htm") && RobotsPath.Matches(path, Path[..(slash + 1)] + "$");
    }

    public override string ToString() => $"{(Allows ? "Allow" : "Disallow")}: {Path}";
}
