using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Tests.Urls;

public sealed class HostsTests
{
    [Theory]
    [InlineData("news.lab.example", "lab.example")]
    [InlineData("a.b.c.lab.example", "lab.example")]
    [InlineData("lab.example", "lab.example")]
    [InlineData("localhost", "localhost")]
    [InlineData("news.bbc.co.uk", "bbc.co.uk")]
    [InlineData("www.abc.net.au", "abc.net.au")]
    [InlineData("www.economie.gouv.fr", "economie.gouv.fr")]
    [InlineData("tech.asahi.or.jp", "asahi.or.jp")]
    [InlineData("www.co.com", "co.com")]
    [InlineData("10.0.0.1", "10.0.0.1")]
    [InlineData("[2001:db8::1]", "[2001:db8::1]")]
    [InlineData("news.bbc.co.uk.", "bbc.co.uk")]
    public void TheRegisteredPartIsWhatSomebodyOwns(string host, string expected) => Assert.Equal(expected, Hosts.Registered(host));

    [Theory]
    [InlineData("https://www.lab.example/a", "http://news.lab.example/b", true)]
    [InlineData("https://LAB.example/", "https://lab.example:8443/", true)]
    [InlineData("https://lab.example/", "https://notlab.example/", false)]
    [InlineData("https://one.co.uk/", "https://two.co.uk/", false)]
    [InlineData("https://one.co.uk./", "https://two.co.uk./", false)]
    [InlineData("http://10.0.0.1/", "http://11.0.0.1/", false)]
    [InlineData("https://caf\u00e9.example/", "https://www.caf\u00e9.example/", true)]
    public void AddressesOfOneOwnerAreOneSite(string first, string second, bool same)
    {
        Assert.Equal(same, Hosts.SameSite(new Uri(first), new Uri(second)));
        Assert.Equal(same, Hosts.SameSite(new Uri(second), new Uri(first)));
    }
}
