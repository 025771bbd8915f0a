using System.Text;
using AiNewsHub.Content.Listing.Sitemaps;

namespace AiNewsHub.Content.Tests.Listing;

public sealed class SitemapTests
{
    private static readonly Uri _address = new("https://lab.example/sitemap.xml");

    [Fact]
    public void EntriesWithTheirNewsAreRead()
    {
        var item = Assert.Single(Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc> /news/1 </loc><lastmod>2026-01-03</lastmod><news:news><news:publication><news:name>Lab</news:name><news:language>fr</news:language></news:publication>
            <news:publication_date>2026-01-02T10:00:00+01:00</news:publication_date><news:title>Un modèle &amp; demi</news:title><news:keywords>ia, robots</news:keywords></news:news>
            <image:image><image:loc>https://lab.example/i.png</image:loc></image:image></url></urlset>
            """).Feed.Items);
        Assert.Equal("https://lab.example/news/1", item.Url);
        Assert.Equal("Un modèle & demi", item.Title);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 9, 0, 0, TimeSpan.Zero), item.Published);
        Assert.Equal(new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero), item.Updated);
        Assert.Equal("fr", item.Language);
        Assert.Equal(["ia", "robots"], item.Categories);
        Assert.Equal("https://lab.example/i.png", item.ImageUrl);
    }

    [Fact]
    public void AnIndexNamesItsParts()
    {
        var parts =
            Read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://lab.example/a.xml.gz</loc><lastmod>2026-01-01</lastmod></sitemap><sitemap><loc>b.xml</loc></sitemap></sitemapindex>").Parts;
        Assert.Equal(["https://lab.example/a.xml.gz", "https://lab.example/b.xml"], parts.Select(part => part.Url));
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), parts[0].LastModified);
    }

    [Fact]
    public void ABrokenSitemapIsReadAsFarAsItGoes()
    {
        var result = Read("<urlset><url><loc>https://lab.example/?a=1&b=2</loc></url><url><loc>https://lab.example/2</loc></ur");
        Assert.Equal(["https://lab.example/?a=1&b=2", "https://lab.example/2"], result.Feed.Items.Select(item => item.Url));
        Assert.NotEmpty(result.Feed.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<html><body></body></html>")]
    public void WhatIsNoSitemapIsEmptyWithAWarning(string text)
    {
        var result = Read(text);
        Assert.Empty(result.Feed.Items);
        Assert.NotEmpty(result.Feed.Warnings);
    }

    private static SitemapResult Read(string text) => Sitemap.Read(Encoding.UTF8.GetBytes(text), _address);
}
