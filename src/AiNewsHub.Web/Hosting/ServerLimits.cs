using AiNewsHub.Web.Security;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace AiNewsHub.Web.Hosting;

/// <summary>What a connection may cost, whoever is at its other end.</summary>
internal static class ServerLimits
{
    /// <summary>So much of a body that nobody reads is taken in before its sender has to wait; the standard is a megabyte.</summary>
    private const int TakenIn = 64 << 10;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(15);

    /// <exception cref="WrongSettingException">So few connections that nobody could read.</exception>
    public static void AddServerLimits(this IServiceCollection services, HubSettings hub, PublicAddress address)
    {
        if (hub.MaxConnections < 4) throw new WrongSettingException("Hub:MaxConnections must be 4 or more.");
        services.AddSingleton<BodyBudget>();
        services.Configure<SocketTransportOptions>(transport => transport.MaxReadBufferSize = TakenIn);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            var limits = kestrel.Limits;
            limits.MaxConcurrentConnections = hub.MaxConnections;
            limits.KeepAliveTimeout = Idle;
            limits.RequestHeadersTimeout = Headers;
            limits.MaxRequestBodySize = BodyGate.MostBytes;
            limits.MaxRequestBufferSize = TakenIn;
            var ofAddress = new ConnectionsPerAddress(hub.MaxConnections / 4, address.IsProxy);
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(ofAddress.Around));
        });
    }
}
