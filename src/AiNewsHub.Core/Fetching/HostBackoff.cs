using System.Collections.Concurrent;

namespace AiNewsHub.Core.Fetching;

/// <summary>Hosts that have asked to be left alone for a while: nothing at all is asked of them until then.</summary>
internal sealed class HostBackoff(TimeProvider time)
{
    /// <summary>Nobody is believed to need longer; what is written beyond comes from a clock that ran ahead.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>How long a page that refuses is left alone where it names no time.</summary>
    public static readonly TimeSpan PageRefusal = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _pagesUntil = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _refusedPages = new(StringComparer.Ordinal);

    /// <summary>How much longer the address's host rests; null where it does not.</summary>
    public TimeSpan? Rest(Uri address) => Rest(_until, address);

    /// <summary>How much longer no article page is read on the address's host.</summary>
    public TimeSpan? RestOfPages(Uri address) => Rest(_pagesUntil, address) ?? Rest(address);

    /// <summary>Leaves the host alone until then, or longer where that was said before.</summary>
    public void Pause(Uri address, DateTimeOffset until) => Pause(_until, HostThrottle.HostOf(address), until);

    /// <summary>
    /// Takes in an answer. A feed that refuses twice in a row lets its host rest for the time it names; a page that refuses stops the
    /// pages of its host, a second one in a row everything there. Called before the next request to the host may go out.
    /// </summary>
    public void Answered(FetchRequest request, FetchResult answer)
    {
        var host = HostThrottle.HostOf(answer.Trace.Address);
        var isRefusal = answer.Trace.Status is 429 or 503;
        var named = (answer as FetchResult.RetryLater)?.After;
        if (request.Purpose == FetchPurpose.Page && isRefusal) Refused(host, named ?? PageRefusal);
        else if (request.Purpose == FetchPurpose.Page && !_refusedPages.IsEmpty) _refusedPages.TryRemove(host, out _);
        else if (request.WasRefused && isRefusal && named is { } pause) Pause(_until, host, time.GetUtcNow() + pause);
    }

    private void Refused(string host, TimeSpan pause)
    {
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
