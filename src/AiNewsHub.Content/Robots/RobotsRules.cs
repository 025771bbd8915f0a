using System.Collections.Immutable;

namespace AiNewsHub.Content.Robots;

/// <summary>Whether an address may be read, and the line of robots.txt that decided; null when none did.</summary>
public sealed record RobotsVerdict(bool Allowed, string? Rule);

/// <summary>
/// The rules of a robots.txt (RFC 9309), matched as the reference parser does: the groups of the agent's own name together, else those
/// for everybody; the longest rule wins, and the permission among equals.
/// </summary>
public sealed class RobotsRules
{
    private static readonly RobotsVerdict _noRule = new(true, null);

    private readonly ImmutableArray<RobotsGroup> _groups;

    private RobotsRules(ImmutableArray<RobotsGroup> groups, ImmutableArray<string> sitemaps)
    {
        _groups = groups;
        Sitemaps = sitemaps;
    }

    /// <summary>No robots.txt: everything is allowed.</summary>
    public static RobotsRules None { get; } = new([], []);

    /// <summary>A robots.txt that could not be had because of the server (RFC 9309 section 2.3.1.4): nothing is allowed.</summary>
    public static RobotsRules Unreachable { get; } = Parse("User-agent: *\nDisallow: /");

    /// <summary>Addresses of sitemaps, as written.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Reads a robots.txt. Lines that say nothing are passed over; nothing makes it fail.</summary>
    public static RobotsRules Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (groups, sitemaps) = RobotsParser.Parse(text);
        return new(groups, sitemaps);
    }

    /// <summary>May <paramref name="agent"/>, a product token without version, read <paramref name="url"/>?</summary>
    public RobotsVerdict Verdict(string agent, string url)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(url);
        var path = RobotsPath.Of(url);
        RobotsRule? best = null;
        foreach (var rule in GroupsOf(agent).SelectMany(group => group.Rules))
        {
            if (best is not null && (rule.Path.Length < best.Path.Length || (rule.Path.Length == best.Path.Length && !rule.Allows))) continue;
            if (rule.Matches(path)) best = rule;
        }
        return best is null ? _noRule : new RobotsVerdict(best.Allows, best.ToString());
    }

    /// <summary>The pause between two requests that the site asks of <paramref name="agent"/>; null when it asks none.</summary>
    public TimeSpan? CrawlDelay(string agent) =>
        GroupsOf(agent).Select(group => group.CrawlDelay).Max();

    private IEnumerable<RobotsGroup> GroupsOf(string agent)
    {
        var own = _groups.Where(group => group.Agents.Contains(agent, StringComparer.OrdinalIgnoreCase)).ToList();
        return own.Count > 0 ? own : _groups.Where(group => group.IsForAll);
    }
}
