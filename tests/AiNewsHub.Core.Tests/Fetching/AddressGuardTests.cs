using System.Net;
using System.Text.Json;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Tests.Fetching;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.19.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:0:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::808:808")]
    [InlineData("100::1")]
    [InlineData("2001:0:7f00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void IsNotPublic(string address) => Assert.False(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("193.0.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2606:4700:4700::1111")]
    public void IsPublic(string address) => Assert.True(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Fact]
    public async Task NothingOfTheAttackSetReachesALocalServer()
    {
        var lines = await File.ReadAllLinesAsync(SharedCorpora.Path("attacks", "ssrf.jsonl"), TestContext.Current.CancellationToken);
        await using var canary = await LoopbackSite.StartAsync();
        // Every name that an attack uses leads to the canary: what is refused is the address, not the spelling.
        var told = lines.Select(Payload).Select(text => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address.Host : "")
            .Where(host => Uri.CheckHostName(host) == UriHostNameType.Dns)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(host => host, _ => new IPEndPoint(IPAddress.Loopback, canary.Port), StringComparer.OrdinalIgnoreCase);
        using var fetcher = new Fetcher(
            new() { Resolve = told, GapPerHost = TimeSpan.Zero, ConnectTime = TimeSpan.FromSeconds(2) }, new OwnSites(), TimeProvider.System);

        foreach (var payload in lines.Select(Payload))
        {
            if (!Uri.TryCreate(payload, UriKind.Absolute, out var address)) continue;
            var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new(address, FetchPurpose.Feed), TestContext.Current.CancellationToken));
            Assert.Contains(failed.Fault, (FaultKind[])[FaultKind.BlockedAddress, FaultKind.BlockedPort, FaultKind.BadRedirect, FaultKind.Dns]);
        }

        Assert.True(lines.Length >= 80);
        Assert.Empty(canary.Asked);

        static string Payload(string line) => JsonDocument.Parse(line).RootElement.GetProperty("payload").GetString()!;
    }

    [Theory]
    [InlineData(25)]
    [InlineData(6000)]
    [InlineData(6667)]
    [InlineData(10080)]
    public async Task PortsOfOtherProtocolsAreNotAskedUnlessAllowed(int port)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Status("/feed", 204);
        site.Status("/on", 302, ("Location", $"http://chat.example:{port}/feed"));
        var settings = new FetchSettings
        {
            AllowAddresses = [IPNetwork.Parse("127.0.0.0/8")],
            Resolve = new Dictionary<string, IPEndPoint> { ["chat.example"] = new(IPAddress.Loopback, site.Port) },
            GapPerHost = TimeSpan.Zero,
        };
        var address = new Uri($"http://chat.example:{port}/feed");
        using (var fetcher = new Fetcher(settings, new OwnSites(), TimeProvider.System))
        {
            foreach (var asked in (Uri[])[address, site.At("/on")])
            {
                var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new(asked, FetchPurpose.Feed), TestContext.Current.CancellationToken));
                Assert.Equal((FaultKind.BlockedPort, $"chat.example:{port}"), (failed.Fault, failed.Detail));
            }
        }

        Assert.Equal(["/on"], site.Asked.Select(request => request.Path));
        using var allowed = new Fetcher(settings with { AllowPorts = [port] }, new OwnSites(), TimeProvider.System);
        await allowed.FetchAsync(new(address, FetchPurpose.Feed), TestContext.Current.CancellationToken);
        Assert.Contains(site.Asked, request => request.Path == "/feed");
    }

    [Fact]
    public async Task ARedirectIntoThePrivateNetworkIsRefused()
    {
        await using var open = await LoopbackSite.StartAsync();
        await using var canary = await LoopbackSite.StartAsync();
        open.Status("/feed", 302, ("Location", $"http://inside.example:{canary.Port}/"));
        using var fetcher = new Fetcher(
            new()
            {
                AllowAddresses = [IPNetwork.Parse("127.0.0.1/32")],
                Resolve = new Dictionary<string, IPEndPoint> { ["inside.example"] = new(IPAddress.Parse("127.0.0.2"), canary.Port) },
                GapPerHost = TimeSpan.Zero,
            },
            new OwnSites(),
            TimeProvider.System);

        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new(open.At("/feed"), FetchPurpose.Feed),
            TestContext.Current.CancellationToken));

        Assert.Equal((FaultKind.BlockedAddress, "inside.example"), (failed.Fault, failed.Detail));
        Assert.Empty(canary.Asked);
    }
}
