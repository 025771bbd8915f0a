using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>Feeds that give their entries new identifiers, and entries that only look as if they had got one.</summary>
public sealed class RenamedEntryTests : ReadingTests
{
    private const string Story = "https://site.example/2026/11/whales-learn-to-count";
    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("https://site.example/story#{0}", "https://site.example/story")]
    [InlineData("uuid:{1};id=7", "https://site.example/story")]
    [InlineData("20261127T12000{0}-whales", Story)]
    [InlineData("{0}", "https://site.example/?p=4711")]
    public async Task AnIdentifierThatChangesWithEachReadMakesNoSecondArticle(string id, string link)
    {
        for (var read = 1; read <= 4; read++)
        {
            await ReadAsync(Entry(Id(id, read), read < 3 ? "Whales learn to count" : "Whales learn to count to five", link, published: Noon.AddHours(read)));
        }

        Assert.Equal(["Whales learn to count to five"], await TitlesAsync());
        Assert.Equal(["Whales learn to count"], await Hub.QueryAsync(context => context.ArticleRevisions.Select(revision => revision.Title).ToListAsync()));
        Assert.Equal(1, await Hub.QueryAsync(context => context.ArticleSightings.CountAsync()));
    }

    [Fact]
    public async Task AHeadlineWrittenAnewIsAnEditWhereTheLinkNamesTheText()
    {
        await ReadAsync(Entry("a", "Whales learn to count", Story, published: Noon));
        await ReadAsync(Entry("b", "Marine mammals do arithmetic", Story, published: Noon.AddHours(2)));

        Assert.Equal(["Marine mammals do arithmetic"], await TitlesAsync());
    }

    [Fact]
    public async Task TheNextNotesAtAnAddressLikeAHeadlineAreAnotherArticle()
    {
        const string Notes = "https://site.example/whale-counter-release-notes-2026";
        await ReadAsync(Entry("a", "Counting gets faster", Notes, published: Noon));
        await ReadAsync(Entry("b", "A map of the sea", Notes, published: Noon.AddDays(9)));

        Assert.Equal(["Counting gets faster", "A map of the sea"], await TitlesAsync());
    }

    [Theory]
    [InlineData("https://site.example/actualit%C3%A9s")]
    [InlineData("https://site.example/category/machine-learning-ai")]
    [InlineData("https://site.example/2026/11/")]
    public async Task WhatStandsInASectionIsNotWhatStoodThereBefore(string section)
    {
        await ReadAsync(Entry("a", "Counting gets faster", section, published: Noon));
        await ReadAsync(Entry("b", "A map of the sea", section, published: Noon.AddHours(3)));

        Assert.Equal(2, (await TitlesAsync()).Count);
    }

    [Fact]
    public async Task ANoticeInTheSameWordsOnAnotherDayIsAnother()
    {
        const string Status = "https://site.example/status";
        await ReadAsync(Entry("a", "Planned maintenance", Status, published: Noon), Entry("b", "Planned maintenance", Status, published: Noon.AddDays(7)));

        Assert.Equal(2, (await TitlesAsync()).Count);
    }

    [Fact]
    public async Task AnEntryListedUnderItsOldAndItsNewIdentifierIsOneArticle()
    {
        await ReadAsync(Entry("c#1", "Whales learn to count", Story));
        await ReadAsync(Entry("c#2", "Whales learn to count", Story), Entry("c#1", "Whales learn to count", Story));
        await ReadAsync(Entry("c#2", "Whales learn to count", Story), Entry("c#3", "Whales learn to count", Story));

        Assert.Equal(["Whales learn to count"], await TitlesAsync());
    }

    [Fact]
    public async Task EntriesThatShareALinkStayApartUnderChangingIdentifiers()
    {
        for (var read = 1; read <= 3; read++)
        {
            await ReadAsync([.. Enumerable.Range(1, 3).Select(n => Entry($"{Guid.NewGuid()}", $"Notice {n} of the harbour", "https://site.example/notices",
                published: Noon.AddDays(n)))]);
        }

        Assert.Equal(3, (await TitlesAsync()).Count);
    }

    [Fact]
    public async Task APostOfALiveBlogThatStandsAloneIsNotOneOfTheEarlierPosts()
    {
        var posts = Enumerable.Range(1, 3).Select(n => Entry($"post-{n}", $"What happened in hour {n}", Story, published: Noon.AddHours(n))).ToArray();
        await ReadAsync(posts[0], posts[1]);
        await ReadAsync(posts[2]);

        Assert.Equal(3, (await TitlesAsync()).Count);
    }

    [Fact]
    public async Task EntriesWithoutIdentifiersThatAllLinkToTheSiteAreAllThere()
    {
        for (var read = 0; read < 2; read++)
        {
            var items = string.Concat(Enumerable.Range(1, 3).Select(n => $"<item><title>Report {n}</title><link>https://site.example/</link></item>"));
            Site.Serve("/feed", $"<rss version=\"2.0\"><channel><title>Feed{read}</title><link>https://site.example/</link>{items}</channel></rss>");
            if (read == 0) await Hub.AddAsync(Site.At("/feed"));
            await Hub.ReadAllAsync();
        }

        Assert.Equal(["Report 1", "Report 2", "Report 3"], (await TitlesAsync()).Order());
    }

    [Fact]
    public async Task WhatAnotherSourceWasFirstWithIsNotDoubledByIdentifiersOfChance()
    {
        Site.Serve("/first", Rss.Feed(Entry("1", "Whales learn to count", Story)));
        await Hub.AddAsync(Site.At("/first"));
        await Hub.ReadAllAsync();
        for (var read = 0; read < 3; read++) await ReadAsync(Entry($"{Guid.NewGuid()}", "Whales learn to count", Story));

        Assert.Single(await TitlesAsync());
        Assert.Equal(2, await Hub.QueryAsync(context => context.ArticleSightings.CountAsync()));
    }

    private static string Id(string pattern, int read) =>
        pattern.Replace("{0}", $"{read}", StringComparison.Ordinal).Replace("{1}", $"{Guid.NewGuid()}", StringComparison.Ordinal);

    private static Rss.Item Entry(string id, string title, string link, DateTimeOffset? published = null) =>
        new(id, title, link, $"{title}. They were asked at sea.", published);

    private async Task ReadAsync(params Rss.Item[] items)
    {
        Site.Serve("/feed", Rss.Feed(items) + $"<!-- {Guid.NewGuid()} -->");
        if (!await Hub.QueryAsync(context => context.Sources.AnyAsync(source => source.Address.EndsWith("/feed")))) await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        Hub.Clock.Advance(TimeSpan.FromHours(1));
    }

    private Task<List<string>> TitlesAsync() =>
        Hub.QueryAsync(context => context.Articles.OrderBy(article => article.Id).Select(article => article.Title).ToListAsync());
}
