using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Tests.Admin;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>What a reader sees before there is anything to read.</summary>
public sealed class BeginningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/latest")]
    [InlineData("/tags")]
    [InlineData("/sources")]
    [InlineData("/search?q=anything")]
    [InlineData("/about")]
    [InlineData("/latest.rss")]
    [InlineData("/feed.atom")]
    [InlineData("/feed.json")]
    public async Task NothingIsMissingInAnEmptyHub(string path)
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient("fr");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path, Cancel)).StatusCode);
    }

    [Fact]
    public async Task AHubWithoutSourcesOffersTheDemo()
    {
        await using var hub = await RunningHub.StartAsync();
        var page = await FrontAsync(hub);
        var form = page.QuerySelector("form[method=post][action='/en/demo/start']")!;
        Assert.Equal("Load the demo", form.QuerySelector("button")!.TextContent);
    }

    [Fact]
    public async Task SourcesOnTheirWayAreNamedOneByOne()
    {
        await using var hub = await RunningHub.StartAsync();
        await AddAsync(hub, Source("Waiting Post"), Source("Read Post", source => source.LastCheckedAt = source.LastSuccessAt = source.CreatedAt));
        var page = await FrontAsync(hub);
        Assert.Equal("The first articles are on their way.", page.QuerySelector(".beginning h2")!.TextContent);
        Assert.Equal(["read", "waiting"], page.QuerySelectorAll(".arriving span").Select(state => state.TextContent));
        Assert.Equal("1", page.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Equal("/en/progress/events", page.QuerySelector("[data-progress]")!.GetAttribute("data-progress"));
    }

    [Fact]
    public async Task WithoutNetworkEverySourceSaysSo()
    {
        await using var hub = await RunningHub.StartAsync();
        await AddAsync(hub, Source("Lost Post", source =>
        {
            source.LastCheckedAt = source.FailingSince = source.CreatedAt;
            (source.State, source.Fault, source.ConsecutiveFailures) = (SourceState.Failing, FaultKind.Dns, 1);
        }));
        var page = await FrontAsync(hub);
        Assert.Equal("No source could be read.", page.QuerySelector(".beginning h2")!.TextContent);
        Assert.Equal("Its name was not found on the network.", page.QuerySelector(".arriving span")!.TextContent);
    }

    [Theory]
    [InlineData("en", "12 of 12: names cannot be resolved")]
    [InlineData("fr", "12 sur 12\u00a0: les noms ne peuvent être résolus")]
    public async Task WithoutNetworkManySourcesAreOneLineForReadersAndAdmins(string language, string line)
    {
        await using var hub = await RunningHub.StartAsync();
        await AddAsync(hub, [.. Enumerable.Range(0, 12).Select(number => Source($"Lost Post {number}", source =>
        {
            source.LastCheckedAt = source.FailingSince = source.CreatedAt;
            (source.State, source.Fault, source.ConsecutiveFailures) = (SourceState.Failing, FaultKind.Dns, 1);
        }))]);
        using var reader = hub.CreateClient(language);
        var page = await new HtmlParser().ParseDocumentAsync(await reader.GetStringAsync($"/{language}/", Cancel), Cancel);
        Assert.Equal(line, Assert.Single(page.QuerySelectorAll(".shared-faults li")).TextContent);
        // Who wants to see each one opens the list.
        Assert.Equal(12, page.QuerySelectorAll("details:not([open]) .arriving li").Length);

        using var admin = await hub.SignInAsAdminAsync(language);
        var overview = await new HtmlParser().ParseDocumentAsync(await admin.GetStringAsync($"/{language}/admin", Cancel), Cancel);
        Assert.Equal(line, Assert.Single(overview.QuerySelectorAll(".shared-faults li")).TextContent);
        Assert.Empty(overview.QuerySelectorAll(".faults li"));
    }

    [Fact]
    public async Task ProgressIsToldAsItIs()
    {
        await using var hub = await RunningHub.StartAsync();
        await AddAsync(hub, Source("Waiting Post"));
        using var client = hub.CreateClient();
        using var answer = await client.GetAsync("/fr/progress/events", HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
        var line = await reader.ReadLineAsync(Cancel);
        Assert.StartsWith("data: {\"sources\":1,\"checked\":0,\"articles\":0,\"words\":\"0 sources lues sur 1", line, StringComparison.Ordinal);
    }

    private static Source Source(string name, Action<Source>? change = null)
    {
        var source = new Source
        {
            Slug = name.Replace(' ', '-'),
            Name = name,
            Address = $"https://{name.Replace(' ', '-')}.example/feed",
            Publisher = new() { Slug = name.Replace(' ', '-'), Name = name },
            CreatedAt = DateTimeOffset.UnixEpoch.AddYears(56),
        };
        change?.Invoke(source);
        return source;
    }

    private static Task<int> AddAsync(RunningHub hub, params Source[] sources) => hub.InStoreAsync(context =>
    {
        context.Sources.AddRange(sources);
        return context.SaveChangesAsync(Cancel);
    });

    private static async Task<IDocument> FrontAsync(RunningHub hub)
    {
        using var client = hub.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/en/", Cancel), Cancel);
    }
}
