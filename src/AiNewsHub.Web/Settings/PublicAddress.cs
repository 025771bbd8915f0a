using System.Net;

namespace AiNewsHub.Web.Settings;

/// <summary>Where readers reach the hub, and which proxies are believed about who asks.</summary>
internal sealed record PublicAddress(Uri? BaseUrl, IReadOnlyList<IPNetwork> Proxies)
{
    /// <summary>How many proxies a request can have passed: all that are named, or the one that nobody had to name.</summary>
    public int Hops { get; private init; } = Math.Max(1, Proxies.Count);

    /// <summary>Those that somebody named.</summary>
    public IReadOnlyList<IPNetwork> Named { get; private init; } = Proxies;

    /// <summary>Whether readers come by TLS, whoever ends it.</summary>
    public bool IsSecure => BaseUrl?.Scheme == Uri.UriSchemeHttps;

    /// <exception cref="WrongSettingException">The address is none that readers could use, or a proxy is no address.</exception>
    public static PublicAddress Read(IConfiguration configuration, HubSettings hub)
    {
        if (hub.BaseUrl is { } url && !IsUsable(url))
            throw new WrongSettingException($"Hub:BaseUrl wants the address readers use, such as https://news.example/ without a path, not '{url.OriginalString}'.");
        var section = configuration.GetSection("Hub:Proxies");
        var given = (section.Value?.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
            .Concat(section.GetChildren().Select(child => child.Value).OfType<string>());
        var address = new PublicAddress(hub.BaseUrl, [.. given.Select(NetworkText.Read)]);
        // Nobody else can be in front of a hub that has an https address and serves http.
        return address.IsSecure && !section.Exists() ? address with
        {
            Proxies = [NetworkText.Read("127.0.0.0/8"), NetworkText.Read("::1")],
            Named = [],
            Hops = 1,
        } : address;
    }

    public bool IsProxy(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is not null && Proxies.Any(network => network.Contains(address));
    }

    private static bool IsUsable(Uri url) =>
        url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0, AbsolutePath: "/" };
}
