using System.Net;
using System.Net.Sockets;

namespace AiNewsHub.Core.Users;

/// <summary>An address without what names one household: what is kept of it.</summary>
internal static class NetworkOfAddress
{
    private const int BitsKeptOf4 = 24, BitsKeptOf6 = 48;

    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        var bits = address.AddressFamily == AddressFamily.InterNetworkV6 ? BitsKeptOf6 : BitsKeptOf4;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bits / 8).Clear();
        return $"{new IPAddress(bytes)}/{bits}";
    }
}
