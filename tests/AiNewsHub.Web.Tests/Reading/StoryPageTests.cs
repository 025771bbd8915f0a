using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>What a story's page says beside its timeline, and what pages say of themselves to others.</summary>
public sealed class StoryPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AStorySaysWhoIsOnTheirOwnAndPagesWhereTheyAreAtHome()
    {
        await using var hub = await SeededHub.StartAsync();
        using var client = hub.CreateClient();
        var page = await PageAsync(client, "/en/stories/" + SeededHub.StorySlug);
        Assert.Equal("4 publishers, 2 of them on their own; 1 speaks of itself, 1 only repeats others.", page.QuerySelector(".independence")!.TextContent);
        Assert.Equal("Over 7 h: 1 announcement, 2 reports, 1 copy", page.QuerySelector(".timebar svg")!.GetAttribute("aria-label"));
        Assert.Equal("DeepSeek Lab", page.QuerySelector(".announced .who")!.TextContent);
        Assert.Contains("in 4 of 4 articles", page.QuerySelector(".beside .why dd")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["RSS", "Atom", "JSON"], page.QuerySelectorAll(".follow a").Select(link => link.TextContent));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.Equal($"{hub.Address}en/stories/{SeededHub.StorySlug}", Link(page, "canonical"));
        Assert.Equal([$"{hub.Address}en/stories/{SeededHub.StorySlug}", $"{hub.Address}fr/stories/{SeededHub.StorySlug}",
            $"{hub.Address}stories/{SeededHub.StorySlug}"],
            page.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("href")));
        Assert.Equal(page.QuerySelector("h1")!.TextContent, page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal($"{hub.Address}preview.png", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));

        var article = await PageAsync(client, page.QuerySelectorAll(".timeline .headline")[1].GetAttribute("href")!);
        Assert.StartsWith("https://planet-tech.example/", Link(article, "canonical"), StringComparison.Ordinal);
        Assert.Equal("noindex", article.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(article.QuerySelectorAll("link[hreflang]"));
    }

    [Theory]
    [InlineData("/preview.png", "image/png")]
    [InlineData("/apple-touch-icon.png", "image/png")]
    [InlineData("/icon.svg", "image/svg+xml")]
    [InlineData("/favicon.ico", "image/x-icon")]
    public async Task ItsOwnPicturesAreServed(string address, string type)
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        using var answer = await client.GetAsync(address, Cancel);
        Assert.Equal(type, answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType);
    }

    private static string? Link(IDocument page, string relation) => page.QuerySelector($"link[rel={relation}]")!.GetAttribute("href");

    private static async Task<IDocument> PageAsync(HttpClient client, string address) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(address, Cancel));
}
