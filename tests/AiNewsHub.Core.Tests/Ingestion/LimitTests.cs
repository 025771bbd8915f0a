using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What a feed may not exceed on its way into the store; the limits of a fetch are in FetcherTests.</summary>
public sealed class LimitTests : ReadingTests
{
    [Fact]
    public async Task OfManyEntriesTheNewestTwoThousandAreKept()
    {
        var now = Hub.Clock.GetUtcNow();
        await ReadAsync(Rss.Feed(Enumerable.Range(0, 2500).Select(i => new Rss.Item($"{i}", $"Entry {i}", Text: "x", Published: now.AddMinutes(i - 2500)))));

        var titles = await Hub.QueryAsync(context => context.Articles.OrderBy(article => article.ShownAt).Select(article => article.Title).ToListAsync());
        Assert.Equal((2000, "Entry 500", "Entry 2499"), (titles.Count, titles[0], titles[^1]));
    }

    [Fact]
    public async Task AnEndlessTitleIsCut()
    {
        await ReadAsync(Rss.Feed(new Rss.Item("1", new string('T', 8_000_000), Text: "x")));
        Assert.Equal(500, (await ArticleAsync()).Title.Length);
    }

    [Fact]
    public async Task AnEndlessTextIsStoredUpToAMegabyte()
    {
        await ReadAsync(Rss.Feed(new Rss.Item("1", "Long", Text: string.Concat(Enumerable.Repeat("<p>words and words</p>", 100_000)))));
        Assert.InRange((await ArticleAsync()).Content!.Html.Length, 900_000, 1_000_100);
    }

    [Fact]
    public async Task AnAbyssOfElementsIsFlattened()
    {
        await ReadAsync(Rss.Feed(new Rss.Item("1", "Deep", Text: string.Concat(Enumerable.Repeat("<div><blockquote>", 100_000)) + "x")));
        var html = (await ArticleAsync()).Content!.Html;
        Assert.InRange(html.Split("<blockquote>").Length, 2, 101);
    }

    [Fact]
    public async Task WhatStandsBeforeAnAbyssIsKept()
    {
        await ReadAsync(
            "<rss version=\"2.0\"><channel><title>d</title><item><title>First</title><guid>1</guid></item>"
            + string.Concat(Enumerable.Repeat("<x>", 200_000)) + string.Concat(Enumerable.Repeat("</x>", 200_000)) + "</channel></rss>");
        Assert.Equal("First", (await ArticleAsync()).Title);
    }

    [Fact]
    public async Task AFeedThatBreaksOffBeforeItsFirstEntryIsFailing()
    {
        var source = await ReadAsync("<rss><channel><title>broken");
        Assert.Equal((SourceState.Failing, FaultKind.Malformed), (source.State, source.Fault));
    }

    [Fact]
    public async Task AnEmptyFeedIsNoFailureButNamed()
    {
        var source = await ReadAsync(Rss.Feed());
        Assert.Equal((SourceState.Active, FaultKind.NoEntries), (source.State, source.Fault));
    }

    [Fact]
    public async Task TheOriginalAddressBehindARedirectingLinkIsTheArticles()
    {
        await ReadAsync(
            """
            <rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>t</title><item><title>One</title>
            <link>https://proxy.example/~r/x/~3/1</link><feedburner:origLink>https://site.example/one</feedburner:origLink></item></channel></rss>
            """);
        Assert.Equal("https://site.example/one", (await ArticleAsync()).Url);
    }

    [Fact]
    public async Task WhatWeFailToUnderstandIsAFailureOfItsSourceAndNotAskedAgainAtOnce()
    {
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "One")));
        var source = await Hub.AddAsync(Site.At("/feed"));
        await Hub.QueryAsync(context => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(row => row.SiteUrl, "no address")));

        await Hub.ReadAllAsync();

        source = await Hub.SourceAsync(source.Id);
        Assert.Equal((SourceState.Failing, FaultKind.Malformed), (source.State, source.Fault));
        Assert.True(source.NextCheckAt >= Hub.Clock.GetUtcNow().AddMinutes(15));
    }

    private async Task<Source> ReadAsync(string feed)
    {
        Site.Serve("/feed", feed);
        var source = await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        return await Hub.SourceAsync(source.Id);
    }

    private Task<Core.Model.Article> ArticleAsync() => Hub.QueryAsync(context => context.Articles.Include(article => article.Content).SingleAsync());
}
