using System.Collections.Concurrent;
using System.Net;

namespace AiNewsHub.Core.Fetching;

/// <summary>
/// Sites that this very process serves on loopback (the demo). They are reached at exactly their own address and port,
/// and need no pause between requests; nothing else on loopback opens.
/// </summary>
public sealed class OwnSites
{
    private readonly ConcurrentDictionary<string, IPEndPoint> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public void Open(IReadOnlyDictionary<string, IPEndPoint> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        foreach (var (host, endPoint) in hosts) _hosts[host] = endPoint;
    }

    public void Close() => _hosts.Clear();

    internal IPEndPoint? Find(string host) => _hosts.GetValueOrDefault(host);
}
