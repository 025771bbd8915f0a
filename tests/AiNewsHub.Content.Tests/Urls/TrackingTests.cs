using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Tests.Urls;

/// <summary>What of an address says where a reader came from, and what says which page it is.</summary>
public sealed class TrackingTests
{
    private static readonly string[] _hosts = ["a.example", "m.a.example", "amp.a.example", "www.google.com", "x.cdn.ampproject.org", "en.m.wiki.example"];
    private static readonly string[] _segments = ["amp", "c", "s", "news", "1.amp", "1.amp.html", "a.example", "m.a.example", "..b", "%20.x", "a.b:99999", "v"];
    private static readonly string[] _tails = ["", "/", "?amp", "?amp=1&id=3", "?&&", "?utm_source=x&UTM_medium=y", "#", "#top", "#entry-2", "?id=1#comments",
        "?a=%20b"];

    [Theory]
    [InlineData("?id=3&amp=1", "?id=3")]
    [InlineData("?UTM_SOURCE=x&id=3", "?id=3")]
    [InlineData("?utm_source=a&utm_medium=b&utm_campaign=c", "")]
    [InlineData("?b=2&a=1", "?b=2&a=1")]
    [InlineData("?id", "?id")]
    [InlineData("?id=", "?id=")]
    [InlineData("?id=3&", "?id=3")]
    [InlineData("?", "")]
    [InlineData("?q=utm_source", "?q=utm_source")]
    [InlineData("?url=https%3A%2F%2Fb.example%2F%3Ffbclid%3D1", "?url=https%3A%2F%2Fb.example%2F%3Ffbclid%3D1")]
    [InlineData("?amplitude=2", "?amplitude=2")]
    [InlineData("?m=12", "?m=12")]
    [InlineData("?id=1&id=2", "?id=1&id=2")]
    public void OfAQueryWhatNamesThePageIsKeptInItsOrder(string query, string expected) =>
        Assert.Equal("https://a.example/x" + expected, CanonicalUrls.Normalize(new Uri("https://a.example/x" + query)).AbsoluteUri);

    [Theory]
    [InlineData("#v2.1", "#v2.1")]
    [InlineData("#/route/2", "#/route/2")]
    [InlineData("#comment-12", "")]
    [InlineData("#:~:text=model", "")]
    [InlineData("#UTM_source=x", "")]
    [InlineData("#top", "")]
    [InlineData("#topology", "#topology")]
    public void AFragmentIsKeptWhereItNamesAPart(string fragment, string expected) =>
        Assert.Equal("https://a.example/x" + expected, CanonicalUrls.Normalize(new Uri("https://a.example/x" + fragment)).AbsoluteUri);

    [Theory]
    [InlineData("https://mobile.a.example/x", "https://a.example/x")]
    [InlineData("https://m.example/x", "https://m.example/x")]
    [InlineData("https://amp.dev/x", "https://amp.dev/x")]
    [InlineData("https://m.co.uk/x", "https://m.co.uk/x")]
    [InlineData("https://m.bbc.co.uk/x", "https://bbc.co.uk/x")]
    [InlineData("https://a.example/camp/x", "https://a.example/camp/x")]
    [InlineData("https://a.example/amp", "https://a.example/amp")]
    [InlineData("https://a.example/amp/x", "https://a.example/x")]
    [InlineData("https://a.example/bootcamp", "https://a.example/bootcamp")]
    [InlineData("https://a.example/x.amp.html", "https://a.example/x.html")]
    [InlineData("https://www.google.com/search?q=amp", "https://www.google.com/search?q=amp")]
    [InlineData("http://[::1]:8080/amp/x", "http://[::1]:8080/x")]
    [InlineData("https://caf\u00e9.example/x", "https://xn--caf-dma.example/x")]
    public void AVariantForPhonesIsThePageBehindIt(string address, string expected) =>
        Assert.Equal(expected, CanonicalUrls.Normalize(new Uri(address)).AbsoluteUri);

    [Theory]
    [InlineData("mailto:a@b.example")]
    [InlineData("urn:isbn:1")]
    [InlineData("ftp://a.example/x?utm_source=y")]
    public void WhatIsNoAddressOfTheWebStaysAsItIs(string address) =>
        Assert.Equal(new Uri(address), CanonicalUrls.Normalize(new Uri(address)));

    [Fact]
    public void AnAddressOfAnyShapeHasOneThatStaysTheSame()
    {
        var random = new Random(5);
        for (var run = 0; run < 4_000; run++)
        {
            var path = string.Concat(Enumerable.Range(0, random.Next(0, 6)).Select(_ => "/" + _segments[random.Next(_segments.Length)]));
            var address =
                new Uri($"https://{_hosts[random.Next(_hosts.Length)]}{(random.Next(5) == 0 ? ":8443" : "")}{path}{_tails[random.Next(_tails.Length)]}");
            var once = CanonicalUrls.Normalize(address);
            Assert.True(once == CanonicalUrls.Normalize(once), $"{address} is {once}, then {CanonicalUrls.Normalize(once)}");
        }
    }
}
