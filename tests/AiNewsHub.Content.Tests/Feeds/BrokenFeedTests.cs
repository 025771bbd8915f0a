namespace AiNewsHub.Content.Tests.Feeds;

public sealed class BrokenFeedTests
{
    private const string Item = "<item><title>Second</title><link>https://a.example/2</link></item>";

    [Theory]
    [InlineData("junk before <?xml version='1.0'?><rss><channel><item><title>First</title></item>" + Item + "</channel></rss>")]
    [InlineData("<br />Warning: mysql_connect()<rss><channel><item><title>First</title></item>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><item><title>First</title></item>" + Item + "</channel></rss><script>track()</script>")]
    [InlineData("<rss><channel><item><title>First\u0008</title></item>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><item><title>First</title><description>a & b < c</description></item>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><item><title>First</titel></item>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><item><title>First<link>https://a.example/1</link></item>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><item><title>First</title><description><![CDATA[never closed</description></item>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><item><title>First</title><x:y>undeclared</x:y></item>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><category text=a b='c><item><title>First</title></item>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><item><title>First</title>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><item><title>First</title></item>" + Item + "<item><titl")]
    public void TheItemsOfABrokenFeedAreKept(string document)
    {
        var feed = Feed.Read(document);
        Assert.Equal("First", feed.Items[0].Title);
        Assert.Equal("Second", feed.Items[1].Title);
    }

    [Fact]
    public void WhatWasWrongIsSaid() =>
        Assert.Contains("well-formed", Assert.Single(Feed.Read("<rss><channel><title>a & b</title></channel></rss>").Warnings), StringComparison.Ordinal);

    [Theory]
    [InlineData("caf&eacute;", "café")]
    [InlineData("a&nbsp;b", "a\u00A0b")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("&doesnotexist;", "&doesnotexist;")]
    [InlineData("&#226;&#128;&#153;", "’")]
    [InlineData("&#x1F600;", "😀")]
    [InlineData("x&#0;y", "xy")]
    public void CharacterReferencesAreResolvedAsFarAsTheyMeanSomething(string written, string title) =>
        Assert.Equal(title, Assert.Single(Feed.Read($"<rss><channel><item><title>{written}</title></item></channel></rss>").Items).Title);

    [Fact]
    public void ItemsOfJsonBeforeAFaultAreKept()
    {
        var feed = Feed.Read("""{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","title":"First"},{"id":"2","ti""");
        Assert.Equal("First", Assert.Single(feed.Items).Title);
        Assert.NotEmpty(feed.Warnings);
    }

    [Fact]
    public void HalfCharactersOfJsonAreLeftOut()
    {
        var feed = Feed.Read("""{"version":"https://jsonfeed.org/version/1","title":"x","items":[{"id":"1","title":"cut \ud83d\ude00 \ud83d"}]}""");
        Assert.Equal("cut 😀", Assert.Single(feed.Items).Title);
    }

    [Fact]
    public void ShortEntitiesOfTheDocumentTypeAreKnown() =>
        Assert.Equal("by Example Lab", Feed.Read("<!DOCTYPE rss [<!ENTITY lab \"Example Lab\">]><rss><channel><title>by &lab;</title></channel></rss>").Title);
}
