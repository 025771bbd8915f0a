using System.Net;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AiNewsHub.Web.Demo;

/// <summary>Tells whoever sits at this machine, while nobody else reaches the hub, from all others.</summary>
internal sealed class MachineVisitor(PublicAddress address, IServer server)
{
    private bool? _listensToItself;

    public bool IsAlone(HttpContext http) =>
        address is { BaseUrl: null, Proxies.Count: 0 }
        && http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        // Behind a proxy that nobody has named all the world comes from this machine; a name of somebody else's can lead here too.
        && IsLoopback(http.Request.Host.Host) && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded")
        // Who asks is proof that the addresses are known.
        && (_listensToItself ??= ListensToItself());

    private bool ListensToItself() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .All(listening => BindingAddress.Parse(listening) is var place && IsLoopback(place.Host)) == true;

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var listening) && IPAddress.IsLoopback(listening));
}
