using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Tests.Feeds;

public sealed class HostileFeedTests
{
    [Fact]
    public void DeepNestingEndsReadingWhereItBegins()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000));
        var feed = Feed.Read($"<rss><channel><item><title>First</title></item><item><description>{deep}");
        Assert.Equal("First", feed.Items[0].Title);
        Assert.NotEmpty(feed.Warnings);
    }

    [Fact]
    public void DeepJsonIsNoFeed()
    {
        var result = Feed.Result("""{"version":"https://jsonfeed.org/version/1","x":""" + new string('[', 100_000));
        Assert.NotEmpty(result.Feed?.Warnings ?? [result.Message!]);
    }

    [Fact]
    public void EntitiesDoNotGrow()
    {
        var declarations = string.Concat(Enumerable.Range(1, 20).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        var feed = Feed.Read($"<!DOCTYPE rss [<!ENTITY l0 \"lol\">{declarations}]><rss><channel><title>&l20;</title></channel></rss>");
        Assert.Equal("&l20;", feed.Title);
    }

    [Fact]
    public void ManyUsesOfAnEntityAreBounded()
    {
        var feed =
            Feed.Read($"<!DOCTYPE rss [<!ENTITY a \"{new string('a', 90)}\">]><rss><channel><title>{string.Concat(Enumerable.Repeat("&a;", 100_000))}</title></channel></rss>");
        Assert.InRange(feed.Title!.Length, 1, 1_000_000);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><title>[&x;]</title></channel></rss>", "[&x;]")]
    [InlineData("<rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><title>[<xi:include parse=\"text\" href=\"file:///etc/hostname\"/>]</title></channel></rss>", "[<include parse=\"text\" href=\"file:///etc/hostname\"></include>]")]
    public void NothingOutsideTheDocumentIsRead(string document, string title) => Assert.Equal(title, Feed.Read(document).Title);

    [Theory]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<a ")]
    [InlineData("<![CDATA[")]
    [InlineData("</a>")]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("<a:b:c x:y:z=''>")]
    [InlineData("&#x;")]
    [InlineData("<item>")]
    public void RepeatedFragmentsCostBoundedTime(string fragment)
    {
        var watch = Stopwatch.StartNew();
        var result = Feed.Result("<rss><channel><item><title>First</title></item><x>" + string.Concat(Enumerable.Repeat(fragment, 400_000 / fragment.Length)));
        Assert.Equal("First", result.Feed?.Items[0].Title);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("feedenc")]
    [InlineData("feedent")]
    [InlineData("feedill")]
    [InlineData("feedsan")]
    [InlineData("malformed")]
    [InlineData("dos")]
    [InlineData("xxe")]
    public void AttacksNeitherCrashNorHang(string kind)
    {
        var watch = Stopwatch.StartNew();
        foreach (var attack in SharedCorpora.Lines("attacks", kind + ".jsonl"))
        {
            foreach (var body in Bodies(attack))
            {
                var result = FeedParser.Parse(body, new FeedContext());
                Assert.True(result.Feed is not null ^ result.Fault is not null, attack.GetProperty("id").GetString());
            }
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    /// <summary>The payload as a whole feed, and inside the fields of one.</summary>
    private static IEnumerable<byte[]> Bodies(JsonElement attack)
    {
        yield return SharedCorpora.Payload(attack);
        if (attack.TryGetProperty("enc", out _)) yield break;
        var payload = attack.GetProperty("payload").GetString()!;
        yield return Encoding.UTF8.GetBytes($"<rss><channel><item><title>{payload}</title><pubDate>{payload}</pubDate><description>{payload}</description></item></channel></rss>");
        yield return JsonSerializer.SerializeToUtf8Bytes(new
        {
            version = "https://jsonfeed.org/version/1",
            items = new[] { new { id = "1", title = payload, content_html = payload } }
        });
    }
}
