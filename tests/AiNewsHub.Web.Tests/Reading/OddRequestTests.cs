using System.Net;
using System.Xml;
using AiNewsHub.Content.Feeds;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>What people, programs and attackers put into addresses: each is answered in words, none with a fault.</summary>
public sealed class OddRequestTests(PageTests.Hub hub) : IClassFixture<PageTests.Hub>
{
    private static readonly string[] _lists = ["/", "/latest", "/search", "/tags/open-weights", "/sources/planet-tech", "/stories/" + SeededHub.StorySlug];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("lang=zz")]
    [InlineData("lang=FR")]
    [InlineData("lang=fr&lang=en")]
    [InlineData("lang=%00")]
    [InlineData("tag=none&kind=poem")]
    [InlineData("tag=%2e%2e%2f&kind=")]
    [InlineData("tag=open-weights'--")]
    [InlineData("before=0-0")]
    [InlineData("before=-62135596800000-1")]
    [InlineData("before=99999999999999999999-1")]
    [InlineData("before=x&before=y")]
    [InlineData("q=%22%22%22(((OR+NOT+-")]
    [InlineData("q=%ff%fe&next=1.2")]
    [InlineData("q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("=&&=&?")]
    public async Task NoQueryOfAListMakesAFault(string query)
    {
        foreach (var list in _lists)
        {
            var answer = await hub.Client.GetAsync($"/en{list}?{query}", Cancel);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{list}: {answer.StatusCode}");
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            var feed = await hub.Client.GetAsync($"/en{(list == "/" ? "" : list)}/feed.atom?{query}", Cancel);
            Assert.True(feed.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"feed of {list}: {feed.StatusCode}");
        }
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task EveryListIsAFeedThatBelongsToItsPage(string format)
    {
        foreach (var list in _lists)
        {
            var address = list == "/search" ? $"/en/search.{format}?q=deepseek" : $"/en{(list == "/" ? "/feed" : list)}.{format}";
            var bytes = await hub.Client.GetByteArrayAsync(address, Cancel);
            var feed = FeedParser.Parse(bytes, new FeedContext { Address = new Uri(hub.Client.BaseAddress!, address) }).Feed!;
            Assert.NotEmpty(feed.Items);
            Assert.Equal(feed.Items.Count, feed.Items.DistinctBy(item => item.ExternalId).Count());
            Assert.All(feed.Items, item => Assert.True(Uri.TryCreate(item.Url, UriKind.Absolute, out _), item.Url));
            Assert.All(feed.Items, item => Assert.NotNull(item.Published ?? item.Updated));
            Assert.StartsWith(hub.Client.BaseAddress!.AbsoluteUri + "en", feed.Link, StringComparison.Ordinal);
            Assert.Empty(feed.Warnings);
            if (format != "json") Check(bytes);
        }
    }

    [Theory]
    [InlineData("/en/latest.rss")]
    [InlineData("/en/feed.json")]
    [InlineData("/fr/latest/feed.atom")]
    public async Task WhoAsksForTheHeadOfAFeedGetsWhatItsBodyWouldHave(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        var head = await hub.Client.SendAsync(request, Cancel);
        var whole = await hub.Client.GetAsync(address, Cancel);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Equal(whole.Content.Headers.LastModified, head.Content.Headers.LastModified);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task AFeedInAnotherLanguageIsAnotherAnswer()
    {
        var english = await hub.Client.GetAsync("/en/latest.rss", Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fr/latest.rss");
        request.Headers.IfNoneMatch.Add(english.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await hub.Client.SendAsync(request, Cancel)).StatusCode);
    }

    [Fact]
    public async Task PagesOfAFeedMeetEachArticleOnceAndEnd()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (address, pages) = ("/en/latest.atom", 0);
        while (address is not null)
        {
            var feed = FeedParser.Parse(await hub.Client.GetByteArrayAsync(address, Cancel),
                new FeedContext { Address = new Uri(hub.Client.BaseAddress!, address) }).Feed!;
            Assert.All(feed.Items, item => Assert.True(seen.Add(item.ExternalId!), item.Title));
            Assert.InRange(++pages, 1, 20);
            address = feed.Next;
        }

        Assert.InRange(seen.Count, SeededHub.RiverArticles, SeededHub.RiverArticles * 2);
    }

    [Theory]
    [InlineData("fr, en;q=0.5", "fr")]
    [InlineData("en;q=0.5, fr;q=0.9", "fr")]
    [InlineData("fr-CA", "fr")]
    [InlineData("FR", "fr")]
    [InlineData("xx, fr;q=0.1", "fr")]
    [InlineData("xx, fr;q=0", "en")]
    [InlineData("fr;q=0", "en")]
    [InlineData("ja", "en")]
    [InlineData("*", "en")]
    [InlineData(";;;q=x", "en")]
    [InlineData("", "en")]
    public async Task WithoutAPrefixThePageIsInTheLanguageThatIsLikedBest(string accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.Remove("Accept-Language");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        var answer = await hub.Client.SendAsync(request, Cancel);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancel), Cancel);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/en/articles/0/x")]
    [InlineData("/en/articles/-1/x")]
    [InlineData("/en/articles/99999999999999999999/x")]
    [InlineData("/en/articles/x/x")]
    [InlineData("/en/stories/%F0%9F%99%82")]
    [InlineData("/en/sources/" + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/xx/latest")]
    [InlineData("/en/fr/latest")]
    [InlineData("/en/latest/extra")]
    public async Task WhatIsNowhereIsNotFound(string address)
    {
        var answer = await hub.Client.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static void Check(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml));
        while (reader.Read())
        {
        }
    }
}
