using System.Text.Json;

namespace AiNewsHub.Web.Tests.Cli;

public sealed class InspectTests : IDisposable
{
    private const string Feed = """
        <rss version="2.0"><channel><title>Models weekly</title><link>https://models.example/</link>
        <item><title>A model opens</title><link>/a</link><guid>a</guid><description>&lt;p onclick="x()"&gt;It opens.&lt;/p&gt;</description></item>
        <item><title>A second one</title><link>/b</link><guid>b</guid></item></channel></rss>
        """;

    private const string Page = """
        <html lang="en"><head><title>Lab opens its model</title></head><body><article><h1>Lab opens its model</h1>
        <p>The laboratory gave the weights of its language model to everybody on Monday, with a paper that says how it was trained.</p>
        <p>Researchers had asked for this since the spring, when the company showed the first results of its machine learning team.</p></article></body></html>
        """;

    private readonly HubProgram _hub = new();

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task FeedPrintsEntriesInTheirOrder()
    {
        var feed = await OneAsync("inspect", "feed", _hub.File("feed.xml", Feed), "--base", "https://models.example/feed");
        Assert.Equal("rss20", feed.GetProperty("format").GetString());
        var entries = feed.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(["https://models.example/a", "https://models.example/b"], entries.Select(entry => entry.GetProperty("link").GetString()));
        Assert.Contains("onclick", entries[0].GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FeedIsSanitizedWhenAsked()
    {
        var feed = await OneAsync("inspect", "feed", _hub.File("feed.xml", Feed), "--clean");
        Assert.DoesNotContain("onclick", feed.GetProperty("entries")[0].GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FeedIsReadFromStandardInput()
    {
        var ended = (await _hub.RunAsync(Feed, "inspect", "feed", "-")).AssertDone();
        Assert.Equal("Models weekly", Json(ended.Output).GetProperty("title").GetString());
    }

    [Fact]
    public async Task FeedIsReadFromAnAddressThatIsAllowed()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/feed", Feed);
        string[] allowed = ["--resolve", $"models.example={site.Authority}", "--allow-address", "127.0.0.0/8"];
        var feed = await OneAsync(["inspect", "feed", "http://models.example:8080/feed", .. allowed]);
        Assert.Equal(2, feed.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task AnUnreadableFileOfABatchDoesNotEndIt()
    {
        _hub.File("feed.xml", Feed);
        var list = _hub.File("list", "gone.xml\t\tlost\nfeed.xml\thttps://models.example/feed\tfound\n");
        var ended = (await _hub.RunAsync("", "inspect", "feed", "--batch", list, "--root", Path.GetDirectoryName(list)!)).AssertDone();
        Assert.Equal(["lost", "found"], ended.Lines.Select(line => Json(line).GetProperty("file").GetString()));
        Assert.True(Json(ended.Lines[0]).TryGetProperty("error", out _));
        Assert.Equal("https://models.example/a", Json(ended.Lines[1]).GetProperty("entries")[0].GetProperty("link").GetString());
    }

    [Theory]
    [InlineData("feed", Feed, "1 feeds in ")]
    [InlineData("article", Page, "1 pages in ")]
    [InlineData("list", Page, "1 pages in ")]
    [InlineData("text", """{"id":"1","title":"A recipe for soup"}""", "1 texts in ")]
    public async Task TimeIsPrintedForEachAndInTotal(string kind, string input, string total)
    {
        var ended = await _hub.RunAsync(input, "inspect", kind, "-", "--time");
        Assert.Equal(0, ended.Code);
        Assert.True(Json(ended.Output).GetProperty("ms").GetDouble() > 0);
        Assert.StartsWith(total, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("article")]
    [InlineData("list")]
    public async Task ABatchThatIsNotThereFails(string kind) =>
        (await HubProgram.AskAsync("inspect", kind, "--batch", "no-such-list")).AssertFailed("no-such-list");

    [Theory]
    [InlineData("text")]
    [InlineData("stories")]
    public async Task TextsThatAreNotThereFail(string kind) => (await HubProgram.AskAsync("inspect", kind, "no-such-file")).AssertFailed("no-such-file");

    [Fact]
    public async Task RobotsThatAreNotThereFail() =>
        (await HubProgram.AskAsync("inspect", "robots", "no-such-file", "--agent", "Bot", "/a")).AssertFailed("no-such-file");

    [Fact]
    public async Task ArticleKnowsItsAddressByOption()
    {
        var article = await OneAsync("inspect", "article", _hub.File("page.html", Page), "--url", "https://lab.example/news/1");
        Assert.Equal("https://lab.example/news/1", article.GetProperty("url").GetString());
        Assert.Equal("Lab opens its model", article.GetProperty("title").GetString());
        Assert.Contains("asked for this since the spring", article.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListProposesHowToReadAPage()
    {
        var items = Enumerable.Range(1, 8)
            .Select(number => $"<div class='item'><h3><a href='/news/{number}'>Headline number {number} of the laboratory</a></h3></div>");
        var page = _hub.File("list.html", $"<html><body><main>{string.Concat(items)}</main></body></html>");
        var list = await OneAsync("inspect", "list", page, "--url", "https://lab.example/");
        var proposal = list.GetProperty("proposals")[0];
        Assert.Equal("https://lab.example/news/1", proposal.GetProperty("entries")[0].GetProperty("link").GetString());
    }

    [Fact]
    public async Task TextReadsLinesFromStandardInput()
    {
        var ended = (await _hub.RunAsync("""
            {"id":"1","title":"OpenAI releases a new language model","text":"The model is trained for machine learning research."}
            no json
            """, "inspect", "text")).AssertDone();
        Assert.Equal("1", Json(ended.Lines[0]).GetProperty("ai").GetString());
        Assert.Equal("line 2", Json(ended.Lines[1]).GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"id\":true}")]
    [InlineData("{\"title\":\"\\ud800\"}")]
    [InlineData("{\"published\":\"yesterday\"}")]
    [InlineData("{\"published\":20260105}")]
    public async Task ALineThatIsNoTextIsNamed(string line)
    {
        var ended = (await _hub.RunAsync($"{line}\n", "inspect", "text")).AssertDone();
        Assert.Equal("line 1", Json(Assert.Single(ended.Lines)).GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("--batch")]
    [InlineData("")]
    public async Task TextReadsLinesFromAFile(string option)
    {
        var file = _hub.File("texts.jsonl", """{"id":"7","title":"A recipe for soup","text":"Cut the leeks."}""");
        Assert.Equal("7", (await OneAsync([.. new[] { "inspect", "text", option, file }.Where(word => word.Length > 0)])).GetProperty("id").GetString());
    }

    [Fact]
    public async Task StoriesJoinsWithinItsDays()
    {
        const string Lines = """
            {"id":"1","title":"Lab opens its model Zorba","text":"The lab gave the weights of Zorba to everybody on Monday.","published":"2026-01-05T08:00:00Z"}
            {"id":"2","title":"Lab opens its model Zorba","text":"The lab gave the weights of Zorba to everybody on Monday.","published":"2026-01-07T08:00:00Z"}
            """;
        var narrow = (await _hub.RunAsync(Lines, "inspect", "stories", "--window-days", "1")).AssertDone();
        var wide = (await _hub.RunAsync(Lines, "inspect", "stories")).AssertDone();
        Assert.Equal(["1", "2"], narrow.Lines.Select(line => Json(line).GetProperty("cluster").GetString()));
        Assert.Equal(["1", "1"], wide.Lines.Select(line => Json(line).GetProperty("cluster").GetString()));
    }

    [Fact]
    public async Task RobotsPrintsAVerdictForEachAddress()
    {
        var file = _hub.File("robots.txt", "User-agent: *\nDisallow: /private\n");
        var ended = (await _hub.RunAsync("", "inspect", "robots", file, "--agent", "Bot", "https://a.example/private/1", "/news")).AssertDone();
        Assert.Equal([false, true], ended.Lines.Select(line => Json(line).GetProperty("allowed").GetBoolean()));
    }

    private async Task<JsonElement> OneAsync(params string[] arguments) => Json((await _hub.RunAsync("", arguments)).AssertDone().Output);

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;
}
