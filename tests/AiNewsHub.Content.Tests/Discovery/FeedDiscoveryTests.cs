using AiNewsHub.Content.Discovery;

namespace AiNewsHub.Content.Tests.Discovery;

public sealed class FeedDiscoveryTests
{
    [Theory]
    [InlineData("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/user/somebody", "https://www.youtube.com/feeds/videos.xml?user=somebody")]
    [InlineData("https://www.youtube.com/playlist?list=PLabc123", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc123")]
    [InlineData("https://bsky.app/profile/lab.example.com", "https://bsky.app/profile/lab.example.com/rss")]
    [InlineData("https://old.reddit.com/r/LocalModels/top", "https://www.reddit.com/r/LocalModels/.rss")]
    [InlineData("https://github.com/lab/model", "https://github.com/lab/model/releases.atom")]
    [InlineData("https://github.com/lab/model/commits/main", "https://github.com/lab/model/commits/main.atom")]
    [InlineData("https://github.com/lab", "https://github.com/lab.atom")]
    [InlineData("https://arxiv.org/list/cs.AI/recent", "https://rss.arxiv.org/rss/cs.AI")]
    [InlineData("https://letters.substack.com/p/a-letter", "https://letters.substack.com/feed")]
    [InlineData("https://medium.com/@ada.l/story-1", "https://medium.com/feed/@ada.l")]
    [InlineData("https://medium.com/some-publication", "https://medium.com/feed/some-publication")]
    [InlineData("https://lab.wordpress.com/", "https://lab.wordpress.com/feed/")]
    [InlineData("https://lab.blogspot.com/2024/01/x.html", "https://lab.blogspot.com/feeds/posts/default")]
    [InlineData("https://lab.ghost.io/", "https://lab.ghost.io/rss/")]
    [InlineData("https://mastodon.example/@ada", "https://mastodon.example/@ada.rss")]
    [InlineData("https://pypi.org/project/torch/", "https://pypi.org/rss/project/torch/releases.xml")]
    [InlineData("https://stackoverflow.com/questions/tagged/llm", "https://stackoverflow.com/feeds/tag/llm")]
    public void AddressesOfPlatformsTellTheirFeeds(string page, string feed) => Assert.Equal(feed, FeedDiscovery.Find(new Uri(page))[0].Url);

    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' title='News' href='/rss'>", "https://a.example/rss")]
    [InlineData("<link rel='ALTERNATE' type='application/atom+xml; charset=utf-8' href='atom.php'>", "https://a.example/blog/atom.php")]
    [InlineData("<link rel='alternate' type='application/feed+json' href='https://b.example/f.json'>", "https://b.example/f.json")]
    [InlineData("<link rel='feed' href='f'>", "https://a.example/blog/f")]
    [InlineData("<base href='https://c.example/x/'><link rel='alternate' type='application/rss+xml' href='f'>", "https://c.example/x/f")]
    [InlineData("<link rel='alternate' type='text/xml' href='/feed.xml'>", "https://a.example/feed.xml")]
    [InlineData("<link rel='alternate' type='application/rss+xml' title='Comments' href='/comments/feed'><link rel='alternate' type='application/rss+xml' href='/feed'>", "https://a.example/feed")]
    [InlineData("<link rel='alternate' type='application/json' href='/wp-json/wp/v2/posts/1'><a href='/syndication/all.rss'>x</a>", "https://a.example/syndication/all.rss")]
    [InlineData("<a href='feed:https://d.example/f'>Subscribe</a><a href='feed://d.example/feed'>Subscribe</a>", "https://d.example/feed")]
    [InlineData("<a href='/abonnement'>RSS</a>", "https://a.example/abonnement")]
    [InlineData("<a href='/x'><img src=i alt='RSS feed'></a>", "https://a.example/x")]
    [InlineData("<a href='https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fe.example%2Ffeed.xml'>Feedly</a>", "https://e.example/feed.xml")]
    [InlineData("<a href='https://feeds.feedburner.com/lab'>x</a>", "https://feeds.feedburner.com/lab")]
    [InlineData("<script>{\"feedUrl\":\"https:\\/\\/pod.example\\/show.xml\"}</script>", "https://pod.example/show.xml")]
    [InlineData("<meta name='generator' content='WordPress 6.5'>", "https://a.example/blog/feed/")]
    [InlineData("<link rel='stylesheet' href='/wp-content/themes/x.css'>", "https://a.example/blog/feed/")]
    [InlineData("<meta name='Generator' content='Ghost 5.1'>", "https://a.example/blog/rss/")]
    [InlineData("<meta name='generator' content='Hugo 0.120'>", "https://a.example/blog/index.xml")]
    [InlineData("<meta name='generator' content='Jekyll v4'>", "https://a.example/blog/feed.xml")]
    [InlineData("<p>nothing</p>", "https://a.example/blog/feed")]
    public void PagesTellTheirFeeds(string html, string feed) => Assert.Equal(feed, FeedDiscovery.Find(html, new Uri("https://a.example/blog/"))[0].Url);

    [Fact]
    public void ChannelsAreFoundInVideoPages()
    {
        var found = FeedDiscovery.Find("<script>var d={\"externalId\":\"UCabcdefghijklmnopqrstuv\"}</script>", new Uri("https://www.youtube.com/@lab"));
        Assert.Equal("https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv", found.First(candidate => candidate.Clue == FeedClue.PageData).Url);
    }

    [Fact]
    public void TheUsualPlacesAreProposedLast()
    {
        var found = FeedDiscovery.Find("<link rel=alternate type=application/rss+xml href=/x>", new Uri("https://a.example/news/page.html"));
        Assert.Equal(FeedClue.Declared, found[0].Clue);
        Assert.Contains(found, candidate => candidate.Url == "https://a.example/news/feed.xml");
        Assert.Contains(found, candidate => candidate.Url == "https://a.example/feed.xml");
    }

    [Theory]
    [InlineData("<a href='javascript:alert(1)//feed.xml'>RSS</a>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='data:text/xml,<rss/>'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>")]
    public void OnlyAddressesOfTheWebAreProposed(string html) =>
        Assert.All(FeedDiscovery.Find(html, new Uri("https://a.example/")), candidate => Assert.StartsWith("https://a.example/", candidate.Url, StringComparison.Ordinal));

    [Fact]
    public void DeepPagesDoNoHarm() => Assert.NotEmpty(FeedDiscovery.Find(string.Concat(Enumerable.Repeat("<div><a href=rss>", 50_000)), new Uri("https://a.example/")));
}
