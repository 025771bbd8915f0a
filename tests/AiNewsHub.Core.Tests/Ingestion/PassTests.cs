using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>A pass asks, understands, stores; what was read of a source is its beginning and stays as it was.</summary>
public sealed class PassTests : ReadingTests
{
    private static readonly JsonSerializerOptions _all = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("new entries", FetchOutcome.Content, FaultKind.None)]
    [InlineData("an edited entry", FetchOutcome.Content, FaultKind.None)]
    [InlineData("304", FetchOutcome.NotModified, FaultKind.None)]
    [InlineData("same bytes", FetchOutcome.NotModified, FaultKind.None)]
    [InlineData("moved", FetchOutcome.Moved, FaultKind.None)]
    [InlineData("429", FetchOutcome.RetryLater, FaultKind.RateLimited)]
    [InlineData("503", FetchOutcome.Failed, FaultKind.ServerError)]
    [InlineData("404", FetchOutcome.Failed, FaultKind.NotFound)]
    [InlineData("410", FetchOutcome.Gone, FaultKind.Gone)]
    [InlineData("malformed", FetchOutcome.Failed, FaultKind.Malformed)]
    [InlineData("a page", FetchOutcome.Failed, FaultKind.HtmlInsteadOfFeed)]
    public async Task APassLeavesTheSourceAsItWasReadAndStoresWhatItFound(string answer, FetchOutcome outcome, FaultKind fault)
    {
        Serve("1", "The first headline", "\"first\"");
        var id = (await Hub.AddAsync(Site.At("/feed"))).Id;
        await Hub.ReadAllAsync();
        Hub.Clock.Advance(TimeSpan.FromHours(30));
        Answer(answer);
        var source = (await Hub.Get<SourceClaims>().ClaimAsync([], [id], Cancel)).Single();
        var before = JsonSerializer.Serialize(source, _all);

        var finished = await Hub.Get<IngestPass>().RunAsync(source, Cancel);

        Assert.Equal((outcome, fault), (finished.Outcome, finished.Fault));
        Assert.Equal(before, JsonSerializer.Serialize(source, _all));
        var stored = await Hub.SourceAsync(id);
        Assert.Equal((Hub.Clock.GetUtcNow(), null, fault), (stored.LastCheckedAt, stored.ClaimedUntil, stored.Fault));
        Assert.True(stored.NextCheckAt > Hub.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(200, false)]
    [InlineData(404, false)]
    [InlineData(429, false)]
    public async Task SoDoesAPassOverAnArticlesPage(int status, bool about)
    {
        Site.Serve("/about", "<html><body><p>All our articles are written by AI.</p></body></html>", "text/html");
        var text =
            string.Concat(Enumerable.Repeat("<p>The laboratory recorded the animals, trained the model and checked what it had learnt, at some length.</p>", 8));
        Site.Serve("/story",
            $"<html lang=\"en\"><body><article><h1>A model for whales</h1>{text}</article>{(about ? "<footer><a href=\"/about\">About</a></footer>" : "")}</body></html>", "text/html");
        if (status != 200) Site.Status("/story", status);
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "A model for whales", Site.At("/story").AbsoluteUri, "A short summary.")));
        var id = (await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = true })).Id;
        await Hub.Get<IngestPass>().RunAsync((await Hub.Get<SourceClaims>().ClaimAsync([], [id], Cancel)).Single(), Cancel);
        var due = await Hub.Get<DuePages>().FindAsync(10, Cancel);
        var article = (await Hub.Get<DuePages>().LoadAsync([.. due.Select(item => item.Id)], Cancel)).Single();
        var before = JsonSerializer.Serialize(article.Source, _all);

        await Hub.Get<PagePass>().RunAsync(article, Cancel);

        Assert.Equal(before, JsonSerializer.Serialize(article.Source, _all));
        var source = await Hub.SourceAsync(id);
        Assert.Equal(about ? (Site.At("/about").AbsoluteUri, Authorship.MachineWritten) : (null, Authorship.NotSaid), (source.AboutUrl, source.Authorship));
        var kind = await Hub.QueryAsync(context => context.Articles.Select(stored => stored.PageKind).SingleAsync());
        Assert.Equal(status == 200, kind == PageKind.Article);
    }

    [Fact]
    public void APassCanBeReadInOneMethod() => Assert.All(
        [typeof(IngestPass), typeof(FeedAsking), typeof(FeedUnderstanding), typeof(PagePass), typeof(PageAsking)],
        step => Assert.InRange(step.GetConstructors().Single().GetParameters().Length, 1, 7));

    private void Answer(string answer)
    {
        switch (answer)
        {
            case "new entries": Serve("2", "The second headline", "\"second\""); break;
            case "an edited entry": Serve("1", "The first headline, corrected", "\"second\""); break;
            case "304": Site.Status("/feed", 304, ("ETag", "\"third\"")); break;
            case "same bytes": break;
            case "moved":
                Site.Serve("/new", Rss.Feed(new Rss.Item("1", "The first headline"), new Rss.Item("2", "The second headline"))); Site.Status("/feed",
                301, ("Location", "/new")); break;
            case "malformed": Site.Serve("/feed", "{ this is no feed"); break;
            case "a page": Site.Serve("/feed", "<!doctype html><html><head><title>Home</title></head><body><p>Welcome.</p></body></html>", "text/html"); break;
            default: Site.Status("/feed", int.Parse(answer, CultureInfo.InvariantCulture)); break;
        }
    }

    private void Serve(string id, string title, string tag) => Site.On("/feed", context =>
    {
        context.Response.Headers.ETag = tag;
        return context.Response.WriteAsync(Rss.Feed(new Rss.Item(id, title)));
    });
}
