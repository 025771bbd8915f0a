using AiNewsHub.Content.Robots;

namespace AiNewsHub.Content.Tests.Robots;

public sealed class RobotsRulesTests
{
    [Fact]
    public void VerdictsEqualThoseOfTheReferenceParser()
    {
        var wrong = SharedCorpora.Lines("attacks", "robots.jsonl").Where(known =>
        {
            var payload = known.GetProperty("payload");
            var verdict = RobotsRules.Parse(payload.GetProperty("robots").GetString()!)
                .Verdict(payload.GetProperty("ua").GetString()!, payload.GetProperty("url").GetString()!);
            return verdict.Allowed != (known.GetProperty("expected").GetString() == "allow");
        });
        Assert.Empty(wrong.Select(known => known.GetProperty("payload").ToString()));
    }

    [Fact]
    public void TheDecidingLineIsNamed()
    {
        var verdict = RobotsRules.Parse("User-agent: *\nDisallow: /private\nAllow: /private/open").Verdict("AiNewsHub", "https://a.example/private/x");
        Assert.False(verdict.Allowed);
        Assert.Equal("Disallow: /private", verdict.Rule);
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 9\nUser-agent: AiNewsHub\nCrawl-delay: 3", 3.0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    public void TheAskedPauseIsRead(string text, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(text).CrawlDelay("ainewshub")?.TotalSeconds);

    [Fact]
    public void SitemapsAreListedWhereverTheyStand() =>
        Assert.Equal(["https://a.example/s.xml", "/t.xml"],
            RobotsRules.Parse("Sitemap: https://a.example/s.xml\nUser-agent: *\nDisallow:\nsitemap: /t.xml").Sitemaps);

    [Fact]
    public void AnUnreachableFileForbidsEverythingAndAnAbsentOneNothing()
    {
        Assert.False(RobotsRules.Unreachable.Verdict("x", "https://a.example/").Allowed);
        Assert.True(RobotsRules.None.Verdict("x", "https://a.example/").Allowed);
    }

    [Theory]
    [InlineData("/%7Ekim/", "/~kim/x", false)]
    [InlineData("/~kim/", "/%7ekim/x", false)]
    [InlineData("/%61%2Fb", "/a%2fb", false)]
    [InlineData("/a%2Fb", "/a/b", true)]
    [InlineData("/a/b", "/a%2Fb", true)]
    [InlineData("/menu/crème", "/menu/cr%c3%a8me", false)]
    [InlineData("/menu/cr%C3%A8me", "/menu/crème", false)]
    [InlineData("/two words", "/two%20words", false)]
    [InlineData("/go?to=https://far.example", "/go?to=https%3A%2F%2Ffar.example/x", false)]
    [InlineData("/go?to=https%3a%2f%2Ffar.example", "/go?to=https://far.example/x", false)]
    [InlineData("/a?b%3Dc", "/a?b=c", true)]
    [InlineData("/price%24", "/price$list", false)]
    [InlineData("/pri$ce", "/pri$ce", false)]
    [InlineData("/star%2A", "/stars", true)]
    [InlineData("/star%2A", "/star*s", false)]
    [InlineData("/100%", "/100%", false)]
    public void OneLetterIsTheSameEncodedOrNotWhereTheRfcSaysSo(string rule, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse($"User-agent: *\nDisallow: {rule}").Verdict("AiNewsHub", "https://a.example" + path).Allowed);

    [Fact(Timeout = 10_000)]
    public async Task StarsCostBoundedTime()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 1000)) + "b$");
        var verdict = await Task.Run(() => rules.Verdict("x", "https://a.example/" + new string('a', 4000)), TestContext.Current.CancellationToken);
        Assert.True(verdict.Allowed);
    }
}
