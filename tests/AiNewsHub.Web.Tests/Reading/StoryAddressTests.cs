using System.Globalization;
using System.Net;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sources;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>A story's address is made of the headline that its page has; what it was before leads there.</summary>
public sealed class StoryAddressTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheAddressFollowsTheHeadlineAndTheOldOneLeadsOn()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var hub = await RunningHub.StartAsync(new() { ["Fetch:AllowAddresses:0"] = "127.0.0.0/8", ["Fetch:GapPerHost"] = "00:00:00" });
        using var client = hub.CreateClient();
        await ReadAsync(hub, site, "Late", "Cirrus 4, the language model of Nimbus, is released with open weights", hours: 1);
        var former = await SlugAsync(hub);
        Assert.StartsWith("cirrus-4-the-language-model", former, StringComparison.Ordinal);

        await ReadAsync(hub, site, "Early", "Nimbus releases the language model Cirrus 4 with open weights", hours: 3);
        var slug = await SlugAsync(hub);
        Assert.StartsWith("nimbus-releases-the-language-model", slug, StringComparison.Ordinal);
        using var answer = await client.GetAsync($"/fr/stories/{former}", Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/fr/stories/{slug}"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync($"/en/stories/{slug}", Cancel));
        Assert.Equal("Nimbus releases the language model Cirrus 4 with open weights", page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{hub.Address}en/stories/{slug}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll(".timeline .headline").Length);
    }

    private static Task<string> SlugAsync(RunningHub hub) => hub.InStoreAsync(store =>
        store.Stories.Where(story => story.MergedIntoId == null).Select(story => story.Slug).SingleAsync(Cancel));

    private static async Task ReadAsync(RunningHub hub, LoopbackSite site, string name, string title, int hours)
    {
        var at = TimeProvider.System.GetUtcNow().AddHours(-hours).ToString("r", CultureInfo.InvariantCulture);
        site.Serve($"/{name}", $"""
            <rss version="2.0"><channel><title>{name}</title><link>{site.Address}</link><language>en</language>
            <item><title>{title}</title><guid>{name}</guid><link>{site.At($"/{name}/1")}</link><pubDate>{at}</pubDate>
            <description>{title}, as was said on Tuesday.</description></item></channel></rss>
            """);
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AddSources>()
            .RunAsync([new SourceDraft { Name = name, Publisher = name, Address = site.At($"/{name}").AbsoluteUri, ReadPages = false }], "test", null, Cancel);
        await hub.Services.GetRequiredService<IngestOnce>().RunAsync(null, all: true, null, Cancel);
    }
}
