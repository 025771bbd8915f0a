using System.Net;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

public sealed class FailurePagesTests : IAsyncLifetime
{
    private LoopbackSite _site = null!;
    private RunningHub _hub = null!;
    private HttpClient _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _hub = await RunningHub.StartAsync(new(PublisherFeeds.Settings) { ["Hub:Scheduler"] = "false" });
        _admin = await _hub.SignInAsAdminAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _hub.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task WhatIsWrongIsGroupedCountedAndSaysSinceWhenAndWhatToDo()
    {
        await AddAsync("One", _site.At("/one"));
        await AddAsync("Two", new Uri($"http://name:hush@{_site.Authority}/two"));
        _site.Serve("/page", "<!doctype html><html><title>A page</title><p>Only words.</p></html>", "text/html");
        await AddAsync("Three", _site.At("/page"));
        await ReadAsync();

        var page = await _admin.ReadAsync("/admin/sources/failures");
        Assert.Contains("Nothing is at its address any more.", page, StringComparison.Ordinal);
        Assert.Contains("2 sources", page, StringComparison.Ordinal);
        Assert.Contains("Its address gives a web page where a feed should be.", page, StringComparison.Ordinal);
        Assert.Contains("Paste the site's home page instead", page, StringComparison.Ordinal);
        Assert.Contains("Since ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", page, StringComparison.Ordinal);
        Assert.Contains("Ce qui ne va pas", await _admin.ReadAsync("/fr/admin/sources/failures"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFeedOfFailuresOpensToItsKeyAloneAndANewOneClosesIt()
    {
        await AddAsync("Lab & Sons", _site.At("/one"));
        await ReadAsync();
        using var stranger = _hub.CreateClient();
        await _admin.PostFormAsync("/admin/sources/failures", [], "/admin/sources/failures?handler=NewAddress");
        var address = await FeedAddressAsync();
        using var answer = await stranger.GetAsync(address, Cancel);
        var feed = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Sons: Nothing is at its address any more.", feed, StringComparison.Ordinal);
        Assert.DoesNotContain(new Uri(address).Segments[^1], feed, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());

        using var wrong = await stranger.GetAsync("/failures/1.atom", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        await _admin.PostFormAsync("/admin/sources/failures", [], "/admin/sources/failures?handler=NewAddress");
        using var old = await stranger.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        using var fresh = await stranger.GetAsync(await FeedAddressAsync(), Cancel);
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
    }

    [Fact]
    public async Task ANewAddressIsFoundOnTheSiteAndTakenOnlyWhenTheAdminSaysSo()
    {
        var feed = _site.ServeFeed("/new.xml", "The lab", "Model two follows");
        _site.Serve("/",
            "<html><head><link rel=alternate type=application/rss+xml href=/old.xml><link rel=alternate type=application/rss+xml href=/new.xml></head><body>Hello</body></html>", "text/html");
        var id = await AddAsync("Lab", _site.At("/old.xml"));
        await ReadAsync();
        Assert.Contains("Look for its present address", await _admin.ReadAsync($"/admin/sources/{id}"), StringComparison.Ordinal);

        var found = await (await _admin.PostFormAsync($"/admin/sources/{id}", [], $"/admin/sources/{id}/repair?handler=Find")).ReadAsync();
        Assert.Contains("Model two follows", found, StringComparison.Ordinal);
        Assert.Contains($"name=\"Address\" value=\"{feed}\"", found, StringComparison.Ordinal);
        Assert.EndsWith("/old.xml", (await SourceAsync(id)).Address, StringComparison.Ordinal);

        var taken = await _admin.PostFormAsync($"/admin/sources/{id}", new() { ["Address"] = feed, ["Kind"] = "Feed" },
            $"/admin/sources/{id}/repair?handler=Use");
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        Assert.Equal((feed, FaultKind.None), ((await SourceAsync(id)).Address, (await SourceAsync(id)).Fault));
        await ReadAsync();
        Assert.Equal(1, await _hub.InStoreAsync(db => db.Articles.CountAsync(Cancel)));
        Assert.Contains("/old.xml → ", await _admin.ReadAsync("/admin/audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageWithoutFeedIsOfferedAsAListOfHeadlines()
    {
        var items = string.Concat(Enumerable.Range(1, 8)
            .Select(i => $"<article><h2><a href=\"/news/{i}\">Our laboratory publishes its result number {i} today</a></h2></article>"));
        _site.Serve("/news", $"<!doctype html><html><head><title>News</title></head><body><main>{items}</main></body></html>", "text/html");
        var id = await AddAsync("Lab", _site.At("/news"));
        await ReadAsync();
        var page = await (await _admin.PostFormAsync($"/admin/sources/{id}", [], $"/admin/sources/{id}/repair?handler=List")).ReadAsync();
        Assert.Contains("result number 8 today", page, StringComparison.Ordinal);
        Assert.Equal(SourceKind.Feed, (await SourceAsync(id)).Kind);

        await _admin.PostFormAsync($"/admin/sources/{id}", new() { ["Address"] = _site.At("/news").AbsoluteUri, ["Kind"] = "HtmlList" },
            $"/admin/sources/{id}/repair?handler=Use");
        await ReadAsync();
        Assert.Equal((SourceKind.HtmlList, FaultKind.None), ((await SourceAsync(id)).Kind, (await SourceAsync(id)).Fault));
        Assert.Equal(8, await _hub.InStoreAsync(db => db.Articles.CountAsync(Cancel)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<int> AddAsync(string name, Uri address)
    {
        await using var scope = _hub.Services.CreateAsyncScope();
        var draft = new SourceDraft { Name = name, Address = address.AbsoluteUri, Publisher = name, ReadPages = false };
        return (await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync([draft], "test", null, Cancel)).Added.Single().Id;
    }

    private Task<IngestTotals?> ReadAsync() => _hub.Services.GetRequiredService<IngestOnce>().RunAsync(null, all: true, null, Cancel);

    private Task<Source> SourceAsync(int id) => _hub.InStoreAsync(db => db.Sources.AsNoTracking().SingleAsync(source => source.Id == id, Cancel));

    private async Task<string> FeedAddressAsync()
    {
        var page = await _admin.ReadAsync("/admin/sources/failures");
        var start = page.IndexOf("<code>", StringComparison.Ordinal) + 6;
        return page[start..page.IndexOf("</code>", start, StringComparison.Ordinal)];
    }
}
