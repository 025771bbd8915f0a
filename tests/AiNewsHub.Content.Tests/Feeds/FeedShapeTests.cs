using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Tests.Feeds;

/// <summary>Shapes of feeds as they are found: where links, titles and categories stand, and where the feed itself does.</summary>
public sealed class FeedShapeTests
{
    [Theory]
    [InlineData("<link>https://lab.example/1</link>")]
    [InlineData("<link rel=\"alternate\">https://lab.example/1</link>")]
    [InlineData("<link href=\"https://lab.example/1\"/><link rel=\"self\" href=\"https://lab.example/1.atom\"/>")]
    public void TheLinkOfAnAtomEntryIsAnAttributeOrText(string link) =>
        Assert.Equal("https://lab.example/1", Feed.AtomEntry($"<title>One</title>{link}<id>urn:uuid:1</id>").Url);

    [Theory]
    [InlineData("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a")]
    [InlineData("tag:lab.example,2026:1")]
    [InlineData("yt:video:abc")]
    [InlineData("post-17")]
    public void AnIdentifierThatIsNoAddressIsNoLink(string id) =>
        Assert.Equal("https://lab.example/", Feed.RssItem($"<title>One</title><guid>{id}</guid>", "https://lab.example/feed").Url);

    [Fact]
    public void TheSiteIsNeverTheFeedItself() =>
        Assert.NotEqual("https://lab.example/self.xml",
            Feed.Read("<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><link rel='self' href='https://lab.example/self.xml'/><entry><title>One</title></entry></feed>").Link);

    [Fact]
    public void FeedBurnerSaysWhereItsLinksLead()
    {
        var item = Assert.Single(Feed.Read("""
            <rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>T</title><item><title>One</title>
            <link>https://burner.example/~r/1</link><enclosure url="https://burner.example/~5/1.mp3" type="audio/mpeg" length="5"/>
            <feedburner:origLink>https://lab.example/1</feedburner:origLink><feedburner:origEnclosureLink>https://lab.example/1.mp3</feedburner:origEnclosureLink></item></channel></rss>
            """).Items);
        Assert.Equal(("https://lab.example/1", "https://lab.example/1.mp3"), (item.Url, Assert.Single(item.Enclosures).Url));
    }

    [Fact]
    public void ChannelsOfTheNinetiesLinkByAnchorsAndCountFromTheirBase()
    {
        var feed = Feed.Read("""
            <CHANNEL HREF="https://lab.example/index.html" BASE="https://lab.example/news/"><TITLE>Lab</TITLE>
            <ITEM HREF="first.html"><TITLE>First</TITLE></ITEM><ITEM><A HREF="second.html">Second</A></ITEM></CHANNEL>
            """);
        Assert.Equal("https://lab.example/index.html", feed.Link);
        Assert.Equal([("First", "https://lab.example/news/first.html"), ("Second", "https://lab.example/news/second.html")],
            feed.Items.Select(item => (item.Title, item.Url)));
    }

    [Theory]
    [InlineData("https://lab.example/blog/feed", "https://lab.example/blog/1.html")]
    [InlineData("https://feeds.example/lab/feed.xml", "https://feeds.example/lab/1.html")]
    public void RelativeLinksCountFromTheFeedsPlace(string address, string link) =>
        Assert.Equal(link,
            Assert.Single(Feed.Read("<rss version='2.0'><channel><title>T</title><item><title>One</title><link>1.html</link></item><link>https://elsewhere.example/</link></channel></rss>", address).Items).Url);

    [Theory]
    [InlineData("<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"></div></title>")]
    [InlineData("<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"/></title>")]
    [InlineData("<title type=\"html\">&lt;p&gt; &lt;/p&gt;</title>")]
    public void ATitleOfEmptyElementsIsNone(string title)
    {
        var entry = Feed.AtomEntry($"{title}<summary>Whales sing.</summary>");
        Assert.Equal(("Whales sing.", false), (entry.Title, entry.HasOwnTitle));
    }

    [Theory]
    [InlineData("<category>sea</category><category><category>whales</category></category>", "sea,whales")]
    [InlineData("<categories><category>sea</category><category term=\"whales\"/></categories>", "sea,whales")]
    [InlineData("<tags><tag>sea</tag><tag>whales</tag></tags>", "sea,whales")]
    [InlineData("<tags>sea, whales</tags>", "sea,whales")]
    [InlineData("<itunes:keywords>sea, whales</itunes:keywords>", "sea,whales")]
    [InlineData("<itunes:category text=\"sea\"><itunes:category text=\"whales\"/></itunes:category>", "sea")]
    [InlineData("<category term=\"42\" label=\"whales\"/>", "whales")]
    public void CategoriesAreReadInAllTheirForms(string elements, string categories) =>
        Assert.Equal(categories.Split(','), Feed.RssItem($"<title>One</title>{elements}").Categories);

    [Theory]
    [InlineData("""["sea","whales"]""")]
    [InlineData("\"sea, whales\"")]
    [InlineData("""[["sea"],["whales"]]""")]
    [InlineData("""[{"name":"sea"},{"label":"whales"}]""")]
    public void TagsOfJsonAreReadInAllTheirForms(string tags) =>
        Assert.Equal(["sea", "whales"],
            Assert.Single(Feed.Read($$"""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"One","tags":{{tags}}}]}""").Items).Categories);

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>w</title></head><body>{0}</body></html>")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><div>{0}</div></body></html>")]
    public void AFeedInsideAPageIsFound(string page)
    {
        const string rss = "<rss version=\"2.0\"><channel><title>Lab</title><item><title>One</title><link>https://lab.example/1</link></item></channel></rss>";
        Assert.Equal("One", Assert.Single(Feed.Read(page.Replace("{0}", rss, StringComparison.Ordinal)).Items).Title);
        Assert.Equal("One", Assert.Single(Feed.Read(page.Replace("{0}", $"<pre>{System.Security.SecurityElement.Escape(rss)}</pre>",
            StringComparison.Ordinal)).Items).Title);
    }

    [Fact]
    public void AnExampleOfAFeedInAPageIsNoFeed()
    {
        var example = System.Security.SecurityElement.Escape("<rss version=\"2.0\"><channel><item><title>Example</title></item></channel></rss>");
        Assert.Equal(FeedFault.HtmlInstead, Feed.Result($"<!DOCTYPE html><html><body><h1>How to write a feed</h1><pre>{example}</pre></body></html>").Fault);
    }
}
