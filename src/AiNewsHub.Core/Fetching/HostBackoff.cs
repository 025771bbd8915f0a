using System.Collections.Concurrent;

namespace AiNewsHub.Core.Fetching;

/// <summary>Hosts that have asked to be left alone for a while: nothing at all is asked of them until then.</summary>
internal sealed class HostBackoff(TimeProvider time)
{
    /// <summary>Nobody is believed to need longer; what is written beyond comes from a clock that ran ahead.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _pagesUntil = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _refusedPages = new(StringComparer.Ordinal);

    /// <summary>How much longer the address's host rests; null where it does not.</summary>
    public TimeSpan? Rest(Uri address) => Rest(_until, address);

    /// <summary>How much longer no article page is read on the address's host.</summary>
    public TimeSpan? RestOfPages(Uri address) => Rest(_pagesUntil, address) ?? Rest(address);

    /// <summary>Leaves the host alone until then, or longer where that was said before.</summary>
    public void Pause(Uri address, DateTimeOffset until) => Pause(_until, HostThrottle.HostOf(address), until);

    /// <summary>A page was answered: a refusal stops the pages of its host, a second one in a row everything there.</summary>
    public void Answered(Uri page, TimeSpan? refusedFor)
    {
        var host = HostThrottle.HostOf(page);
        if (refusedFor is not { } pause)
        {
            if (!_refusedPages.IsEmpty) _refusedPages.TryRemove(host, out _);
            return;
        }

        var until = time.GetUtcNow() + pause;
        Pause(_pagesUntil, host, until);
        if (_refusedPages.AddOrUpdate(host, 1, (_, count) => count + 1) > 1) Pause(_until, host, until);
    }

    private void Pause(ConcurrentDictionary<string, DateTimeOffset> hosts, string host, DateTimeOffset until) =>
        hosts.AddOrUpdate(host, until, (_, before) => before > until && before - time.GetUtcNow() <= Longest ? before : until);

    private TimeSpan? Rest(ConcurrentDictionary<string, DateTimeOffset> hosts, Uri address)
    {
        if (hosts.IsEmpty) return null;
        var host = HostThrottle.HostOf(address);
        if (!hosts.TryGetValue(host, out var until)) return null;
        var rest = until - time.GetUtcNow();
        if (rest > TimeSpan.Zero && rest <= Longest) return rest;
        hosts.TryRemove(new(host, until));
        return null;
    }
}
