using System.Net;
using System.Net.Sockets;

namespace AiNewsHub.Core.Fetching;

/// <summary>
/// Opens every connection of the hub. A name is resolved here, once, and the socket connects to the very address that was
/// checked, so neither a redirect nor a name that changes its mind leads inside.
/// </summary>
internal sealed class AddressGuard(FetchSettings settings, OwnSites own)
{
    private static readonly HttpRequestOptionsKey<bool> _hasConnected = new("AiNewsHub.HasConnected");

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        // A server that hangs up without a word would be asked three times more, at once, by the framework.
        var options = context.InitialRequestMessage.Options;
        if (options.TryGetValue(_hasConnected, out _)) throw new SocketException((int)SocketError.ConnectionReset);
        options.Set(_hasConnected, true);
        var asked = context.DnsEndPoint;
        if (own.Find(asked.Host) is { } site) return await ConnectAsync([site], cancellationToken);
        if (BadPorts.Contains(asked.Port) && !settings.AllowPorts.Contains(asked.Port)) throw new BlockedPortException(asked.Port);
        var endPoints = await FindAsync(asked, cancellationToken);
        var allowed = endPoints.Where(endPoint => IsAllowed(endPoint.Address)).ToArray();
        if (allowed.Length == 0)
            throw endPoints.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new BlockedAddressException(asked.Host);
        return await ConnectAsync(allowed, cancellationToken);
    }

    private static async Task<Stream> ConnectAsync(IPEndPoint[] endPoints, CancellationToken cancellationToken)
    {
        Exception? last = null;
        foreach (var endPoint in endPoints)
        {
            var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(endPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception failure)
            {
                socket.Dispose();
                if (failure is not SocketException || cancellationToken.IsCancellationRequested) throw;
                last = failure;
            }
        }

        throw last!;
    }

    private async Task<IPEndPoint[]> FindAsync(DnsEndPoint asked, CancellationToken cancellationToken)
    {
        if (settings.Resolve.TryGetValue(asked.Host, out var told)) return [told];
        if (IPAddress.TryParse(asked.Host, out var literal)) return [new(literal, asked.Port)];
        var addresses = await Dns.GetHostAddressesAsync(asked.Host, cancellationToken);
        return Array.ConvertAll(addresses, address => new IPEndPoint(address, asked.Port));
    }

    private bool IsAllowed(IPAddress address)
    {
        if (PublicAddresses.Contains(address)) return true;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return settings.AllowAddresses.Any(network => network.Contains(plain));
    }
}

/// <summary>A name leads to no public address, and none that the settings allow.</summary>
internal sealed class BlockedAddressException(string host) : Exception($"{host} leads to an address that is not public.");
