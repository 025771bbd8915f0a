using System.Collections.Concurrent;
using System.Text;
using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sites;

/// <summary>Each host's robots.txt (RFC 9309), kept for a day at most.</summary>
internal sealed class RobotsFiles(Fetcher fetcher, FetchSettings settings, TimeProvider time)
{
    private const int MostKept = 5000;
    private const int MostRead = 512 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    /// <summary>As long as a site may ask us to stay away; what is kept longer was written by a clock that ran ahead.</summary>
    private static readonly TimeSpan KeptAtMost = TimeSpan.FromDays(31);
    private static readonly TimeSpan KeptFailure = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until, FaultKind Fault, string? Detail)> _files =
        new(StringComparer.Ordinal);

    /// <summary>The name that rules are looked up under: the user agent up to its version.</summary>
    private readonly string _agent = settings.UserAgent.Split('/', ' ')[0];

    /// <summary>Whether the page may be read, by which line, and the pause its host asks for; or why nobody knows.</summary>
    public async Task<RobotsAnswer> AskAsync(Uri page, CancellationToken cancellationToken)
    {
        var (rules, fault, detail) = await RulesAsync(page, cancellationToken);
        return new(rules.Verdict(_agent, page.AbsoluteUri), rules.CrawlDelay(_agent)) { Fault = fault, Detail = detail };
    }

    private async Task<(RobotsRules Rules, FaultKind Fault, string? Detail)> RulesAsync(Uri page, CancellationToken cancellationToken)
    {
        var host = HostThrottle.HostOf(page);
        var now = time.GetUtcNow();
        if (_files.TryGetValue(host, out var known) && known.Until > now && known.Until <= now + KeptAtMost) return (known.Rules, known.Fault, known.Detail);
        if (_files.Count > MostKept) _files.Clear();
        var answer = await fetcher.FetchAsync(new(new Uri(page, "/robots.txt"), FetchPurpose.Robots), cancellationToken);
        using var content = answer as FetchResult.Content;
        var (rules, until) = answer switch
        {
            FetchResult.Content => (RobotsRules.Parse(Text(content!)), now + Kept),
            // Refused or missing: the site has no rules. A server that cannot answer has not allowed anything.
            { Trace.Status: >= 400 and < 500 and not 429 } => (RobotsRules.None, now + Kept),
            FetchResult.RetryLater { After: { } after } when after > KeptFailure => (RobotsRules.Unreachable, now + after),
            _ => (RobotsRules.Unreachable, now + KeptFailure),
        };
        var (fault, detail) = rules != RobotsRules.Unreachable ? (FaultKind.None, null)
            : answer is FetchResult.Failed failed ? (failed.Fault, failed.Detail) : (FaultKind.RateLimited, $"HTTP {answer.Trace.Status}");
        _files[host] = (rules, until, fault, detail);
        return (rules, fault, detail);
    }

    private static string Text(FetchResult.Content content) =>
        Encoding.UTF8.GetString(content.Body.Bytes.Span[..Math.Min(content.Body.Bytes.Length, MostRead)]);
}
