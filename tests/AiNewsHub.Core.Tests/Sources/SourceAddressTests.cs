using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Tests.Sources;

public sealed class SourceAddressTests
{
    [Theory]
    [InlineData("lab.example/feed", "https://lab.example/feed http://lab.example/feed")]
    [InlineData("lab.example:8080/feed", "https://lab.example:8080/feed http://lab.example:8080/feed")]
    [InlineData("localhost:5000", "https://localhost:5000/ http://localhost:5000/")]
    [InlineData("192.0.2.7:81/rss", "https://192.0.2.7:81/rss http://192.0.2.7:81/rss")]
    [InlineData("feed://lab.example/feed", "https://lab.example/feed")]
    [InlineData("http://lab.example/feed", "http://lab.example/feed")]
    [InlineData("lab.example/go?to=https://a.example/", "https://lab.example/go?to=https://a.example/ http://lab.example/go?to=https://a.example/")]
    [InlineData("ftp://lab.example/feed", "")]
    [InlineData("", "")]
    public void WithoutASchemeHttpsIsTriedFirst(string pasted, string readings) =>
        Assert.Equal(readings, string.Join(' ', SourceAddress.Readings(pasted).Select(address => address.AbsoluteUri)));
}
