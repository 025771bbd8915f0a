using System.Collections.Concurrent;
using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Core.Sites;

/// <summary>Each host's tdmrep.json, asked for once a day at most. What cannot be had says nothing.</summary>
internal sealed class TdmFiles(Fetcher fetcher, TimeProvider time)
{
    private const int MostKept = 5000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, (TdmRules Rules, DateTimeOffset Until)> _files = new(StringComparer.Ordinal);

    /// <summary>What is known already of the address's host; null where it was not asked today.</summary>
    public TdmRules? Known(Uri address)
    {
        var now = time.GetUtcNow();
        return _files.TryGetValue(HostThrottle.HostOf(address), out var known) && known.Until > now && known.Until <= now + Kept ? known.Rules : null;
    }

    public async Task<TdmRules> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        if (Known(address) is { } known) return known;
        if (_files.Count > MostKept) _files.Clear();
        var answer = await fetcher.FetchAsync(new(new Uri(address, "/.well-known/tdmrep.json"), FetchPurpose.Robots), cancellationToken);
        using var content = answer as FetchResult.Content;
        var rules = content is null ? TdmRules.None : TdmRules.Parse(content.Body.Bytes);
        // A host that rests was not asked: its articles are understood as if nothing were said, and it is asked next time.
        if (answer is not FetchResult.RetryLater { HostRests: true }) _files[HostThrottle.HostOf(address)] = (rules, time.GetUtcNow() + Kept);
        return rules;
    }
}
