using System.IO.Compression;
using System.Text;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Sitemaps;

namespace AiNewsHub.Content.Tests.Listing;

public sealed class SitemapHabitsTests
{
    private const string Two = "<urlset><url><loc>/1</loc><lastmod>2026-03-02</lastmod></url><url><loc>/2</loc></url></urlset>";

    private static readonly Uri _address = new("https://lab.example/sitemap.xml");

    [Fact]
    public void APackedSitemapIsReadLikeAnUnpackedOne() =>
        Assert.Equal(Sitemap.Read(Encoding.UTF8.GetBytes(Two), _address).Feed.Items.Select(item => item.Url),
            Sitemap.Read(Packed(Two), _address).Feed.Items.Select(item => item.Url));

    [Fact]
    public void ABrokenPackageIsAWarningOrReadAsFarAsItGoes()
    {
        var packed = Packed(string.Concat(Enumerable.Repeat(Two, 1)) + new string(' ', 5_000));
        for (var length = 2; length < packed.Length; length++)
        {
            var result = Sitemap.Read(packed.AsMemory(0, length), _address);
            Assert.True(result.Feed.Items.Count > 0 || result.Feed.Warnings.Count > 0, $"{length}");
        }
    }

    [Fact]
    public void APackageThatGrowsWithoutEndIsRefused()
    {
        var result = Sitemap.Read(Packed("<urlset>" + new string(' ', 25_000_000) + "</urlset>"), _address);
        Assert.Empty(result.Feed.Items);
        Assert.NotEmpty(result.Feed.Warnings);
    }

    [Theory]
    [InlineData("<url><loc>/1</loc></url>", 1)]
    [InlineData("<url><loc></loc></url>", 0)]
    [InlineData("<url><lastmod>2026-03-02</lastmod></url>", 0)]
    [InlineData("<url/>", 0)]
    [InlineData("<url><loc><![CDATA[ https://lab.example/1 ]]></loc></url>", 1)]
    [InlineData("<URL><LOC>/1</LOC></URL>", 1)]
    [InlineData("<url><loc>/1</loc><loc>/2</loc></url>", 1)]
    [InlineData("<other><loc>/1</loc></other>", 0)]
    [InlineData("<url><loc>/1</loc><lastmod>never</lastmod></url>", 1)]
    public void AnEntryNeedsAnAddressOfTheWeb(string entry, int count) =>
        Assert.Equal(count, Read($"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{entry}</urlset>").Feed.Items.Count);

    [Theory]
    [InlineData("2026-03-02", "2026-03-02T00:00:00Z")]
    [InlineData("2026-03-02T10:00+01:00", "2026-03-02T09:00:00Z")]
    [InlineData("2026-03", "2026-03-01T00:00:00Z")]
    [InlineData("soon", null)]
    public void WhereNobodySaysWhenItCameOutItsLastChangeStandsForThat(string written, string? expected)
    {
        var item = Assert.Single(Read($"<urlset><url><loc>/1</loc><lastmod>{written}</lastmod></url></urlset>").Feed.Items);
        Assert.Equal(item.Updated, item.Published);
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, null), item.Updated);
    }

    [Fact]
    public void AnIndexHasPartsAndNoEntries()
    {
        var result = Read("<sitemapindex><sitemap><loc>b.xml</loc></sitemap><sitemap/></sitemapindex>");
        Assert.Equal("https://lab.example/b.xml", Assert.Single(result.Parts).Url);
        Assert.Empty(result.Feed.Items);
    }

    [Fact]
    public void EntriesBeyondTheMostAreLeftOutAndThatIsSaid()
    {
        var result = Read("<urlset>" + string.Concat(Enumerable.Range(0, 50_010).Select(i => $"<url><loc>/{i}</loc></url>")) + "</urlset>");
        Assert.Equal(50_000, result.Feed.Items.Count);
        Assert.Single(result.Feed.Warnings);
    }

    [Theory]
    [InlineData("https://lab.example/news", "https://lab.example/news/")]
    [InlineData("https://lab.example/news/", "https://lab.example/news/")]
    [InlineData("https://lab.example/news?page=2#x", "https://lab.example/news/")]
    [InlineData("https://lab.example/", null)]
    [InlineData("https://lab.example/jobs", null)]
    [InlineData("https://lab.example/new", null)]
    public void ASectionAsksForWhatIsBelowIt(string page, string? allow)
    {
        var map = Read("<urlset><url><loc>/news/1</loc></url><url><loc>/about</loc></url></urlset>").Feed;
        Assert.Equal(allow, SitemapProposal.Propose(map, new Uri(page))?.Rules?.Allow.Single());
    }

    [Fact]
    public void ThePreviewBeginsWithTheNewestAndEndsWithTheUndated()
    {
        var map = Read("""
            <urlset><url><loc>/0</loc></url><url><loc>/1</loc><lastmod>2026-03-01</lastmod></url><url><loc>/3</loc><lastmod>2026-03-03</lastmod></url>
            <url><loc>/2</loc><lastmod>2026-03-02</lastmod></url></urlset>
            """).Feed;
        var preview = SitemapProposal.Propose(map, new Uri("https://lab.example/"))!.Preview;
        Assert.Equal(["3", "2", "1", "0"], preview.Items.Select(item => item.Url![^1..]));
    }

    [Fact]
    public void AnEmptyMapProposesNothing() => Assert.Null(SitemapProposal.Propose(new ParsedFeed { Format = FeedFormat.Sitemap }, _address));

    private static SitemapResult Read(string text) => Sitemap.Read(Encoding.UTF8.GetBytes(text), _address);

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest)) stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
