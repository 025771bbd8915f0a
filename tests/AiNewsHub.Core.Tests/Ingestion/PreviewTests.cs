using AiNewsHub.Core.Curation.Previews;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What a preview shows is what a pass stores, whatever the kind of source.</summary>
public sealed class PreviewTests : ReadingTests
{
    private const string Feed =
        """
        <rss version="2.0"><channel><title>Lab</title><link>{0}</link>
        <item><title>Counting &amp;amp; weighing &lt;b&gt;tokens&lt;/b&gt;</title><link>{0}a?utm_source=feed</link><pubDate>Thu, 19 Nov 2026 10:00:00 GMT</pubDate></item>
        <item><title>The same again</title><guid>one</guid><link>{0}b</link></item>
        <item><title>The same again</title><guid>one</guid><link>{0}b</link></item>
        <item><description>Only a text, and no headline above it.</description><guid isPermaLink="false">two</guid></item>
        <item></item>
        </channel></rss>
        """;

    private const string Json =
        """{"posts":[{"slug":"/a","headline":"A headline","on":"2026-11-19"},{"slug":"/b","headline":"B headline"},{"slug":"/b","headline":"B headline"}]}""";

    public static TheoryData<SourceKind, string?> Kinds => new()
    {
        { SourceKind.Feed, null },
        { SourceKind.HtmlList, """{"item":"article","title":"h2","pages":3}""" },
        { SourceKind.HtmlList, null },
        { SourceKind.Sitemap, """{"deny":["{0}jobs/"],"parts":2}""" },
        { SourceKind.JsonList, """{"items":"posts","url":"slug","title":"headline","date":"on"}""" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ThePreviewOfASourceIsWhatAPassStores(SourceKind kind, string? rules)
    {
        Serve(kind);
        var draft = new SourceDraft
        {
            Name = "Lab",
            Address = Site.At("/source").AbsoluteUri,
            SiteUrl = Site.Address.AbsoluteUri,
            Kind = kind,
            ListRules = rules?.Replace("{0}", Site.Address.AbsoluteUri, StringComparison.Ordinal),
            ReadPages = false,
        };

        await AssertIsStoredAsync(await PreviewAsync(preview => preview.TryAsync(draft, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task AnAddressWithoutSchemeIsTriedInBothWays()
    {
        Serve(SourceKind.Feed);
        var pasted = Site.At("/source").AbsoluteUri["http://".Length..];
        var preview = await PreviewAsync(preview => preview.RunAsync(SourceAddress.Readings(pasted), TestContext.Current.CancellationToken));
        Assert.Equal(Site.At("/source").AbsoluteUri, Assert.IsType<SourcePreview.Readable>(preview).Draft.Address);
    }

    [Theory]
    [InlineData("""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{0}a-headline-of-a</loc><lastmod>2026-11-19</lastmod></url></urlset>""")]
    [InlineData("""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{0}part.xml</loc></sitemap></sitemapindex>""")]
    public async Task ASitemapsOwnAddressIsOfferedAsASitemap(string map)
    {
        const string part = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{0}a-headline-of-a</loc></url></urlset>""";
        Site.Serve("/map.xml", map.Replace("{0}", Site.Address.AbsoluteUri, StringComparison.Ordinal), "application/xml");
        Site.Serve("/part.xml", part.Replace("{0}", Site.Address.AbsoluteUri, StringComparison.Ordinal), "application/xml");
        var preview = Assert.IsType<SourcePreview.Readable>(await PreviewAsync(preview => preview.RunAsync(Site.At("/map.xml"),
            TestContext.Current.CancellationToken)));
        Assert.Equal((SourceKind.Sitemap, 1), (preview.Draft.Kind, preview.Total));
    }

    [Fact]
    public async Task SoIsThePreviewOfAnAddressThatWasPasted()
    {
        Serve(SourceKind.Feed);
        await AssertIsStoredAsync(await PreviewAsync(preview => preview.RunAsync(Site.At("/source"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task WhatAPassWouldNotReadIsNoPreview()
    {
        Site.Serve("/source", "<rss version=\"2.0\"><channel><title>Lab</title", "application/rss+xml");
        var address = Site.At("/source");
        var preview = Assert.IsType<SourcePreview.Unreadable>(await PreviewAsync(preview => preview.RunAsync(address, TestContext.Current.CancellationToken)));
        var source = await Hub.AddAsync(address);
        await Hub.ReadAllAsync();
        var read = await Hub.SourceAsync(source.Id);
        Assert.Equal((read.Fault, read.FaultDetail), (preview.Fault, preview.Detail));
    }

    [Fact]
    public async Task ASourceOfOtherNewsIsProposedToBeFiltered()
    {
        string[] news = ["Snow stops the slalom", "Mayor opens a bridge", "Wheat grows dearer", "Two lynxes seen near the lake", "Orchestra plays Haydn again"];
        Site.Serve("/general", Rss.Feed(news.Select(title => new Rss.Item(title, title, Text: $"{title}, as people in the valley said on Sunday."))),
            "application/rss+xml");
        Site.Serve("/ai", Rss.Feed(news.Select((_, number) => new Rss.Item($"{number}", $"OpenAI trains its language model number {number}"))),
            "application/rss+xml");

        Assert.Equal(SourceScope.Filtered, await ProposedAsync("/general"));
        Assert.Equal(SourceScope.All, await ProposedAsync("/ai"));

        async Task<SourceScope> ProposedAsync(string path) =>
            Assert.IsType<SourcePreview.Readable>(await PreviewAsync(preview => preview.RunAsync(Site.At(path),
                TestContext.Current.CancellationToken))).Draft.Scope;
    }

    private async Task AssertIsStoredAsync(SourcePreview looked)
    {
        var preview = Assert.IsType<SourcePreview.Readable>(looked);
        await Hub.AddAsync([preview.Draft with { ReadPages = false }]);
        Assert.Equal(preview.Total, (await Hub.ReadAllAsync()).ArticlesNew);
        var stored = await Hub.QueryAsync(context => context.Articles
            .Select(article => new PreviewEntry(article.Title, article.Url, article.PublishedAt ?? article.UpdatedAt) { IsAboutAi = article.IsAboutAi })
                .ToListAsync());
        Assert.Equal(InOrder(stored), InOrder(preview.Entries));

        static IEnumerable<PreviewEntry> InOrder(IEnumerable<PreviewEntry> entries) => entries.OrderBy(entry => entry.ToString(), StringComparer.Ordinal);
    }

    private async Task<SourcePreview> PreviewAsync(Func<PreviewSource, Task<SourcePreview>> look)
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<PreviewSource>());
    }

    private void Serve(SourceKind kind)
    {
        switch (kind)
        {
            case SourceKind.Feed:
                Site.Serve("/source", Feed.Replace("{0}", Site.Address.AbsoluteUri, StringComparison.Ordinal), "application/rss+xml");
                break;
            case SourceKind.HtmlList:
                Site.Serve("/source", Headlines(1), "text/html");
                Site.Serve("/source?page=2", Headlines(2), "text/html");
                break;
            case SourceKind.Sitemap:
                Site.Serve("/source",
                    $"<sitemapindex><sitemap><loc>{Site.At("/1.xml")}</loc></sitemap><sitemap><loc>{Site.At("/2.xml")}</loc></sitemap></sitemapindex>",
                    "application/xml");
                Site.Serve("/1.xml", $"<urlset><url><loc>{Site.At("/news/how-we-count")}</loc></url><url><loc>{Site.At("/jobs/cook")}</loc></url></urlset>",
                    "application/xml");
                Site.Serve("/2.xml", $"<urlset><url><loc>{Site.At("/news/how-we-weigh")}</loc><lastmod>2026-11-18</lastmod></url></urlset>", "application/xml");
                break;
            default:
                Site.Serve("/source", Json, "application/json");
                break;
        }
    }

    private static string Headlines(int page) =>
        $"""
        <html><body><main><article><h2><a href="/news/{page}-a">The first of the things on page {page}</a></h2><time datetime="2026-11-1{page}">then</time></article>
        <article><h2><a href="/news/{page}-b">The second of the things on page {page}</a></h2><time datetime="2026-11-0{page}">then</time></article>
        <article><h2><a href="/news/{page}-c">The third of the things on page {page}</a></h2><time datetime="2026-10-0{page}">then</time></article></main>
        <a href="/source?page={page + 1}">Older posts</a></body></html>
        """;
}
