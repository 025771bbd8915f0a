using System.Net;

namespace AiNewsHub.Web.Settings;

/// <summary>Networks as settings name them: one address, or a network such as 10.1.0.0/16.</summary>
internal static class NetworkText
{
    /// <exception cref="WrongSettingException">It is neither.</exception>
    public static IPNetwork Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new WrongSettingException($"'{text}' is no network such as 10.1.0.0/16.");
}
