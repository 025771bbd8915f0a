using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Web.Tests.Reading;

public sealed class SearchPageTests : IAsyncLifetime
{
    private RunningHub _hub = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await SeededHub.StartAsync();
        _client = _hub.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task HitsAreMarkedAndThoseOfOneStoryStandTogether()
    {
        var page = await PageAsync("/en/search?q=deepseek");
        Assert.Equal("4 articles", page.QuerySelector("#hits")!.TextContent);
        var hit = Assert.Single(page.QuerySelectorAll(".river > li"));
        Assert.Equal("DeepSeek", hit.QuerySelector("a.headline mark")!.TextContent);
        // The latest hit is a copy: what it repeats stands for the story.
        Assert.Equal("DeepSeek ouvre les poids de son modèle", hit.QuerySelector("a.headline")!.TextContent);
        var story = hit.QuerySelector<IHtmlAnchorElement>(".behind a")!;
        Assert.Equal(("3 more hits in this story →", "/en/stories/" + SeededHub.StorySlug), (story.TextContent, story.GetAttribute("href")));
        Assert.Equal("DeepSeek", (await PageAsync("/en/search?q=deepseek+lang:en")).QuerySelector(".excerpt mark")!.TextContent);
        // What is typed is no markup.
        Assert.Empty((await PageAsync("/en/search?q=%3Cmark%3Eb%3C%2Fmark%3E")).QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task TheOrderIsTheReadersChoiceAndStaysTheirs()
    {
        var page = await PageAsync("/en/search?q=river+OR+deepseek&sort=relevance");
        Assert.Equal("Relevance", page.QuerySelector(".orders [aria-current]")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".day"));
        var next = page.QuerySelector<IHtmlAnchorElement>("a[rel=next]")!.GetAttribute("href")!;
        Assert.Contains("sort=relevance", next, StringComparison.Ordinal);
        var met = new List<string>();
        for (var address = "/en/search?q=river+OR+deepseek&sort=relevance"; address is not null;)
        {
            page = await PageAsync(address);
            met.AddRange(page.QuerySelectorAll(".river > li > div > a.headline").Select(link => link.GetAttribute("href")!));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal((SeededHub.RiverArticles + 1, SeededHub.RiverArticles + 1), (met.Count, met.Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public async Task WhatHitsHaveInCommonIsCountedAndNarrowsThem()
    {
        var page = await PageAsync("/en/search?q=river");
        var sections = page.QuerySelectorAll(".facets > section").ToDictionary(section => section.QuerySelector("h2")!.TextContent);
        Assert.Equal(["By day", "Languages", "Kinds", "Sources"], sections.Keys);
        Assert.Contains(sections["Kinds"].QuerySelectorAll("li"), kind => kind.TextContent.Trim() == "opinion 12");
        Assert.Equal(SeededHub.RiverArticles, sections["By day"].QuerySelectorAll("tbody td").Sum(day => int.Parse(day.TextContent,
            System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(page.QuerySelectorAll(".offers a"), offer => offer.TextContent == "river tag:open-weights 30");
        var narrowed = await PageAsync("/en/search?q=river+tag%3Aopen-weights");
        Assert.Equal("30 articles", narrowed.QuerySelector("#hits")!.TextContent);
    }

    [Theory]
    [InlineData("depseek", "deepseek")]
    [InlineData("depseek lang:en", "deepseek lang:en")]
    [InlineData("weihgts", "weights")]
    [InlineData("deepseek", null)]
    [InlineData("xyzzyqwv", null)]
    public async Task AMisspelledWordLeadsToTheOneThatWasMeant(string typed, string? meant)
    {
        var page = await PageAsync("/en/search?q=" + Uri.EscapeDataString(typed));
        Assert.Equal(meant, page.QuerySelector(".notice a")?.TextContent);
    }

    [Fact]
    public async Task AWordThatIsNotThereLeadsToWordsThatBeginLikeIt()
    {
        var page = await PageAsync("/en/search?q=deepseekers");
        Assert.Contains("Nothing was found", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".offers a"), offer => offer.TextContent == "deepseek*");
    }

    private async Task<IDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await _client.GetStringAsync(address, Cancel));
}
