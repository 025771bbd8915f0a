using System.Collections.Immutable;
using System.Globalization;

namespace AiNewsHub.Content.Robots;

/// <summary>Reads robots.txt line by line, forgiving what webmasters write.</summary>
internal sealed class RobotsParser
{
    /// <summary>RFC 9309 asks for 500 KiB at least.</summary>
    private const int MaxLength = 1 << 20;

    private const int MaxRules = 20_000;
    private static readonly TimeSpan _longestDelay = TimeSpan.FromDays(1);

    private readonly ImmutableArray<RobotsGroup>.Builder _groups = ImmutableArray.CreateBuilder<RobotsGroup>();
    private readonly ImmutableArray<string>.Builder _sitemaps = ImmutableArray.CreateBuilder<string>();
    private readonly List<string> _agents = [];
    private readonly List<RobotsRule> _rules = [];
    private bool _forAll;
    private bool _rulesBegun;
    private TimeSpan? _delay;
    private int _count;

    public static (ImmutableArray<RobotsGroup> Groups, ImmutableArray<string> Sitemaps) Parse(string text)
    {
        var parser = new RobotsParser();
        var bounded = text.AsSpan(0, Math.Min(text.Length, MaxLength)).TrimStart('\uFEFF');
        foreach (var range in bounded.SplitAny('\n', '\r')) parser.Take(bounded[range]);
        parser.CloseGroup();
        return (parser._groups.ToImmutable(), parser._sitemaps.ToImmutable());
    }

    private void Take(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        line = line.Trim();
        if (!Split(line, out var key, out var value)) return;
        Span<char> lower = stackalloc char[16];
        if (key.Length > lower.Length) return;
        key.ToLowerInvariant(lower);
        switch (lower[..key.Length])
        {
            case "user-agent" or "useragent" or "user agent":
                TakeAgent(value);
                break;
            case "allow":
                TakeRule(true, value);
                break;
            case "disallow" or "dissallow" or "dissalow" or "disalow" or "diasllow" or "disallaw":
                TakeRule(false, value);
                break;
            case "crawl-delay" or "crawldelay":
                TakeDelay(value);
                break;
            case "sitemap" or "site-map" when value.Length > 0:
                _sitemaps.Add(value.ToString());
                break;
        }
    }

    /// <summary>Key and value are parted by a colon; where it was forgotten, by the white space between two words.</summary>
    private static bool Split(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        var at = line.IndexOf(':');
        if (at < 0)
        {
            at = line.IndexOfAny(' ', '\t');
            if (at > 0 && line[at..].Trim().IndexOfAny(' ', '\t') >= 0) at = -1;
        }
        key = at > 0 ? line[..at].TrimEnd() : default;
        value = at > 0 ? line[(at + 1)..].Trim() : default;
        return at > 0;
    }

    private void TakeAgent(ReadOnlySpan<char> value)
    {
        if (_rulesBegun) CloseGroup();
        if (value.Length > 0 && value[0] == '*' && (value.Length == 1 || char.IsWhiteSpace(value[1])))
        {
            _forAll = true;
            return;
        }
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        _agents.Add(value[..end].ToString());
    }

    private void TakeRule(bool allows, ReadOnlySpan<char> value)
    {
        if (_agents.Count == 0 && !_forAll) return;
        _rulesBegun = true;
        if (value.Length > 0 && ++_count <= MaxRules) _rules.Add(new RobotsRule(allows, RobotsPath.OfRule(value.ToString())));
    }

    private void TakeDelay(ReadOnlySpan<char> value)
    {
        if (_agents.Count == 0 && !_forAll) return;
        _rulesBegun = true;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= _longestDelay.TotalSeconds)
        {
            _delay = TimeSpan.FromSeconds(seconds);
        }
    }

    private void CloseGroup()
    {
        if (_agents.Count > 0 || _forAll) _groups.Add(new RobotsGroup([.. _agents], _forAll, [.. _rules], _delay));
        _agents.Clear();
        _rules.Clear();
        (_forAll, _rulesBegun, _delay) = (false, false, null);
    }
}
