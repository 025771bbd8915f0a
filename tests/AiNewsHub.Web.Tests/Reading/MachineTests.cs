using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AiNewsHub.Content.Opml;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>What programs are told: structured data, maps of our own pages, files at known places.</summary>
public sealed class MachineTests(MachineTests.Hub hub) : IClassFixture<MachineTests.Hub>
{
    public sealed class Hub : IAsyncLifetime
    {
        internal RunningHub Running { get; private set; } = null!;
        internal HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Running = await SeededHub.StartAsync(settings: new() { ["Hub:Contact"] = "desk@example.org", ["Hub:BaseUrl"] = "https://news.example/" });
            Client = Running.CreateClient();
            Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Running.DisposeAsync();
        }
    }

    [Fact]
    public async Task AnArticleSaysWhoseItIsWhatItIsBasedOnAndHowItWasMade()
    {
        var article = await hub.Running.InStoreAsync(
            context => context.Articles.SingleAsync(article => article.Authorship == Authorship.MachineWritten, Cancel));
        var data = await DataAsync($"/en/articles/{article.Id}/{Uri.EscapeDataString(ArticleAddress.Slug(article.Title))}");
        Assert.Equal("NewsArticle", data.GetProperty("@type").GetString());
        Assert.Equal(article.Url, data.GetProperty("mainEntityOfPage").GetString());
        Assert.Equal("Robots du Soir", data.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("machine-written", data.GetProperty("creativeWorkStatus").GetString());
        Assert.StartsWith("https://planet-tech.example/", data.GetProperty("isBasedOn")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoryCitesItsReports()
    {
        var data = await DataAsync("/en/stories/" + SeededHub.StorySlug);
        Assert.Equal("https://news.example/en/stories/" + SeededHub.StorySlug, data.GetProperty("url").GetString());
        Assert.Equal("Planet Tech", data.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal(["DeepSeek Lab", "Le Monde des Machines"],
            data.GetProperty("citation").EnumerateArray().Select(work => work.GetProperty("publisher").GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("/en/")]
    [InlineData("/fr/sections/models")]
    [InlineData("/fr/digest/day")]
    public async Task AListOfStoriesIsOneForMachinesToo(string path)
    {
        // The day of the story's first report: it was eight hours ago, at any hour.
        var day = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow().AddHours(-8), hub.Running.Services.GetRequiredService<TimeZoneInfo>());
        path = path.Replace("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var page = await PageAsync(path);
        var titles = page.QuerySelectorAll("main .story :is(h2, h3), main .letters .headline").Select(title => title.TextContent.Trim()).ToList();
        Assert.NotEmpty(titles);
        var data = Data(page);
        Assert.Equal("ItemList", data.GetProperty("@type").GetString());
        Assert.Equal(titles, data.GetProperty("itemListElement").EnumerateArray().Select(item => item.GetProperty("name").GetString()!.Trim()));
        Assert.All(data.GetProperty("itemListElement").EnumerateArray(),
            item => Assert.StartsWith("https://news.example/", item.GetProperty("url").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task MapsLeadToOurOwnPagesAndToNoArticle()
    {
        var addresses = XDocument.Parse(await hub.Client.GetStringAsync("/sitemap.xml", Cancel)).Descendants().Where(node => node.Name.LocalName == "loc")
            .Select(node => node.Value).ToList();
        Assert.Contains("https://news.example/fr/stories/" + SeededHub.StorySlug, addresses);
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.DoesNotContain(addresses, address => address.Contains("/articles/", StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, address => address.Contains("merged-away", StringComparison.Ordinal));
        foreach (var address in addresses.Where((_, place) => place % 7 == 0))
        {
            var answer = await hub.Client.GetAsync(new Uri(address).PathAndQuery, Cancel);
            Assert.True(answer.IsSuccessStatusCode, address);
            Assert.DoesNotContain("name=\"robots\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        var news = XDocument.Parse(await hub.Client.GetStringAsync("/sitemap-news.xml", Cancel));
        Assert.Equal(["DeepSeek releases “open weights” model & more"],
            news.Descendants().Where(node => node.Name.LocalName == "title").Select(node => node.Value));
    }

    [Fact]
    public async Task FilesAtKnownPlacesSayWhereThingsAre()
    {
        var robots = await hub.Client.GetStringAsync("/robots.txt", Cancel);
        Assert.Contains("Sitemap: https://news.example/sitemap.xml", robots, StringComparison.Ordinal);
        var security = await hub.Client.GetStringAsync("/.well-known/security.txt", Cancel);
        Assert.Contains("Contact: mailto:desk@example.org", security, StringComparison.Ordinal);
        Assert.Contains("https://news.example/latest.json", await hub.Client.GetStringAsync("/llms.txt", Cancel), StringComparison.Ordinal);
        var search = XDocument.Parse(await hub.Client.GetStringAsync("/fr/opensearch.xml", Cancel));
        Assert.Contains(search.Descendants().Attributes("template"), template => template.Value == "https://news.example/fr/search?q={searchTerms}");
        Assert.InRange(search.Descendants().Single(node => node.Name.LocalName == "ShortName").Value.Length, 1, 16);
        await using var nobody = await RunningHub.StartAsync();
        using var client = nobody.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/.well-known/security.txt", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/en/latest")]
    [InlineData("/en/about")]
    [InlineData("/fr/tags")]
    public async Task EveryPageNamesAFeedAndTheSearch(string path)
    {
        var page = await PageAsync(path);
        foreach (var link in page.QuerySelectorAll("link[rel=alternate][type^='application/'], link[rel=search], link[rel=manifest]"))
            Assert.True((await hub.Client.GetAsync(link.GetAttribute("href"), Cancel)).IsSuccessStatusCode, link.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll("link[type='application/atom+xml']"));
        Assert.NotEmpty(page.QuerySelectorAll("link[rel=search]"));
    }

    [Fact]
    public async Task SourcesComeAsOpmlAsTheyAreFilteredAndWithoutSecrets()
    {
        await hub.Running.InStoreAsync(async context =>
        {
            var source = await context.Sources.SingleAsync(source => source.Slug == "robots-du-soir", Cancel);
            source.Address = "https://robots-du-soir.example/feed?key=secret";
            return await context.SaveChangesAsync(Cancel);
        });
        var all = await OpmlAsync("/en/sources.opml");
        Assert.Equal(5, all.Count);
        Assert.Contains("https://planet-tech.example/feed", all);
        Assert.Contains("https://news.example/en/sources/robots-du-soir.rss", all);
        Assert.Equal(["https://deepseek-lab.example/feed"], await OpmlAsync("/en/sources.opml?role=vendor"));
        var page = await PageAsync("/en/sources?lang=fr");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(2, (await OpmlAsync(page.QuerySelector("a[href*='.opml']")!.GetAttribute("href")!)).Count);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static JsonElement Data(IDocument page) =>
        JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent).RootElement;

    private async Task<JsonElement> DataAsync(string path) => Data(await PageAsync(path));

    private async Task<List<string>> OpmlAsync(string path)
    {
        await using var body = await hub.Client.GetStreamAsync(path, Cancel);
        return [.. OpmlReader.Read(body).Outlines.Select(outline => outline.XmlUrl)];
    }

    private async Task<IDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await hub.Client.GetStringAsync(path, Cancel), Cancel);
}
