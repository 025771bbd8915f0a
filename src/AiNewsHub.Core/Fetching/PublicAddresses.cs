using System.Net;
using System.Net.Sockets;

namespace AiNewsHub.Core.Fetching;

/// <summary>Tells addresses of the public internet from all others, by IANA's special-purpose registries.</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        // Public by number, but a cloud's own service to its guests.
        "168.63.129.16/32");

    private static readonly IPNetwork GlobalUnicast6 = IPNetwork.Parse("2000::/3");

    /// <summary>Parts of 2000::/3 that are protocols, documentation or tunnels (Teredo, 6to4) into any IPv4 address.</summary>
    private static readonly IPNetwork[] NotPublic6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// <summary>NAT64 (RFC 6052): the last four bytes are the IPv4 address that is really reached.</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return !Array.Exists(NotPublic4, network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;
        if (Nat64.Contains(address)) return Contains(LastFourBytes(address));
        return GlobalUnicast6.Contains(address) && !Array.Exists(NotPublic6, network => network.Contains(address));
    }

    private static IPAddress LastFourBytes(IPAddress address) => new(address.GetAddressBytes().AsSpan(12));

    private static IPNetwork[] Networks(params string[] texts) => Array.ConvertAll(texts, IPNetwork.Parse);
}
