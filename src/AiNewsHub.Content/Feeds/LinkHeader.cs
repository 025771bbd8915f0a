using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Feeds;

/// <summary>Reads Link headers (RFC 8288).</summary>
public static partial class LinkHeader
{
    /// <summary>Targets of the relation in order, absolute; what cannot be resolved is left out.</summary>
    public static IEnumerable<Uri> Targets(IEnumerable<string> lines, string relation, Uri address)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var link in lines.SelectMany(line => Link().Matches(line)))
        {
            var relations = Relation().Match(link.Groups["parameters"].Value).Groups["value"].Value;
            if (!relations.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(relation, StringComparer.OrdinalIgnoreCase)) continue;
            if (Uri.TryCreate(address, link.Groups["target"].Value.Trim(), out var target)) yield return target;
        }
    }

    [GeneratedRegex("<(?<target>[^>]*)>(?<parameters>(?:\\s*;\\s*[^\\s=;,]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s;,]*))?)*)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("(?:^|;)\\s*rel\\s*=\\s*\"?(?<value>[^\";]*)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Relation();
}
