using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Tests.Feeds;

public sealed class FeedParserTests
{
    [Fact]
    public void ChannelFieldsOfRssAreRead()
    {
        var feed = Feed.Read("""
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel><title>Models &amp; weights</title><link>https://models.example/</link><description>News</description>
            <language>en-GB</language><ttl>45</ttl><image><url>/logo.png</url></image>
            <atom:link rel="self" href="/feed.xml"/><atom:link rel="hub" href="https://hub.example/"/>
            <skipHours><hour>0</hour><hour>24</hour><hour>5</hour></skipHours><skipDays><day>Sunday</day></skipDays>
            </channel></rss>
            """, "https://models.example/feed.xml");
        Assert.Equal(FeedFormat.Rss20, feed.Format);
        Assert.Equal("Models & weights", feed.Title);
        Assert.Equal("https://models.example/", feed.Link);
        Assert.Equal("https://models.example/feed.xml", feed.Self);
        Assert.Equal(["https://hub.example/"], feed.Hubs);
        Assert.Equal("https://models.example/logo.png", feed.Image);
        Assert.Equal("en-GB", feed.Language);
        Assert.Equal(TimeSpan.FromMinutes(45), feed.SuggestedInterval);
        Assert.Equal([0, 5], feed.SkipHours);
        Assert.Equal([DayOfWeek.Sunday], feed.SkipDays);
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel/></rss>", FeedFormat.Rss20)]
    [InlineData("<rss version='0.92'><channel/></rss>", FeedFormat.Rss09x)]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'/>", FeedFormat.Rss10)]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'/>", FeedFormat.Rss090)]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'/>", FeedFormat.Atom10)]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", FeedFormat.Atom03)]
    [InlineData("<CHANNEL HREF='https://a.example/'><ITEM HREF='https://a.example/1'/></CHANNEL>", FeedFormat.Cdf)]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}""", FeedFormat.JsonFeed)]
    public void FormatsAreToldByTheirRoot(string document, FeedFormat format) => Assert.Equal(format, Feed.Read(document).Format);

    [Theory]
    [InlineData("", FeedFault.Empty)]
    [InlineData("  \n ", FeedFault.Empty)]
    [InlineData("<!DOCTYPE html><html><body><p>Hello<br>there</body></html>", FeedFault.HtmlInstead)]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'><head/></html>", FeedFault.HtmlInstead)]
    [InlineData("<svg/>", FeedFault.NotAFeed)]
    [InlineData("not a feed", FeedFault.NotAFeed)]
    [InlineData("""{"items_of_mine":1}""", FeedFault.NotAFeed)]
    [InlineData("{ broken", FeedFault.Malformed)]
    public void WhatIsNoFeedIsNamed(string document, FeedFault fault)
    {
        var result = Feed.Result(document);
        Assert.Null(result.Feed);
        Assert.Equal(fault, result.Fault);
        Assert.EndsWith(".", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ItemsOfRdfStandBesideTheChannel()
    {
        var feed = Feed.Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://r.example/"><title>RDF</title><link>https://r.example/</link></channel>
            <item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><dc:date>2024-02-03</dc:date></item></rdf:RDF>
            """);
        var item = Assert.Single(feed.Items);
        Assert.Equal("https://r.example/1", item.ExternalId);
        Assert.Equal(new DateTimeOffset(2024, 2, 3, 0, 0, 0, TimeSpan.Zero), item.Published);
    }

    [Fact]
    public void JsonFeedsAreRead()
    {
        var feed = Feed.Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Notes","home_page_url":"https://j.example/","feed_url":"https://j.example/feed.json",
             "authors":[{"name":"Ada"}],"language":"fr","next_url":"feed2.json","hubs":[{"type":"WebSub","url":"https://hub.example/"}],
             "items":[{"id":7,"url":"one","title":"One","content_html":"<p>1</p>","tags":["a","b"],"image":"i.png","date_published":"2024-01-02T03:04:05+01:00",
                       "attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":12}]},
                      {"id":"8","content_text":"plain < text","authors":[{"name":"Bob"}]}]}
            """);
        Assert.Equal("https://j.example/feed2.json", feed.Next);
        var item = feed.Items[0];
        Assert.Equal("7", item.ExternalId);
        Assert.Equal("https://j.example/one", item.Url);
        Assert.Equal(["Ada"], item.Authors);
        Assert.Equal(["a", "b"], item.Categories);
        Assert.Equal(new Enclosure("https://j.example/a.mp3", "audio/mpeg", 12), Assert.Single(item.Enclosures));
        Assert.Equal("fr", item.Language);
        Assert.Equal("plain &lt; text", feed.Items[1].ContentHtml);
        Assert.Equal(["Bob"], feed.Items[1].Authors);
    }
}
