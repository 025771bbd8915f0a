namespace AiNewsHub.Content.Tests.Feeds;

public sealed class FeedCorpusTests
{
    private static readonly string[] _realFeeds =
    [
        "Ranchero-Software/NetNewsWire", "arminreiter/FeedReader", "danmactough/node-feedparser",
        "feed-rs/feed-rs", "feedjira/feedjira", "rbren/rss-parser",
    ];

    private static readonly string[] _asserting = ["kurtmckee/feedparser", "mmcdole/gofeed", "miniflux/v2"];

    [Fact]
    public void WhatTestSuitesOfFeedLibrariesAssertIsReadSo()
    {
        var score = new FeedScore();
        foreach (var known in Cases().Where(known => _asserting.Contains(known.Source) && known.Asserted is not { Count: 0 }))
        {
            score.Add(known, known.Parse(), assertedOnly: true);
        }
        Assert.True(score.Share >= 0.994, $"{score.Right} of {score.Checks}\n{string.Join('\n', score.Misses)}");
    }

    [Fact]
    public void AllFieldsOfAllFeedsAreReadAsOtherLibrariesReadThem()
    {
        var score = new FeedScore();
        foreach (var known in Cases()) score.Add(known, known.Parse(), assertedOnly: false);
        Assert.True(score.Share >= 0.98, $"{score.Right} of {score.Checks}\n{string.Join('\n', score.Misses)}");
    }

    [Fact]
    public void RealFeedsAreReadAsOtherLibrariesReadThem()
    {
        var score = new FeedScore();
        foreach (var known in Cases().Where(known => _realFeeds.Contains(known.Source))) score.Add(known, known.Parse(), assertedOnly: false);
        Assert.True(score.Share >= 0.985, $"{score.Right} of {score.Checks}\n{string.Join('\n', score.Misses)}");
    }

    private static IEnumerable<FeedCase> Cases() => FeedCase.All(SharedCorpora.Path("feeds"));
}
