using System.Text;
using AiNewsHub.Content.Robots;

namespace AiNewsHub.Content.Tests.Robots;

/// <summary>A robots.txt as webmasters write it: which of its groups is for us, and what its lines mean.</summary>
public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("User-agent: AiNewsHub\nDisallow: /\n\nUser-agent: *\nDisallow:", false)]
    [InlineData("User-agent: ainewshub/1.0\nDisallow: /", false)]
    [InlineData("User-agent: AINEWSHUB\nDisallow: /", false)]
    [InlineData("User-agent: AiNewsHubImages\nDisallow: /", true)]
    [InlineData("User-agent: AiNews\nDisallow: /", true)]
    [InlineData("User-agent: Other\nUser-agent: AiNewsHub\nDisallow: /", false)]
    [InlineData("User-agent: AiNewsHub\n\nUser-agent: Other\nDisallow: /", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: AiNewsHub\nAllow: /x", true)]
    [InlineData("User-agent: AiNewsHub\nDisallow:\nUser-agent: *\nDisallow: /", true)]
    [InlineData("User-agent: AiNewsHub\nAllow: /y\nUser-agent: Other\nDisallow: /\nUser-agent: AiNewsHub\nDisallow: /x", false)]
    [InlineData("User-agent: * # everybody\nDisallow: / # all of it", false)]
    [InlineData("User-agent: *\r\nDisallow: /\r\n", false)]
    [InlineData("User-agent: *\rDisallow: /\r", false)]
    [InlineData("\ufeffUser-agent: *\nDisallow: /", false)]
    [InlineData("  user-AGENT :  * \n\tdisallow :\t/ ", false)]
    [InlineData("User-agent *\nDisallow /", false)]
    [InlineData("Disallow: /", true)]
    [InlineData("User-agent: *\nNoindex: /\nHost: a.example", true)]
    [InlineData("User-agent: *\nAllow: /\nDisallow: /", true)]
    [InlineData("User-agent: *\nSitemap: /s.xml\nDisallow: /", false)]
    [InlineData("<html><body>Not found</body></html>", true)]
    [InlineData("", true)]
    public void TheGroupThatNamesUsCountsElseThatForEverybody(string text, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(text).Verdict("AiNewsHub", "https://a.example/x").Allowed);

    [Theory]
    [InlineData("/", "/", true)]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/fishheads/yummy", true)]
    [InlineData("/fish", "/Fish", false)]
    [InlineData("/fish", "/catfish", false)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/fish*", "/fish", true)]
    [InlineData("/*.php", "/folder/any.php.file", true)]
    [InlineData("/*.php$", "/file.php?x", false)]
    [InlineData("/*.php$", "/file.php", true)]
    [InlineData("/a*b*c", "/a-b-c", true)]
    [InlineData("/a*b*c", "/a-c-b", false)]
    [InlineData("/**", "/x", true)]
    [InlineData("*", "/x", true)]
    [InlineData("$", "/x", false)]
    [InlineData("/$", "/", true)]
    [InlineData("/$", "/x", false)]
    [InlineData("/x?", "/x?a=b", true)]
    [InlineData("/*?", "/x", false)]
    public void APathIsMatchedFromItsBeginning(string rule, string path, bool matches) =>
        Assert.Equal(!matches, RobotsRules.Parse($"User-agent: *\nDisallow: {rule}").Verdict("x", "https://a.example" + path).Allowed);

    [Theory]
    [InlineData("/a", "/a/b", "Allow: /a/b")]
    [InlineData("/a/b", "/a", "Disallow: /a/b")]
    [InlineData("/a/b", "/a/b", "Allow: /a/b")]
    [InlineData("/*b", "/a/", "Allow: /a/")]
    public void TheLongestRuleWinsWhateverTheOrder(string disallow, string allow, string decides)
    {
        string[] lines = [$"Disallow: {disallow}", $"Allow: {allow}"];
        foreach (var order in (string[][])[lines, [.. lines.Reverse()]])
            Assert.Equal(decides, RobotsRules.Parse("User-agent: *\n" + string.Join('\n', order)).Verdict("x", "https://a.example/a/b").Rule);
    }

    [Theory]
    [InlineData("https://a.example")]
    [InlineData("https://a.example/#part")]
    [InlineData("https://a.example?")]
    [InlineData("/")]
    [InlineData("")]
    public void AnAddressWithoutAPathIsTheRoot(string url) =>
        Assert.False(RobotsRules.Parse("User-agent: *\nDisallow: /\nAllow: /x").Verdict("x", url).Allowed);

    [Fact]
    public void AnIndexPageThatIsAllowedAllowsItsFolder()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /\nAllow: /news/index.html");
        Assert.True(rules.Verdict("x", "https://a.example/news/").Allowed);
        Assert.False(rules.Verdict("x", "https://a.example/news/1").Allowed);
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 86_400.0)]
    [InlineData("User-agent: *\nCrawl-delay: 86401", null)]
    [InlineData("User-agent: *\nCrawl-delay: 1e9", null)]
    [InlineData("User-agent: *\nCrawl-delay: 0", 0.0)]
    [InlineData("User-agent: *\nCrawl-delay: 2\n\nUser-agent: *\nCrawl-delay: 5", 5.0)]
    [InlineData("User-agent: other\nCrawl-delay: 5", null)]
    [InlineData("Crawl-delay: 5", null)]
    [InlineData("User-agent: *\nCrawl-delay: 1,5", null)]
    public void APauseOfAtMostADayIsObeyed(string text, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(text).CrawlDelay("AiNewsHub")?.TotalSeconds);

    [Fact]
    public void OfAnEndlessFileTheBeginningCounts()
    {
        var text = "User-agent: *\nDisallow: /first\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Disallow: /{i}/\n")) + "Disallow: /last\n";
        var rules = RobotsRules.Parse(text);
        Assert.False(rules.Verdict("x", "https://a.example/first").Allowed);
        Assert.True(rules.Verdict("x", "https://a.example/last").Allowed);
    }

    [Fact]
    public void NoFileMakesReadingFail()
    {
        const string letters = "User-agent:*Dislow/$%#\r\n \t\0\ufeffé🙂";
        var random = new Random(6);
        for (var run = 0; run < 3_000; run++)
        {
            var text = "User-agent: *\n" + string.Concat(Enumerable.Range(0, 60).Select(_ => letters[random.Next(letters.Length)]));
            _ = RobotsRules.Parse(text).Verdict("AiNewsHub", "https://a.example/" + text);
        }
    }

    [Theory]
    [InlineData("noarchive", "NOARCHIVE, x")]
    [InlineData("noarchive", " nocache ")]
    [InlineData("noindex", "none")]
    [InlineData("", "all")]
    [InlineData("", "no-index")]
    [InlineData("", "max-snippet:lots")]
    [InlineData("", "max-snippet:99999999999999")]
    [InlineData("", "")]
    [InlineData("", ",,,")]
    public void AHeaderOfAPictureIsReadByItself(string expected, string line)
    {
        var marks = RobotsHeader.Read([line]);
        Assert.Equal(RobotsMarks.None with { NoArchive = expected == "noarchive", NoIndex = expected == "noindex" }, marks);
    }

    [Fact]
    public void TheStrictestOfSeveralHeadersCountsInAnyOrder()
    {
        string[] lines = ["max-snippet:50", "max-snippet:-1", "max-snippet:20, noindex", "max-snippet:300"];
        Assert.Equal(20, RobotsHeader.Read(lines).MaxSnippet);
        Assert.Equal(RobotsHeader.Read(lines), RobotsHeader.Read(lines.Reverse()));
        Assert.Equal(RobotsMarks.None, RobotsHeader.Read([]));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData(" 0 ", false)]
    [InlineData("true", null)]
    [InlineData("10", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void AReservationIsOneOrNought(string? value, bool? reserves) => Assert.Equal(reserves, TdmRules.Read(value));

    [Theory]
    [InlineData("""[{"location":"/","tdm-reservation":true}]""", true)]
    [InlineData("""[{"location":"/","tdm-reservation":false},{"location":"/","tdm-reservation":1}]""", false)]
    [InlineData("""[{"location":"/x","tdm-reservation":1},]""", null)]
    [InlineData("""[{"location":"","tdm-reservation":1}]""", null)]
    [InlineData("""[{"location":"/","tdm-reservation":null}]""", null)]
    [InlineData("""/* said by us */ [{"location":"/","tdm-reservation":1,"extra":{"deep":[1,2]}}]""", true)]
    [InlineData("""[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]""", null)]
    [InlineData("null", null)]
    [InlineData("""[{"\ud800":1,"location":"/","tdm-reservation":1,"x":0}]""", true)]
    public void TheFileOfReservationsIsReadForgivingly(string json, bool? reserves) =>
        Assert.Equal(reserves, TdmRules.Parse(Encoding.UTF8.GetBytes(json)).Reserves(new Uri("https://x.example/page")));
}
