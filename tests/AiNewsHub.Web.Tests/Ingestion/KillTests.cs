using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace AiNewsHub.Web.Tests.Ingestion;

/// <summary>kill -9 in the middle of a pass, again and again: no article is lost, none is there twice.</summary>
public sealed class KillTests
{
    private const int Feeds = 40;
    private const int EntriesPerFeed = 25;
    private const int Kills = 3;

    [Fact]
    public async Task AHubThatIsKilledInAPassLosesAndRepeatsNothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var site = await LoopbackSite.StartAsync();
        var asked = 0;
        var killAt = 0;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var feed = 0; feed < Feeds; feed++)
        {
            var body = Feed(site, feed);
            site.On($"/feed/{feed}", async context =>
            {
                if (Interlocked.Increment(ref asked) == Volatile.Read(ref killAt))
                {
                    reached.TrySetResult();
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                }
                context.Response.ContentType = "application/rss+xml";
                await context.Response.WriteAsync(body, context.RequestAborted);
            });
        }

        var data = Directory.CreateTempSubdirectory("killed");
        using var hub = new KilledHub(data);
        var list = Path.Combine(data.FullName, "feeds.opml");
        await File.WriteAllTextAsync(list, Opml(site), cancel);
        await hub.RunAsync("sources", "import", list);

        long before = 0;
        for (var round = 0; round < Kills; round++)
        {
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (asked, killAt) = (0, 8);
            hub.Serve();
            await reached.Task.WaitAsync(TimeSpan.FromMinutes(2), cancel);
            await hub.KillAsync();
            Assert.Equal("ok", hub.Ask<string>("PRAGMA integrity_check"));
            var now = hub.Ask<long>("SELECT count(*) FROM Articles");
            Assert.InRange(now, before, Feeds * EntriesPerFeed);
            before = now;
        }
        Assert.NotEqual(0, before);
        Assert.NotEqual(Feeds * EntriesPerFeed, before);

        killAt = 0;
        hub.Serve();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (hub.Ask<long>("SELECT count(*) FROM Sources WHERE LastSuccessAt IS NULL") > 0) await look.WaitForNextTickAsync(patience.Token);
        Assert.Equal(0, await hub.StopAsync());

        Assert.Equal(Feeds * EntriesPerFeed, hub.Ask<long>("SELECT count(*) FROM Articles"));
        Assert.Equal(Feeds * EntriesPerFeed, hub.Ask<long>("SELECT count(DISTINCT CanonicalUrl) FROM Articles"));
        Assert.Equal(Feeds * EntriesPerFeed, hub.Ask<long>("SELECT count(*) FROM ArticleSightings"));
        Assert.Equal(Feeds * EntriesPerFeed, hub.Ask<long>("SELECT count(*) FROM ArticleIndex"));
    }

    private static string Feed(LoopbackSite site, int feed) => new XElement("rss", new XAttribute("version", "2.0"), new XElement("channel",
        new XElement("title", $"Feed {feed}"),
        Enumerable.Range(0, EntriesPerFeed).Select(entry => new XElement("item",
            new XElement("title", $"Laboratory {feed} reports measurement {entry}"),
            new XElement("link", site.At(string.Create(CultureInfo.InvariantCulture, $"/article/{feed}/{entry}"))),
            new XElement("guid", new XAttribute("isPermaLink", "false"), $"{feed}-{entry}"),
            // Long enough that no article page is asked for.
            new XElement("description", string.Join(' ', Enumerable.Repeat($"Measurement {entry} of laboratory {feed} came out as planned.", 60)))))))
                .ToString();

    private static string Opml(LoopbackSite site) => new XElement("opml", new XAttribute("version", "2.0"), new XElement("body",
        Enumerable.Range(0, Feeds).Select(feed => new XElement("outline",
            new XAttribute("type", "rss"), new XAttribute("text", $"Feed {feed}"),
                new XAttribute("xmlUrl", site.At(string.Create(CultureInfo.InvariantCulture, $"/feed/{feed}"))))))).ToString();
}
