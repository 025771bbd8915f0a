using System.Net;
using System.Net.Http.Headers;
using AiNewsHub.Content.Feeds;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>Published feeds, read back with the parser that reads everybody else's.</summary>
public sealed class FeedTests(PageTests.Hub hub) : IClassFixture<PageTests.Hub>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", ".story h2")]
    [InlineData("/?lang=fr", ".story h2")]
    [InlineData("/?read=fr", ".story h2")]
    [InlineData("/sections/models?read=fr", ".story h2")]
    [InlineData("/latest", ".river .headline")]
    [InlineData("/latest?lang=fr&kind=opinion&tag=open-weights", ".river .headline")]
    [InlineData("/tags/open-weights", ".river .headline")]
    [InlineData("/sources/planet-tech", ".river .headline")]
    [InlineData("/search?q=deepseek", ".river .headline")]
    [InlineData("/stories/" + SeededHub.StorySlug, ".timeline .headline, .copies li > a")]
    public async Task AFeedHoldsWhatItsPageShows(string path, string headlines)
    {
        var page = await PageAsync("/en" + path);
        var shown = page.QuerySelectorAll(headlines).Select(headline => headline.TextContent.Trim()).ToList();
        var announced = page.QuerySelectorAll("head link[rel=alternate][type^=application]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3, announced.Count);
        foreach (var address in announced)
        {
            var items = (await FeedAsync(address)).Items.Select(item => item.Title!).ToList();
            if (path.StartsWith("/stories/", StringComparison.Ordinal)) Assert.Equal(shown.Order(StringComparer.Ordinal), items.Order(StringComparer.Ordinal));
            else
            {
                // Copies stand below what they repeat, and in a feed at their own time.
                var copies = page.QuerySelectorAll(".copies .headline").Select(headline => headline.TextContent.Trim()).ToList();
                Assert.Equal(shown.Except(copies), items.Except(copies));
                Assert.Equal(shown.Order(StringComparer.Ordinal), items.Order(StringComparer.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("rss", "application/rss+xml")]
    [InlineData("atom", "application/atom+xml")]
    [InlineData("json", "application/feed+json")]
    public async Task AnItemKeepsItsSourceAndItsDisclosure(string format, string type)
    {
        var answer = await hub.Client.GetAsync($"/fr/stories/{SeededHub.StorySlug}.{format}", Cancel);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Les articles de ce site sont", body, StringComparison.Ordinal);
        Assert.Contains("robots-du-soir.example", body, StringComparison.Ordinal);
        var feed = await FeedAsync($"/fr/stories/{SeededHub.StorySlug}.{format}");
        var limited = feed.Items.Single(item => item.Title!.StartsWith("DeepSeek ouvre", StringComparison.Ordinal));
        Assert.Equal("https://le-monde-des-machines.example/deepseek-ouvre-les-poids-de-son-modele", limited.Url);
        Assert.Equal("fr", limited.Language);
        Assert.Contains("DeepSeek", limited.Categories);
    }

    [Fact]
    public async Task AFeedLeadsToThePageInTheLanguagesItIsReadIn()
    {
        var feed = await hub.Client.GetStringAsync("/en/feed.json?tag=deepseek&read=fr", Cancel);
        Assert.Contains("/en/?tag=deepseek&read=fr\"", feed.Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("DeepSeek ouvre les poids", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedThatHasNotChangedIsNotSentAgain()
    {
        foreach (var format in new[] { "rss", "atom", "json" })
        {
            var first = await hub.Client.GetAsync($"/en/latest.{format}", Cancel);
            using var byTag = new HttpRequestMessage(HttpMethod.Get, $"/en/latest.{format}");
            byTag.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await hub.Client.SendAsync(byTag, Cancel)).StatusCode);
            using var byDate = new HttpRequestMessage(HttpMethod.Get, $"/en/latest.{format}");
            byDate.Headers.IfModifiedSince = first.Content.Headers.LastModified;
            Assert.Equal(HttpStatusCode.NotModified, (await hub.Client.SendAsync(byDate, Cancel)).StatusCode);
            using var other = new HttpRequestMessage(HttpMethod.Get, $"/en/latest.{format}");
            other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"another\""));
            Assert.Equal(HttpStatusCode.OK, (await hub.Client.SendAsync(other, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task AnItemIsTheSameInEveryFeedAndLanguage()
    {
        var identities = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in new[] { "/en/latest.rss", "/fr/latest.json", "/latest/feed.atom", "/tags/deepseek.rss" })
            identities.Add((await FeedAsync(address)).Items.First(item => item.Title == "DeepSeek opens its weights").ExternalId!);
        Assert.Single(identities);
    }

    [Fact]
    public async Task OlderPagesOfAFeedAreLinked()
    {
        var feed = await hub.Client.GetStringAsync("/en/latest.atom", Cancel);
        Assert.Matches("rel=\"next\" href=\"http://[^\"]+/en/latest.atom\\?before=", feed);
    }

    [Theory]
    [InlineData("/en/tags/none.rss")]
    [InlineData("/en/sources/none.atom")]
    [InlineData("/en/stories/none.json")]
    [InlineData("/en/latest.xml")]
    public async Task WhatHasNoListHasNoFeed(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await hub.Client.GetAsync(address, Cancel)).StatusCode);

    private async Task<ParsedFeed> FeedAsync(string address)
    {
        var answer = await hub.Client.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var result = FeedParser.Parse(await answer.Content.ReadAsByteArrayAsync(Cancel),
            new FeedContext { ContentType = answer.Content.Headers.ContentType!.ToString() });
        return result.Feed!;
    }

    private async Task<IDocument> PageAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await hub.Client.GetStringAsync(address, Cancel), Cancel);
}
