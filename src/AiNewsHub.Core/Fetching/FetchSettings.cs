using System.Net;

namespace AiNewsHub.Core.Fetching;

/// <summary>How the hub behaves towards the sites it reads, and what it may reach.</summary>
public sealed record FetchSettings
{
    /// <summary>Name, version and contact page, as site owners see it in their logs.</summary>
    public string UserAgent { get; init; } = "AiNewsHub (+https://ainewshub.invalid/about)";

    /// <summary>Networks that may be reached although they are not public; for intranets and tests.</summary>
    public IReadOnlyList<IPNetwork> AllowAddresses { get; init; } = [];

    /// <summary>Ports of other protocols that may be asked all the same; all others of the Fetch standard's list are refused.</summary>
    public IReadOnlyList<int> AllowPorts { get; init; } = [];

    /// <summary>Where a host name is to be found instead of asking DNS; the address must be public or allowed all the same.</summary>
    public IReadOnlyDictionary<string, IPEndPoint> Resolve { get; init; } =
        new Dictionary<string, IPEndPoint>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Largest body in bytes, after decompression.</summary>
    public int MaxBodyBytes { get; init; } = 10_000_000;

    /// <summary>From the first byte sent to the last received, redirects included; waiting for a host's turn is not.</summary>
    public TimeSpan TotalTime { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(5);

    public int MaxHeaderKilobytes { get; init; } = 64;

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Least pause between the end of one request to a host and the start of the next.</summary>
    public TimeSpan GapPerHost { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether robots.txt binds feeds too. By default feeds that an admin added are read whatever it says of crawlers; pages never.</summary>
    public bool RobotsForFeeds { get; init; }

    /// <summary>Where hubs reach this hub for deliveries; without it none is asked (WebSub).</summary>
    public Uri? CallbackBase { get; init; }

    /// <summary>Requests under way at once, over all hosts.</summary>
    public int MaxConcurrent { get; init; } = 64;
}
