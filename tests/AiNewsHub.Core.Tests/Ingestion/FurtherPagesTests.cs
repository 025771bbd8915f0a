using System.IO.Compression;
using System.Text;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>Lists that go on elsewhere: older pages, the sitemaps of an index, and articles' own pages.</summary>
public sealed class FurtherPagesTests : ReadingTests
{
    [Fact]
    public async Task OlderPagesAreFollowedUpToTheLimitAndNoFurtherThanWhatIsKnown()
    {
        for (var number = 1; number <= 5; number++)
            Site.Serve(number == 1 ? "/news" : $"/news?page={number}", Headlines(number, $"/news?page={number + 1}"), "text/html");
        await Hub.AddAsync(Site.At("/news"), draft => draft with { Kind = SourceKind.HtmlList, ListRules = """{"item":"article","pages":3}""" });

        Assert.Equal(6, (await Hub.ReadAllAsync()).ArticlesNew);
        Assert.Equal(["/news", "/news?page=2", "/news?page=3"], Paths());
        Assert.Equal(1, Site.MostAtOnce);

        Site.Asked.Clear();
        Site.Serve("/news", Headlines(9, "/news?page=2") + Headlines(1, "/x"), "text/html");
        Assert.Equal(2, (await Hub.ReadAllAsync()).ArticlesNew);
        Assert.Equal(["/news"], Paths());
    }

    [Theory]
    [InlineData("https://elsewhere.example/news?page=2")]
    [InlineData("/news")]
    [InlineData("javascript:next()")]
    public async Task OnlyOtherPagesOfTheSameHostAreFollowed(string next)
    {
        Site.Serve("/news", Headlines(1, next), "text/html");
        await Hub.AddAsync(Site.At("/news"), draft => draft with { Kind = SourceKind.HtmlList, ListRules = """{"item":"article","pages":5}""" });
        Assert.Equal(2, (await Hub.ReadAllAsync()).ArticlesNew);
        Assert.Equal(["/news"], Paths());
    }

    [Fact]
    public async Task TheNewestSitemapsOfAnIndexAreReadPackedOrNot()
    {
        Site.Serve("/sitemap.xml", $"""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>{Site.At("/old.xml")}</loc><lastmod>2020-01-01</lastmod></sitemap>
            <sitemap><loc>{Site.At("/new.xml.gz")}</loc><lastmod>2026-11-19</lastmod></sitemap>
            <sitemap><loc>{Site.At("/newer.xml")}</loc><lastmod>2026-11-20</lastmod></sitemap>
            <sitemap><loc>https://elsewhere.example/x.xml</loc><lastmod>2026-11-21</lastmod></sitemap></sitemapindex>
            """, "application/xml");
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest,
            leaveOpen: true)) await gzip.WriteAsync(Encoding.UTF8.GetBytes(Map("/news/how-we-count-tokens", "/jobs/cook")),
            TestContext.Current.CancellationToken);
        Site.Serve("/new.xml.gz", packed.ToArray(), "application/x-gzip");
        Site.Serve("/newer.xml", Map("/news/a-second-thing"), "application/xml");
        await Hub.AddAsync(Site.At("/sitemap.xml"), draft => draft with
        {
            Kind = SourceKind.Sitemap,
            ListRules = $$"""{"allow":["{{Site.At("/news/")}}"],"parts":3}"""
        });

        await Hub.ReadAllAsync();
        var titles = await Hub.QueryAsync(context => context.Articles.OrderBy(article => article.Title).Select(article => article.Title).ToListAsync());
        Assert.Equal(["A second thing", "How we count tokens"], titles);
        Assert.DoesNotContain("/old.xml", Paths());

        Site.Asked.Clear();
        await Hub.ReadAllAsync();
        Assert.Equal(["/sitemap.xml"], Paths());
    }

    [Fact]
    public async Task AnIndexThatDoesNotSayWhenItChangedIsReadWholeEachTime()
    {
        Site.Serve("/sitemap.xml", $"<sitemapindex><sitemap><loc>{Site.At("/a.xml")}</loc></sitemap></sitemapindex>", "application/xml");
        Site.Serve("/a.xml", Map("/news/first-of-all"), "application/xml");
        await Hub.AddAsync(Site.At("/sitemap.xml"), draft => draft with { Kind = SourceKind.Sitemap });
        await Hub.ReadAllAsync();
        Site.Serve("/a.xml", Map("/news/first-of-all", "/news/second-of-all"), "application/xml");
        Assert.Equal(1, (await Hub.ReadAllAsync()).ArticlesNew);
    }

    [Fact]
    public async Task WhatTheListDoesNotTellComesFromTheArticlesOwnPage()
    {
        Site.Serve("/sitemap.xml", Map("/news/how-we-count-tokens"), "application/xml");
        Site.Serve("/news/how-we-count-tokens", $"""
            <html lang="en"><head><title>How we count tokens, and why it matters</title><meta property="article:published_time" content="2026-11-02T10:00:00Z"></head>
            <body><article><h1>How we count tokens, and why it matters</h1>{string.Concat(Enumerable.Repeat("<p>A language model reads tokens, not words, and the laboratory has measured how many there are in a page of prose, of code and of tables.</p>", 6))}</article></body></html>
            """, "text/html");
        await Hub.AddAsync(Site.At("/sitemap.xml"), draft => draft with { Kind = SourceKind.Sitemap, ReadPages = true });
        await Hub.ReadAllAsync();
        var article = await Hub.QueryAsync(context => context.Articles.Include(article => article.Content).SingleAsync());
        Assert.Equal("How we count tokens, and why it matters", article.Title);
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal(PageKind.Article, article.PageKind);
        Assert.Contains("not words", article.Content!.Text, StringComparison.Ordinal);
    }

    private IEnumerable<string> Paths() => Site.Asked.Select(asked => asked.Path);

    private static string Headlines(int page, string next) =>
        $"""
        <main><article><h2><a href="/news/{page}-a">The first of the things on page {page}</a></h2></article>
        <article><h2><a href="/news/{page}-b">The second of the things on page {page}</a></h2></article></main><a href="{next}">Older posts</a>
        """;

    private string Map(params IEnumerable<string> paths) =>
        $"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{string.Concat(paths.Select(path => $"<url><loc>{Site.At(path)}</loc></url>"))}</urlset>""";
}
