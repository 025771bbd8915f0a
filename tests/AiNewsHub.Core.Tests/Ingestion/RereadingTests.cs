using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What is stored and was read before can be read again; another build tries what made this one stumble.</summary>
public sealed class RereadingTests : ReadingTests
{
    private const string Sound =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Sounds</title><link>{site}</link><description/>
        <item><guid isPermaLink="false">1</guid><title>Whales on a model</title><link>{page}</link><description>A talk about whales.</description>
        <enclosure url="https://site.example/whales.mp3" length="12345678" type="audio/mpeg"/><itunes:duration>00:41:07</itunes:duration></item>
        </channel></rss>
        """;

    [Fact]
    public async Task APageThatIsReadAgainGivesItsPresentText()
    {
        await ReadStoryAsync("Whales sing in forty dialects.");
        Site.Serve("/story", Page("Whales sing in fifty dialects."), "text/html");

        Assert.Equal(1, await RereadAsync(new()));
        await Hub.ReadDueAsync();

        Assert.Contains("fifty dialects", (await ArticleAsync()).Content!.Text, StringComparison.Ordinal);
        Assert.Equal(1, await RevisionsAsync());
        Assert.Equal(0, await UseAsync(reread => reread.WaitingAsync(Cancel)));
    }

    /// <summary>What we take for the text is ours; readers are told of what publishers changed.</summary>
    [Fact]
    public async Task WhatAnotherBuildReadIsNoEarlierVersionOfThePublishers()
    {
        await ReadStoryAsync("Whales sing in forty dialects.");
        await using var updated = await UpdateAsync();
        Site.Serve("/story", Page("Whales sing in fifty dialects."), "text/html");

        Assert.Equal(1, await RereadAsync(new() { ReadByOthers = true }, updated));
        await updated.ReadDueAsync();

        Assert.Contains("fifty dialects", (await ArticleAsync()).Content!.Text, StringComparison.Ordinal);
        Assert.Equal(0, await RevisionsAsync());
        Assert.Equal(0, await RereadAsync(new() { ReadByOthers = true }, updated));
    }

    [Fact]
    public async Task WhatAFeedAloneKnowsStays()
    {
        Site.Serve("/talk", Page("A talk of forty minutes about whales."), "text/html");
        Site.Serve("/feed", Sound.Replace("{page}", Site.At("/talk").AbsoluteUri, StringComparison.Ordinal)
            .Replace("{site}", Site.At("/").AbsoluteUri, StringComparison.Ordinal));
        await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = true });
        await Hub.ReadDueAsync();
        var before = await ArticleAsync();

        await RereadAsync(new());
        await Hub.ReadDueAsync();

        var file = Assert.Single((await ArticleAsync()).Enclosures);
        Assert.Equal(("audio/mpeg", 12345678L), (file.Type, file.Length));
        Assert.Equal((before.Kind, before.ShownAt), ((await ArticleAsync()).Kind, (await ArticleAsync()).ShownAt));
    }

    [Fact]
    public async Task AChoiceNamesWhatAPageWasTakenFor()
    {
        await ReadStoryAsync("Whales sing in forty dialects.");

        Assert.Equal(0, (await PlanAsync(new() { Kind = PageKind.Listing })).Articles);
        Assert.Equal(new(1, 1, TimeSpan.FromSeconds(1)), await PlanAsync(new() { Kind = PageKind.Article }) with { AtLeast = TimeSpan.FromSeconds(1) });
        Assert.Equal(0, (await PlanAsync(new() { SourceId = 4711 })).Articles);
        Assert.Null((await ArticleAsync()).PageDueAt);
    }

    [Theory]
    [InlineData(SourceState.Paused, UseMarks.None)]
    [InlineData(SourceState.Retired, UseMarks.None)]
    [InlineData(SourceState.Active, UseMarks.Reserved)]
    public async Task WhatMayNotBeReadTodayIsLeft(SourceState state, UseMarks marks)
    {
        await ReadStoryAsync("Whales sing in forty dialects.");
        await Hub.QueryAsync(context => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.State, state)));
        await Hub.QueryAsync(context => context.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.Marks, marks)));

        Assert.Equal(0, await RereadAsync(new()));
    }

    [Fact]
    public async Task AnArticleIsNotGivenUpBecauseItsHostRests()
    {
        await ReadStoryAsync("Whales sing in forty dialects.");
        Hub.Clock.Advance(TimeSpan.FromDays(30));
        Site.Status("/robots.txt", 503);
        await RereadAsync(new());

        await Hub.ReadDueAsync();

        Assert.True((await ArticleAsync()).PageDueAt > Hub.Clock.GetUtcNow());
        Assert.Equal(1, await UseAsync(reread => reread.WaitingAsync(Cancel)));
        Assert.Equal(1, await UseAsync(reread => reread.StopAsync("test", Cancel)));
    }

    /// <summary>It has the words of its page, and what comes meanwhile is compared with them.</summary>
    [Fact]
    public async Task AnArticleThatWaitsToBeReadAgainIsComparedAllTheSame()
    {
        const string Sentence = "Mistral has raised 2 billion euros from ASML and Bpifrance to build a data centre near Lyon.";
        await ReadStoryAsync(Sentence);
        await RereadAsync(new());
        await using var again = await ReadingHub.StartAsync(Hub);
        var rows = await Hub.QueryAsync(async context =>
        {
            var found = new List<RecentCoverage>();
            await foreach (var row in RecentCoverage.LoadAsync(context, Hub.Clock.GetUtcNow(), TimeSpan.FromDays(7), 10, Cancel)) found.Add(row);
            return found;
        });
        Assert.NotNull(Assert.Single(rows).Features);
    }

    [Fact]
    public async Task ReadingAgainCanBeStopped()
    {
        await ReadStoryAsync("Whales sing in forty dialects.");
        await RereadAsync(new());
        var asked = Site.Asked.Count;

        Assert.Equal(1, await UseAsync(reread => reread.StopAsync("test", Cancel)));
        await Hub.ReadDueAsync();

        Assert.Equal(asked, Site.Asked.Count);
        Assert.Equal(["articles.reread-stopped", "articles.reread"],
            await Hub.QueryAsync(context => context.AuditEntries.Where(entry => entry.Action.StartsWith("articles.")).OrderByDescending(entry => entry.Id)
                .Select(entry => entry.Action).ToListAsync()));
    }

    /// <summary>A first reading is nobody's decision to stop.</summary>
    [Fact]
    public async Task StoppingLeavesPagesThatWereNeverRead()
    {
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "Whales", Site.At("/story").AbsoluteUri)));
        Site.Status("/story", 500);
        await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = true });
        await Hub.ReadDueAsync();
        Hub.Clock.Advance(TimeSpan.FromHours(7));

        Assert.Equal(0, await UseAsync(reread => reread.StopAsync("test", Cancel)));
        Assert.NotNull((await ArticleAsync()).PageDueAt);
    }

    /// <summary>What entries the build before has left out is not known: another one asks for the whole feed once, not for what is new in it.</summary>
    [Fact]
    public async Task AnotherBuildReadsFeedsWholeOnce()
    {
        var whole = 0;
        Site.On("/feed", context =>
        {
            if (context.Request.Headers.IfNoneMatch == "\"1\"")
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            whole++;
            context.Response.Headers.ETag = "\"1\"";
            return context.Response.WriteAsync(Rss.Feed(new Rss.Item("1", "Whales")));
        });
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        await Hub.ReadAllAsync();
        Assert.Equal(1, whole);

        await using var updated = await UpdateAsync();
        await updated.ReadAllAsync();
        await updated.ReadAllAsync();

        Assert.Equal(2, whole);
        Assert.Equal(1, await Hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task AnotherBuildTriesPagesAtWhichTheOneBeforeStumbled()
    {
        await ReadStoryAsync("Whales sing in forty dialects.");
        await Hub.QueryAsync(context => context.Articles
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.PageDueAt, Hub.Clock.GetUtcNow().AddDays(30))));
        await Hub.ReadDueAsync();
        Assert.Equal(1, Site.Asked.Count(asked => asked.Path == "/story"));

        await using var updated = await UpdateAsync();
        await updated.ReadDueAsync();

        Assert.Equal(2, Site.Asked.Count(asked => asked.Path == "/story"));
        Assert.Null((await ArticleAsync()).PageDueAt);
    }

    [Fact]
    public async Task TheSameBuildBeginsNothingAnew()
    {
        var versions = await Hub.QueryAsync(context => ReadingVersion.AllAsync(context, Cancel));
        Hub.Clock.Advance(TimeSpan.FromDays(1));
        await using var again = await ReadingHub.StartAsync(Hub);

        Assert.Equal(Assert.Single(versions), Assert.Single(await Hub.QueryAsync(context => ReadingVersion.AllAsync(context, Cancel))));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task ReadStoryAsync(string sentence)
    {
        Site.Serve("/story", Page(sentence), "text/html");
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "A model for whales", Site.At("/story").AbsoluteUri, "A short summary.")));
        await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = true });
        await Hub.ReadDueAsync();
        Assert.Contains(sentence, (await ArticleAsync()).Content!.Text, StringComparison.Ordinal);
    }

    /// <summary>The next start, of a program that reads otherwise than the one that was here.</summary>
    private async Task<ReadingHub> UpdateAsync()
    {
        await Hub.QueryAsync(context => context.HubFacts.Where(fact => fact.Key == "reading.versions")
            .ExecuteUpdateAsync(set => set.SetProperty(fact => fact.Value, "2026-01-01T00:00:00+00:00 00000000 0.1")));
        Hub.Clock.Advance(TimeSpan.FromMinutes(5));
        return await ReadingHub.StartAsync(Hub);
    }

    private Task<int> RereadAsync(RereadChoice choice, ReadingHub? hub = null) => UseAsync(reread => reread.RunAsync(choice, "test", Cancel), hub);

    private Task<RereadPlan> PlanAsync(RereadChoice choice) => UseAsync(reread => reread.PlanAsync(choice, Cancel));

    private async Task<T> UseAsync<T>(Func<RereadArticles, Task<T>> use, ReadingHub? hub = null)
    {
        await using var scope = (hub ?? Hub).Get<IServiceScopeFactory>().CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<RereadArticles>());
    }

    private static string Page(string sentence) =>
        $"""
        <!doctype html><html lang="en"><head><title>A model for whales</title></head><body><article><h1>A model for whales</h1>
        {string.Concat(Enumerable.Repeat($"<p>The laboratory recorded the animals for two years and checked the model with care. {sentence}</p>", 8))}
        </article></body></html>
        """;

    private Task<Article> ArticleAsync() => Hub.QueryAsync(context => context.Articles.AsNoTracking().Include(article => article.Content).SingleAsync());

    private Task<int> RevisionsAsync() => Hub.QueryAsync(context => context.ArticleRevisions.CountAsync());
}
