using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Tests.Urls;

public sealed class CanonicalUrlsTests
{
    [Theory]
    [InlineData("https://a.example/x?utm_source=rss&id=3&fbclid=z", "https://a.example/x?id=3")]
    [InlineData("https://a.example/x?utm_source=rss#xtor=RSS-1", "https://a.example/x")]
    [InlineData("https://a.example/changelog#2026-03-01", "https://a.example/changelog#2026-03-01")]
    [InlineData("https://a.example/x#comments", "https://a.example/x")]
    [InlineData("http://a.example:80/x", "http://a.example/x")]
    [InlineData("https://a.example:8443/x", "https://a.example:8443/x")]
    [InlineData("https://www.google.com/amp/s/www.a.example/news/1/amp/", "https://www.a.example/news/1/")]
    [InlineData("https://www-a-example.cdn.ampproject.org/c/s/www.a.example/news/1", "https://www.a.example/news/1")]
    [InlineData("https://amp.a.example/news/1", "https://a.example/news/1")]
    [InlineData("https://m.a.example/news/1?amp=1", "https://a.example/news/1")]
    [InlineData("https://en.m.wiki.example/page", "https://en.wiki.example/page")]
    [InlineData("https://a.example/news/1.amp", "https://a.example/news/1")]
    [InlineData("https://a.example/news/amp", "https://a.example/news")]
    [InlineData("https://a.example/", "https://a.example/")]
    public void VariantsOfAPageHaveOneAddress(string address, string expected)
    {
        var normalized = CanonicalUrls.Normalize(new Uri(address));
        Assert.Equal(expected, normalized.AbsoluteUri);
        Assert.Equal(normalized, CanonicalUrls.Normalize(normalized));
    }
}
