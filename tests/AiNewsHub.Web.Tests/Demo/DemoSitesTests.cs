using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Demo;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Web.Tests.Demo;

public sealed class DemoSitesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    private DemoSites _sites = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _sites = await DemoSites.StartAsync(Now, TestContext.Current.CancellationToken);
        _client = new() { BaseAddress = _sites.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sites.DisposeAsync();
    }

    [Fact]
    public void EverySourceHasAHostOfItsOwnOnTheLoopbackPort()
    {
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(_sites.Address.Host)));
        Assert.Equal(DemoSource.All.Count, DemoSource.All.Select(source => new Uri(source.SiteUrl).Host).Distinct(StringComparer.Ordinal).Count());
        Assert.All(DemoSource.All, source =>
        {
            var uri = new Uri(source.Address);
            Assert.True(uri.IsDefaultPort);
            Assert.EndsWith(".example", uri.Host, StringComparison.Ordinal);
            Assert.Equal(_sites.Address.Port, _sites.Hosts[uri.Host].Port);
        });
    }

    [Fact]
    public async Task ThereIsEnoughToReadInBothLanguagesAndEveryForm()
    {
        var count = new Dictionary<string, int>(StringComparer.Ordinal) { ["en"] = 0, ["fr"] = 0 };
        foreach (var source in Readable()) count[source.Language] += (await ItemsAsync(source)).Count;
        Assert.True(count["en"] + count["fr"] >= 64, $"{count["en"]} in English, {count["fr"]} in French");
        Assert.True(count["en"] >= 24 && count["fr"] >= 24, $"{count["en"]} in English, {count["fr"]} in French");
        Assert.True(Readable().Count() >= 7);
        Assert.Equal(SourceKind.HtmlList, Assert.Single(DemoSource.All, source => source.Rules is not null).Kind);
        Assert.Contains(DemoSource.All, source => source.Role == SourceRole.Vendor);
    }

    [Fact]
    public async Task EveryArticleIsDatedWithinFiveDaysBeforeTheGivenClockAndMostAreRecent()
    {
        var ages = new List<TimeSpan>();
        foreach (var source in Readable()) ages.AddRange((await ItemsAsync(source)).Select(item => Now - item.Published));
        Assert.All(ages, age => Assert.InRange(age, TimeSpan.Zero, TimeSpan.FromDays(5)));
        Assert.True(ages.Count(age => age <= TimeSpan.FromHours(36)) > ages.Count / 2);
    }

    [Fact]
    public async Task EveryArticleHasAPageThatShowsItsTitle()
    {
        foreach (var source in Readable())
        {
            foreach (var item in await ItemsAsync(source))
            {
                using var response = await GetAsync(item.Url);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
                var page = await PageAsync(response);
                Assert.Contains(item.Title, page.Title, StringComparison.Ordinal);
                Assert.DoesNotContain("{{", page.Source.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task EveryLinkToAnotherSampleSiteLeadsToAPage()
    {
        var seen = 0;
        foreach (var source in Readable())
        {
            foreach (var item in await ItemsAsync(source))
            {
                using var response = await GetAsync(item.Url);
                var page = await PageAsync(response);
                foreach (var link in page.QuerySelectorAll<IHtmlAnchorElement>("a[rel~=nofollow]"))
                {
                    using var origin = await GetAsync(link.Href);
                    Assert.True(origin.IsSuccessStatusCode, $"{item.Url} names {link.Href}");
                    seen++;
                }
            }
        }

        Assert.True(seen >= 1);
    }

    [Fact]
    public async Task NoTwoArticlesHaveTheSameAddressOrHeadline()
    {
        var items = new List<Item>();
        foreach (var source in Readable()) items.AddRange(await ItemsAsync(source));
        Assert.Equal(items.Count, items.Select(item => item.Url).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(items.Count, items.Select(item => item.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task AFrontPageNamesItsFeed()
    {
        foreach (var source in DemoSource.All.Where(source => source.Kind == SourceKind.Feed))
        {
            using var response = await GetAsync(source.SiteUrl);
            var page = await PageAsync(response);
            var feeds = page.QuerySelectorAll<IHtmlLinkElement>("link[rel=alternate]")
                .Select(link => new Uri(new(source.SiteUrl), link.GetAttribute("href")!).AbsoluteUri);
            Assert.Contains(source.Address, feeds);
        }
    }

    [Fact]
    public async Task AnUnchangedFeedIsNotSentAgain()
    {
        var source = DemoSource.All[0];
        using var first = await GetAsync(source.Address);
        Assert.NotNull(first.Headers.ETag);

        using var byTag = await GetAsync(source.Address, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, byTag.StatusCode);
        Assert.Empty(await byTag.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var byDate = await GetAsync(source.Address, request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, byDate.StatusCode);

        using var otherTag = await GetAsync(source.Address, request =>
        {
            request.Headers.IfNoneMatch.Add(new("\"other\""));
            request.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        });
        Assert.Equal(HttpStatusCode.OK, otherTag.StatusCode);
    }

    [Fact]
    public async Task OneFeedFailsAndItsSiteStillAnswers()
    {
        var broken = Assert.Single(DemoSource.All, source => !Readable().Contains(source));
        using var feed = await GetAsync(broken.Address);
        Assert.Equal(HttpStatusCode.InternalServerError, feed.StatusCode);
        using var site = await GetAsync(broken.SiteUrl);
        Assert.Equal(HttpStatusCode.OK, site.StatusCode);
    }

    [Fact]
    public async Task RobotsTxtClosesAFolderThatOneArticleIsIn()
    {
        using var robots = await GetAsync("http://altiplano-labs.example/robots.txt");
        Assert.Contains("Disallow: /partners/", await robots.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var items = await ItemsAsync(DemoSource.All.Single(source => source.Name == "Altiplano Labs"));
        Assert.Single(items, item => new Uri(item.Url).AbsolutePath.StartsWith("/partners/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://lettre-du-reglement.example/analyse/meridian-garantie-gpu", "\"isAccessibleForFree\":false")]
    [InlineData("http://lettre-du-reglement.example/collectivites/valmont-audit-cameras", "mur-de-consentement")]
    [InlineData("http://machines-du-matin.example/altiplano-condor-2-modele-ouvert-grenoble/", "tous écrits par des intelligences artificielles")]
    public async Task PagesThatTestAReaderAreThere(string url, string mark)
    {
        using var response = await GetAsync(url);
        Assert.Contains(mark, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://modelwire.example/nothing")]
    [InlineData("http://somebody-else.example/")]
    public async Task WhatIsNotThereIsNotFound(string url)
    {
        using var response = await GetAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private IEnumerable<DemoSource> Readable() => DemoSource.All.Where(source => source.Name != "The Night Shift");

    private async Task<HttpResponseMessage> GetAsync(string url, Action<HttpRequestMessage>? change = null)
    {
        var uri = new Uri(url);
        using var request = new HttpRequestMessage(HttpMethod.Get, uri.PathAndQuery) { Headers = { Host = uri.Host } };
        change?.Invoke(request);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<Item>> ItemsAsync(DemoSource source)
    {
        using var response = await GetAsync(source.Address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return response.Content.Headers.ContentType?.MediaType switch
        {
            "application/rss+xml" => Rss(text),
            "application/atom+xml" => Atom(text),
            "application/feed+json" => JsonItems(text),
            "text/html" => Rows(source, await PageAsync(response)),
            var other => throw new InvalidDataException($"{source.Address} came as {other}."),
        };
    }

    private static List<Item> Rss(string text) =>
        [.. XDocument.Parse(text).Descendants("item").Select(item => new Item(
            (string)item.Element("link")!, (string)item.Element("title")!,
            DateTimeOffset.Parse((string)item.Element("pubDate")!, CultureInfo.InvariantCulture)))];

    private static List<Item> Atom(string text)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        return [.. XDocument.Parse(text).Descendants(atom + "entry").Select(entry => new Item(
            (string)entry.Element(atom + "link")!.Attribute("href")!, (string)entry.Element(atom + "title")!,
            (DateTimeOffset)entry.Element(atom + "published")!))];
    }

    private static List<Item> JsonItems(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(item => new Item(
            item.GetProperty("url").GetString()!, item.GetProperty("title").GetString()!, item.GetProperty("date_published").GetDateTimeOffset()))];
    }

    private static List<Item> Rows(DemoSource source, IHtmlDocument page) =>
        [.. page.QuerySelectorAll(source.Rules!.Item).Select(row => new Item(
            new Uri(new(source.SiteUrl), row.QuerySelector(source.Rules.Link!)!.GetAttribute("href")!).AbsoluteUri,
            row.QuerySelector(source.Rules.Title!)!.TextContent,
            DateTimeOffset.Parse(row.QuerySelector(source.Rules.Date!)!.GetAttribute("datetime")!, CultureInfo.InvariantCulture)))];

    private sealed record Item(string Url, string Title, DateTimeOffset Published);
}
