using AiNewsHub.Core.Model;
using AiNewsHub.Web.OutboundFeeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>The hub that is set is told what is new, and feeds name it.</summary>
public sealed class FeedAnnouncerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHubThatIsSetIsToldOnceOfWhatIsNew()
    {
        var told = new List<string>();
        await using var site = await LoopbackSite.StartAsync();
        site.On("/hub", async http =>
        {
            var form = await http.Request.ReadFormAsync(Cancel);
            told.Add($"{form["hub.mode"]} {form["hub.url"]}");
            http.Response.StatusCode = 204;
        });
        await using var hub = await SeededHub.StartAsync(settings: new()
        {
            ["Hub:BaseUrl"] = "http://news.example/",
            ["Hub:WebSubHub"] = site.At("/hub").AbsoluteUri,
            ["Fetch:AllowAddresses:0"] = "127.0.0.0/8",
            ["Fetch:GapPerHost"] = "00:00:00",
        });
        using var client = hub.CreateClient();
        client.DefaultRequestHeaders.Host = "news.example";
        foreach (var feed in new[] { "/en/feed.rss", "/fr/latest.atom", "/en/latest.json" })
            Assert.Contains(site.At("/hub").AbsoluteUri, await client.GetStringAsync(feed, Cancel), StringComparison.Ordinal);

        var announcer = hub.Services.GetRequiredService<FeedAnnouncer>();
        await announcer.AnnounceAsync(Cancel);
        await announcer.AnnounceAsync(Cancel);
        Assert.Empty(told);
        await hub.InStoreAsync(store => store.Articles.OrderByDescending(article => article.Id).Where(article => article.State != ArticleState.Shown).Take(1)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.State, ArticleState.Shown), Cancel));
        await announcer.AnnounceAsync(Cancel);
        Assert.Contains("publish http://news.example/fr/latest.atom", told);
        Assert.Equal((12, 12), (told.Count, told.Distinct(StringComparer.Ordinal).Count()));
        await announcer.AnnounceAsync(Cancel);
        Assert.Equal(12, told.Count);
    }
}
