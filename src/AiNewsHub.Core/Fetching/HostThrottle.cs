namespace AiNewsHub.Core.Fetching;

/// <summary>
/// Lets one request at a time go to a host, with a rest between two. A host is scheme, name and port of the URL, not an
/// address: many sites share one.
/// </summary>
internal sealed class HostThrottle(TimeProvider time)
{
    private DateTimeOffset Now => time.GetUtcNow();

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.Ordinal);

    public static string HostOf(Uri address) => $"{address.Scheme}://{address.IdnHost}:{address.Port}";

    /// <summary>Waits for the host's turn; disposing the turn ends it and starts the rest.</summary>
    public async Task<Turn> EnterAsync(Uri address, TimeSpan gap, CancellationToken cancellationToken)
    {
        var name = HostOf(address);
        var host = Join(name);
        var entered = false;
        try
        {
            await host.Free.WaitAsync(cancellationToken);
            entered = true;
            var rest = host.RestsUntil - Now;
            // A clock that was set back must not make a host wait for ever.
            if (rest > host.Rest) rest = host.Rest;
            if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellationToken);
            return new(this, name, host, gap);
        }
        catch
        {
            Leave(name, host, entered);
            throw;
        }
    }

    private Host Join(string name)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(name, out var host)) _hosts[name] = host = new();
            host.Users++;
            if (_hosts.Count > 5000) DropRested();
            return host;
        }
    }

    private void Leave(string name, Host host, bool entered)
    {
        if (entered) host.Free.Release();
        lock (_lock)
        {
            if (--host.Users == 0 && host.RestsUntil <= Now) _hosts.Remove(name);
        }
    }

    private void DropRested()
    {
        var now = Now;
        foreach (var (name, host) in _hosts)
        {
            if (host.Users == 0 && host.RestsUntil <= now) _hosts.Remove(name);
        }
    }

    internal sealed class Host
    {
        public SemaphoreSlim Free { get; } = new(1, 1);
        public DateTimeOffset RestsUntil { get; set; }
        public TimeSpan Rest { get; set; }
        public int Users { get; set; }
    }

    internal readonly struct Turn(HostThrottle turns, string name, Host host, TimeSpan gap) : IDisposable
    {
        public void Dispose()
        {
            host.Rest = gap;
            host.RestsUntil = turns.Now + gap;
            turns.Leave(name, host, entered: true);
        }
    }
}
