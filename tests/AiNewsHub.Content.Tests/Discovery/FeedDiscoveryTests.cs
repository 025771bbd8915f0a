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
    [InlineData("https://ai.stackexchange.com/questions/tagged/bert", "https://ai.stackexchange.com/feeds/tag/bert")]
    [InlineData("https://ai.stackexchange.com/", "https://ai.stackexchange.com/feeds")]
    [InlineData("https://m.youtube.com/watch?v=abc&list=PLabc123", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc123")]
    [InlineData("https://www.youtube.com/playlist?list=UUabc123", "https://www.youtube.com/feeds/videos.xml?playlist_id=UUabc123")]
    [InlineData("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos",
        "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv")]
    [InlineData("https://bsky.app/profile/did:plc:abc123/post/3k", "https://bsky.app/profile/did:plc:abc123/rss")]
    [InlineData("https://www.reddit.com/r/a+b/", "https://www.reddit.com/r/a+b/.rss")]
    [InlineData("https://www.reddit.com/r/LocalModels/new/", "https://www.reddit.com/r/LocalModels/.rss")]
    [InlineData("https://www.reddit.com/user/ada/", "https://www.reddit.com/user/ada/.rss")]
    [InlineData("https://www.reddit.com/r/x/comments/1abc/a_title/", "https://www.reddit.com/r/x/comments/1abc/.rss")]
    [InlineData("https://github.com/lab/model/releases/tag/v1", "https://github.com/lab/model/releases.atom")]
    [InlineData("https://github.com/lab/model/tags", "https://github.com/lab/model/tags.atom")]
    [InlineData("https://github.com/lab/model/commits", "https://github.com/lab/model/commits.atom")]
    [InlineData("https://github.com/lab/model/tree/dev/next", "https://github.com/lab/model/commits/dev/next.atom")]
    [InlineData("https://github.com/lab/model/discussions/4", "https://github.com/lab/model/discussions.atom")]
    [InlineData("https://gist.github.com/ada", "https://gist.github.com/ada.atom")]
    [InlineData("https://gitlab.com/lab/model", "https://gitlab.com/lab/model/-/releases.atom")]
    [InlineData("https://codeberg.org/lab/model", "https://codeberg.org/lab/model/releases.rss")]
    [InlineData("https://export.arxiv.org/list/stat.ML/new", "https://rss.arxiv.org/rss/stat.ML")]
    [InlineData("https://arxiv.org/archive/cs", "https://rss.arxiv.org/rss/cs")]
    [InlineData("https://arxiv.org/a/marlow_i_1", "https://arxiv.org/a/marlow_i_1.atom2")]
    [InlineData("https://open.substack.com/pub/letters/p/one", "https://letters.substack.com/feed")]
    [InlineData("https://substack.com/@letters", "https://letters.substack.com/feed")]
    [InlineData("https://medium.com/tag/machine-learning", "https://medium.com/feed/tag/machine-learning")]
    [InlineData("https://lab.medium.com/story-1", "https://lab.medium.com/feed")]
    [InlineData("https://lab.wordpress.com/category/models/", "https://lab.wordpress.com/category/models/feed/")]
    [InlineData("https://lab.blogspot.co.uk/search/label/llm", "https://lab.blogspot.co.uk/feeds/posts/default/-/llm")]
    [InlineData("https://www.tumblr.com/lab", "https://lab.tumblr.com/rss")]
    [InlineData("https://lab.tumblr.com/tagged/ai", "https://lab.tumblr.com/tagged/ai/rss")]
    [InlineData("https://lab.ghost.io/tag/news/", "https://lab.ghost.io/tag/news/rss/")]
    [InlineData("https://ada.micro.blog/", "https://ada.micro.blog/feed.xml")]
    [InlineData("https://dev.to/t/ai", "https://dev.to/feed/t/ai")]
    [InlineData("https://mastodon.example/@ada/112233", "https://mastodon.example/@ada.rss")]
    [InlineData("https://mastodon.example/@ada/with_replies", "https://mastodon.example/@ada.rss")]
    [InlineData("https://mastodon.example/@ben@social.example", "https://social.example/@ben.rss")]
    [InlineData("https://mastodon.example/users/ada", "https://mastodon.example/users/ada.rss")]
    [InlineData("https://mastodon.example/tags/llm", "https://mastodon.example/tags/llm.rss")]
    [InlineData("https://podcasts.apple.com/us/podcast/the-show/id1234567890", "https://itunes.apple.com/lookup?id=1234567890&entity=podcast")]
    [InlineData("https://podcasts.apple.com/fr/podcast/id1234567890?i=1", "https://itunes.apple.com/lookup?id=1234567890&entity=podcast")]
    [InlineData("https://www.buzzsprout.com/123456/episodes", "https://feeds.buzzsprout.com/123456.rss")]
    [InlineData("https://www.spreaker.com/podcast/the-show--654321", "https://www.spreaker.com/show/654321/episodes/feed")]
    [InlineData("https://shows.acast.com/the-show", "https://feeds.acast.com/public/shows/the-show")]
    [InlineData("https://the-show.transistor.fm/episodes", "https://the-show.transistor.fm/rss")]
    [InlineData("https://soundcloud.com/the-show", "https://soundcloud.com/the-show/sounds.rss")]
    [InlineData("https://vimeo.com/channels/lab", "https://vimeo.com/channels/lab/videos/rss")]
    [InlineData("https://lobste.rs/t/ai", "https://lobste.rs/t/ai.rss")]
    [InlineData("https://crates.io/crates/candle", "https://static.crates.io/rss/crates/candle.xml")]
    public void AddressesOfPlatformsTellTheirFeeds(string page, string feed) => Assert.Equal(feed, FeedDiscovery.Find(new Uri(page))[0].Url);

    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' title='News' href='/rss'>", "https://a.example/rss")]
    [InlineData("<link rel='ALTERNATE' type='application/atom+xml; charset=utf-8' href='atom.php'>", "https://a.example/blog/atom.php")]
    [InlineData("<link rel='alternate' type='application/feed+json' href='https://b.example/f.json'>", "https://b.example/f.json")]
    [InlineData("<link rel='feed' href='f'>", "https://a.example/blog/f")]
    [InlineData("<base href='https://c.example/x/'><link rel='alternate' type='application/rss+xml' href='f'>", "https://c.example/x/f")]
    [InlineData("<link rel='alternate' type='text/xml' href='/feed.xml'>", "https://a.example/feed.xml")]
    [InlineData("<link rel='alternate' type='application/rss+xml' title='Comments' href='/comments/feed'><link rel='alternate' type='application/rss+xml' href='/feed'>", "https://a.example/feed")]
    [InlineData("<link rel='alternate' type='application/json' href='/wp-json/wp/v2/posts/1'><a href='/syndication/all.rss'>x</a>",
        "https://a.example/syndication/all.rss")]
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
    [InlineData("<link rel='preload' href='https://substackcdn.com/bundle.js'>", "https://a.example/blog/feed")]
    [InlineData("<script src='https://cdn-client.medium.com/lite/x.js'></script>", "https://a.example/blog/feed")]
    [InlineData("<meta name='generator' content='blogger'>", "https://a.example/blog/feeds/posts/default")]
    [InlineData("<meta name='generator' content='Wix.com Website Builder'>", "https://a.example/blog/blog-feed.xml")]
    [InlineData("<meta name='generator' content='HubSpot'>", "https://a.example/blog/rss.xml")]
    [InlineData("<meta name='generator' content='SPIP 4.2'>", "https://a.example/blog/spip.php?page=backend")]
    [InlineData("<meta name='generator' content='MediaWiki 1.41'>", "https://a.example/blog/index.php?title=Special:NewPages&feed=atom")]
    [InlineData("<p>nothing</p>", "https://a.example/blog/feed")]
    public void PagesTellTheirFeeds(string html, string feed) => Assert.Equal(feed, FeedDiscovery.Find(html, new Uri("https://a.example/blog/"))[0].Url);

    [Theory]
    [InlineData("<meta name='generator' content='Discourse 3.4'>", "https://forum.example/c/news/7", "https://forum.example/c/news/7.rss")]
    [InlineData("<link rel='stylesheet' href='https://cdn.shopify.com/s/x.css'>", "https://shop.example/blogs/journal",
        "https://shop.example/blogs/journal.atom")]
    [InlineData("<meta name='generator' content='WordPress 6.5'>", "https://a.example/category/models/", "https://a.example/category/models/feed/")]
    [InlineData("<meta name='generator' content='Ghost 5.1'>", "https://a.example/tag/models/", "https://a.example/tag/models/rss/")]
    public void ASectionOfASiteHasItsOwnFeed(string html, string page, string feed) => Assert.Equal(feed, FeedDiscovery.Find(html, new Uri(page))[0].Url);

    [Fact]
    public void DirectoriesOfPodcastsTellTheFeed()
    {
        var found =
            FeedDiscovery.Find("""{"resultCount":1,"results":[{"kind":"podcast","collectionName":"The Show","feedUrl":"https://pod.example/show.xml"}]}""",
            new Uri("https://itunes.apple.com/lookup?id=1&entity=podcast"));
        Assert.Equal("https://pod.example/show.xml", found.First(candidate => candidate.Clue == FeedClue.PageData).Url);
    }

    [Theory]
    [InlineData("https://www.youtube.com/@lab", "<link rel='canonical' href='https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv'>")]
    [InlineData("https://www.youtube.com/c/lab", "<script>{\"browseId\":\"UCabcdefghijklmnopqrstuv\"}</script>")]
    [InlineData("https://www.youtube.com/watch?v=abc", "<meta itemprop=\"channelId\" content=\"UCabcdefghijklmnopqrstuv\">")]
    public void AChannelIsFoundFromAnyOfItsPages(string page, string html) =>
        Assert.Contains(FeedDiscovery.Find(html, new Uri(page)),
            candidate => candidate.Url == "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv");

    [Fact]
    public void ChannelsAreFoundInVideoPages()
    {
        var found = FeedDiscovery.Find("<script>var d={\"externalId\":\"UCabcdefghijklmnopqrstuv\"}</script>", new Uri("https://www.youtube.com/@lab"));
        Assert.Equal("https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
            found.First(candidate => candidate.Clue == FeedClue.PageData).Url);
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
        Assert.All(FeedDiscovery.Find(html, new Uri("https://a.example/")),
            candidate => Assert.StartsWith("https://a.example/", candidate.Url, StringComparison.Ordinal));

    [Fact]
    public void DeepPagesDoNoHarm() =>
        Assert.NotEmpty(FeedDiscovery.Find(string.Concat(Enumerable.Repeat("<div><a href=rss>", 50_000)), new Uri("https://a.example/")));
}
