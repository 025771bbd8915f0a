using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

public sealed class IngestionTests : IAsyncLifetime
{
    private LoopbackSite _site = null!;
    private ReadingHub _hub = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _hub = await ReadingHub.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task AFeedBecomesArticlesWithStoriesTagsAndIndex()
    {
        var published = _hub.Clock.GetUtcNow().AddHours(-3);
        _site.Serve("/feed", Rss.Feed(new Rss.Item("1", "OpenAI releases GPT-5 to developers", Text: "<p>OpenAI said <b>today</b>.</p><script>x()</script>", Published: published)));
        await _hub.AddAsync(_site.At("/feed"));

        var totals = await _hub.ReadAllAsync();

        Assert.Equal((1, 1, 0, 0, 1, 0), (totals.Sources, totals.Fetched, totals.NotModified, totals.Failed, totals.ArticlesNew, totals.ArticlesUpdated));
        var article = await _hub.QueryAsync(context => context.Articles.Include(article => article.Content).Include(article => article.Story).Include(article => article.Tags).ThenInclude(tag => tag.Tag).SingleAsync());
        Assert.Equal("OpenAI releases GPT-5 to developers", article.Title);
        Assert.Equal("https://site.example/1", article.CanonicalUrl);
        Assert.Equal(published, article.ShownAt);
        Assert.Equal(_hub.Clock.GetUtcNow(), article.FirstSeenAt);
        Assert.Equal("en", article.Language);
        Assert.Equal("<p>OpenAI said <b>today</b>.</p>", article.Content!.Html.Trim());
        var tag = Assert.Single(article.Tags, tag => tag.Tag!.Slug == "openai");
        Assert.Contains(tag.Evidence, span => span.Field == "title" && span.Text == "OpenAI");
        Assert.Equal(article.Id, article.Story!.LeadArticleId);
        Assert.Equal(1, article.Story.PublisherCount);
        Assert.Equal(1, await CountAsync("SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH 'developers'"));
    }

    [Fact]
    public async Task TheSameFeedTwiceAddsNothing()
    {
        _site.Serve("/feed", Rss.Feed(Many(30)));
        await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        var before = await FiguresAsync();
        // Another byte, so that the body is parsed again; one entry more, so that the feed is stored again.
        _site.Serve("/feed", Rss.Feed(Many(30)) + "\n");

        var totals = await _hub.ReadAllAsync();

        Assert.Equal((0, 0), (totals.ArticlesNew, totals.ArticlesUpdated));
        Assert.Equal(before, await FiguresAsync());
        Assert.Equal(30, before.Articles);
    }

    [Fact]
    public async Task AnEditedEntryUpdatesAndItsOldHeadlineIsKept()
    {
        _site.Serve("/feed", Rss.Feed(new Rss.Item("1", "Lab opens its model", Text: "First wording about gold.")));
        await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        _site.Serve("/feed", Rss.Feed(new Rss.Item("1", "Lab closes its model", Text: "Second wording about silver.")));

        var totals = await _hub.ReadAllAsync();

        Assert.Equal((0, 1), (totals.ArticlesNew, totals.ArticlesUpdated));
        var article = await _hub.QueryAsync(context => context.Articles.Include(article => article.Content).Include(article => article.Revisions).SingleAsync());
        Assert.Equal("Lab closes its model", article.Title);
        Assert.Contains("silver", article.Content!.Text, StringComparison.Ordinal);
        var revision = Assert.Single(article.Revisions);
        Assert.Equal(("Lab opens its model", _hub.Clock.GetUtcNow()), (revision.Title, revision.ReplacedAt));
        Assert.Equal(0, await CountAsync("SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH 'gold'"));
        Assert.Equal(1, await CountAsync("SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH 'silver'"));
        Assert.Equal(0, (await _hub.ReadAllAsync()).ArticlesUpdated);
    }

    [Fact]
    public async Task TheSameAddressInTwoFeedsIsOneArticleSeenTwice()
    {
        _site.Serve("/a", Rss.Feed(new Rss.Item("a1", "One story", "https://site.example/story?utm_source=a")));
        _site.Serve("/b", Rss.Feed(new Rss.Item("b1", "One story, told by b", "https://site.example/story?utm_source=b")));
        await _hub.AddAsync(_site.At("/a"));
        await _hub.AddAsync(_site.At("/b"));

        Assert.Equal(1, (await _hub.ReadAllAsync()).ArticlesNew);

        Assert.Equal(2, await _hub.QueryAsync(context => context.ArticleSightings.CountAsync()));
        Assert.Equal(0, (await _hub.ReadAllAsync()).ArticlesNew);
    }

    [Fact]
    public async Task EntriesOfAChangelogThatLinkToOnePageStayApart()
    {
        var first = new Rss.Item("v1", "Version 1", "https://site.example/changes");
        var second = new Rss.Item("v2", "Version 2", "https://site.example/changes");
        _site.Serve("/feed", Rss.Feed(first));
        await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        // The first has left the feed: each is alone in its document.
        _site.Serve("/feed", Rss.Feed(second));
        await _hub.ReadAllAsync();
        _site.Serve("/feed", Rss.Feed(new Rss.Item("v3", "Version 3", "https://site.example/changes"), second));
        await _hub.ReadAllAsync();

        Assert.Equal(["Version 1", "Version 2", "Version 3"], await _hub.QueryAsync(context => context.Articles.OrderBy(article => article.Id).Select(article => article.Title).ToListAsync()));
    }

    [Fact]
    public async Task AFeedThatChangesItsIdentifiersBringsNothingBack()
    {
        _site.Serve("/feed", Rss.Feed(new Rss.Item("old-1", "A headline")));
        await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        _site.Serve("/feed", Rss.Feed(new Rss.Item("new-1", "A headline", "https://site.example/old-1")));

        Assert.Equal(0, (await _hub.ReadAllAsync()).ArticlesNew);
    }

    [Fact]
    public async Task ADateInTheFutureIsKeptButShownAsFirstSeen()
    {
        var now = _hub.Clock.GetUtcNow();
        _site.Serve("/feed", Rss.Feed(new Rss.Item("1", "From tomorrow", Published: now.AddDays(1))));
        await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();

        var article = await _hub.QueryAsync(context => context.Articles.SingleAsync());
        Assert.Equal((now.AddDays(1), now), (article.PublishedAt, article.ShownAt));
    }

    [Fact]
    public async Task ValidatorsAreSentAndAnUnchangedFeedIsNotReadAgain()
    {
        _site.On("/feed", async context =>
        {
            context.Response.Headers.ETag = "\"one\"";
            if (context.Request.Headers.IfNoneMatch == "\"one\"") context.Response.StatusCode = 304;
            else await context.Response.WriteAsync(Rss.Feed(Many(3)));
        });
        var source = await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();

        Assert.Equal(1, (await _hub.ReadAllAsync()).NotModified);
        Assert.Equal([FetchOutcome.Content, FetchOutcome.NotModified], await _hub.QueryAsync(context => context.FetchLogs.Where(log => log.SourceId == source.Id).OrderBy(log => log.Id).Select(log => log.Outcome).ToListAsync()));
    }

    [Fact]
    public async Task AFailingSourceSaysWhyAndIsAskedEverLessOften()
    {
        var source = await _hub.AddAsync(_site.At("/missing"));
        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            await _hub.ReadAllAsync();
            var state = await _hub.SourceAsync(source.Id);
            pauses.Add(state.NextCheckAt - _hub.Clock.GetUtcNow());
            Assert.Equal((SourceState.Failing, FaultKind.NotFound, "HTTP 404", i + 1), (state.State, state.Fault, state.FaultDetail, state.ConsecutiveFailures));
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.All(pauses.Skip(2), pause => Assert.True(pause >= TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task AGoneSourceIsNeverAskedAgain()
    {
        _site.Status("/feed", 410);
        var source = await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        _hub.Clock.Advance(TimeSpan.FromDays(400));
        await _hub.ReadDueAsync();

        Assert.Equal(SourceState.Gone, (await _hub.SourceAsync(source.Id)).State);
        Assert.Single(_site.Asked);
    }

    [Fact]
    public async Task RetryAfterIsObeyedToTheSecond()
    {
        _site.Status("/feed", 429, ("Retry-After", "7200"));
        await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadDueAsync();
        _hub.Clock.Advance(TimeSpan.FromSeconds(7199));
        await _hub.ReadDueAsync();
        Assert.Single(_site.Asked);

        _hub.Clock.Advance(TimeSpan.FromMinutes(10));
        await _hub.ReadDueAsync();
        Assert.Equal(2, _site.Asked.Count);
    }

    [Fact]
    public async Task APermanentRedirectIsRememberedAfterSeveralGoodReads()
    {
        _site.Status("/old", 301, ("Location", "/new"));
        var source = await _hub.AddAsync(_site.At("/old"));
        for (var i = 0; i < 6; i++)
        {
            _site.Serve("/new", Rss.Feed(Many(3 + i)));
            await _hub.ReadAllAsync();
        }

        Assert.Equal(_site.At("/new").AbsoluteUri, (await _hub.SourceAsync(source.Id)).Address);
        Assert.Equal("/new", _site.Asked.Last().Path);
        Assert.InRange(_site.Asked.Count(asked => asked.Path == "/old"), 4, 5);
        Assert.Equal(8, await _hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task ASecondRefusalInARowRestsTheWholeHostAndARestartDoesNotForgetIt()
    {
        _site.Status("/busy", 429, ("Retry-After", "3600"));
        _site.Serve("/calm", Rss.Feed(Many(2)));
        await _hub.AddAsync(_site.At("/busy"));
        await _hub.AddAsync(_site.At("/calm"));
        await _hub.ReadDueAsync();
        _hub.Clock.Advance(TimeSpan.FromHours(2));
        await _hub.ReadDueAsync();
        var asked = _site.Asked.Count;
        Assert.True(asked >= 3);

        _hub.Clock.Advance(TimeSpan.FromMinutes(59));
        await _hub.ReadAllAsync();
        Assert.Equal(asked, _site.Asked.Count);
        Assert.All(await _hub.QueryAsync(context => context.Sources.ToListAsync()), source => Assert.True(source.NextCheckAt >= _hub.Clock.GetUtcNow().AddMinutes(1)));
        Assert.Equal(FaultKind.None, (await _hub.QueryAsync(context => context.Sources.SingleAsync(source => source.Address.EndsWith("calm")))).Fault);

        // Another process over the same store.
        await using var again = await ReadingHub.StartAsync(_hub);
        await again.ReadAllAsync();
        Assert.Equal(asked, _site.Asked.Count);

        _site.Serve("/busy", Rss.Feed(Many(3)));
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        await _hub.ReadDueAsync();
        Assert.Equal(asked + 2, _site.Asked.Count);
        Assert.All(await _hub.QueryAsync(context => context.Sources.ToListAsync()), source => Assert.Equal((0, FaultKind.None), (source.Refusals, source.Fault)));
    }

    [Fact]
    public async Task WhatAFeedAsksOfItsReadersHoldsAfterA304Too()
    {
        _site.On("/feed", async context =>
        {
            context.Response.Headers.ETag = "\"one\"";
            if (context.Request.Headers.IfNoneMatch == "\"one\"") context.Response.StatusCode = 304;
            else await context.Response.WriteAsync(Rss.Feed(Many(3)).Replace("<description/>", "<description/><ttl>300</ttl><skipHours><hour>17</hour><hour>18</hour></skipHours>", StringComparison.Ordinal));
        });
        var source = await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        var first = (await _hub.SourceAsync(source.Id)).NextCheckAt;
        await _hub.ReadAllAsync();
        var second = (await _hub.SourceAsync(source.Id)).NextCheckAt;

        // It is noon: five hours later is in the first hour to skip.
        var free = _hub.Clock.GetUtcNow().AddHours(7);
        Assert.InRange(first, free, free.AddHours(4));
        Assert.InRange(second, free, free.AddMinutes(30));
    }

    [Fact]
    public async Task LongSilenceAgainstItsOwnRhythmIsNoticedAndEndsWithANewEntry()
    {
        var start = _hub.Clock.GetUtcNow();
        Rss.Item Daily(int day) => new($"d{day}", $"Headline of day {day}", Published: start.AddDays(day));
        _site.Serve("/feed", Rss.Feed(Enumerable.Range(-9, 10).Select(Daily)));
        var source = await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        _hub.Clock.Advance(TimeSpan.FromDays(9));
        await _hub.ReadAllAsync();
        Assert.Equal(FaultKind.None, (await _hub.SourceAsync(source.Id)).Fault);
        _hub.Clock.Advance(TimeSpan.FromDays(2));
        await _hub.ReadAllAsync();
        var silent = await _hub.SourceAsync(source.Id);
        Assert.Equal((FaultKind.Stale, SourceState.Active, start), (silent.Fault, silent.State, silent.FailingSince));

        _site.Serve("/feed", Rss.Feed(Enumerable.Range(-8, 10).Select(Daily).Append(Daily(11))));
        await _hub.ReadAllAsync();
        Assert.Equal(FaultKind.None, (await _hub.SourceAsync(source.Id)).Fault);
    }

    [Fact]
    public async Task AMoveToAnotherFeedThatNeverChangesIsNotRememberedEitherButNoticed()
    {
        _site.Serve("/old", Rss.Feed(Many(3)));
        var source = await _hub.AddAsync(_site.At("/old"));
        await _hub.ReadAllAsync();
        _site.Status("/old", 301, ("Location", "/other"));
        _site.Serve("/other", Rss.Feed(Many(1).Concat(Enumerable.Range(1, 9).Select(i => new Rss.Item($"other{i}", $"Something else {i}")))));
        for (var i = 0; i < 8; i++) await _hub.ReadAllAsync();

        var moved = await _hub.SourceAsync(source.Id);
        Assert.Equal((_site.At("/old").AbsoluteUri, FaultKind.Moved, _site.At("/other").AbsoluteUri), (moved.Address, moved.Fault, moved.FaultDetail));
        Assert.Equal(SourceState.Active, moved.State);
    }

    [Fact]
    public async Task ARedirectToAnotherFeedIsNeverRemembered()
    {
        _site.Serve("/old", Rss.Feed(Many(3)));
        var source = await _hub.AddAsync(_site.At("/old"));
        await _hub.ReadAllAsync();
        _site.Status("/old", 301, ("Location", "/other"));
        for (var i = 0; i < 6; i++)
        {
            _site.Serve("/other", Rss.Feed(new Rss.Item($"other{i}", $"Something else {i}")));
            await _hub.ReadAllAsync();
        }

        Assert.Equal(_site.At("/old").AbsoluteUri, (await _hub.SourceAsync(source.Id)).Address);
    }

    [Fact]
    public async Task ARedirectToAnAddressThatAnotherSourceHasLeavesBothAsTheyAre()
    {
        _site.Serve("/new", Rss.Feed(Many(3)));
        _site.Status("/old", 301, ("Location", "/new"));
        var old = await _hub.AddAsync(_site.At("/old"));
        await _hub.AddAsync(_site.At("/new"));
        for (var i = 0; i < 6; i++) await _hub.ReadAllAsync();

        Assert.Equal(_site.At("/old").AbsoluteUri, (await _hub.SourceAsync(old.Id)).Address);
        Assert.Equal(FaultKind.None, (await _hub.SourceAsync(old.Id)).Fault);
    }

    [Fact]
    public async Task APausedSourceStaysPausedWhenItsPassEnds()
    {
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        _site.On("/feed", async context =>
        {
            reached.SetResult();
            await goOn.Task;
            await context.Response.WriteAsync(Rss.Feed(Many(2)));
        });
        var source = await _hub.AddAsync(_site.At("/feed"));
        var pass = _hub.ReadAllAsync();
        await reached.Task;
        await _hub.QueryAsync(context => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.State, SourceState.Paused)));
        goOn.SetResult();
        await pass;

        Assert.Equal(SourceState.Paused, (await _hub.SourceAsync(source.Id)).State);
        Assert.Equal(2, await _hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task APassOverASourceThatWasDeletedMeanwhileStoresNothing()
    {
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        _site.On("/feed", async context =>
        {
            reached.SetResult();
            await goOn.Task;
            await context.Response.WriteAsync(Rss.Feed(Many(2)));
        });
        await _hub.AddAsync(_site.At("/feed"));
        var pass = _hub.ReadAllAsync();
        await reached.Task;
        await _hub.QueryAsync(context => context.Sources.ExecuteDeleteAsync());
        goOn.SetResult();

        Assert.Equal(0, (await pass).ArticlesNew);
        Assert.Equal(0, await _hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task AStoryThatWentWithItsSourceIsNotJoinedAnyMore()
    {
        var item = new Rss.Item("1", "OpenAI releases GPT-5 to developers", Published: _hub.Clock.GetUtcNow().AddHours(-1));
        _site.Serve("/a", Rss.Feed(item));
        _site.Serve("/b", Rss.Feed(item with { Link = "https://other.example/1" }));
        var first = await _hub.AddAsync(_site.At("/a"));
        await _hub.ReadAllAsync();
        await using (var scope = _hub.Get<IServiceScopeFactory>().CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DeleteSource>().RunAsync(first.Id, "test", TestContext.Current.CancellationToken);
        var second = await _hub.AddAsync(_site.At("/b"));

        var totals = await _hub.ReadAllAsync();

        Assert.Equal((1, FaultKind.None), (totals.ArticlesNew, (await _hub.SourceAsync(second.Id)).Fault));
        Assert.Equal(1, await _hub.QueryAsync(context => context.Articles.CountAsync(article => article.Story != null)));
    }

    [Fact]
    public async Task TheLogOfReadsIsKeptForAMonth()
    {
        var now = _hub.Clock.GetUtcNow();
        await _hub.QueryAsync(context =>
        {
            foreach (var days in (int[])[31, 365, 29, -365]) context.FetchLogs.Add(new() { SourceId = 1, At = now.AddDays(-days) });
            return context.SaveChangesAsync();
        });
        _site.Serve("/feed", Rss.Feed(Many(1)));
        await _hub.AddAsync(_site.At("/feed"));

        await _hub.ReadAllAsync();

        Assert.Equal([now.AddDays(-29), now], await _hub.QueryAsync(context => context.FetchLogs.Select(line => line.At).Order().ToListAsync()));
    }

    [Fact]
    public async Task ACancelledPassLeavesNothingHalfStored()
    {
        var reached = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        _site.Serve("/whole", Rss.Feed(Many(5)));
        _site.On("/half", async context =>
        {
            await context.Response.WriteAsync(Rss.Feed(Many(5))[..400]);
            await context.Response.Body.FlushAsync();
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var source = await _hub.AddAsync(_site.At("/half"));
        var pass = _hub.ReadAllAsync(stop.Token);
        await reached.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pass);
        Assert.Equal(0, await _hub.QueryAsync(context => context.Articles.CountAsync()));
        Assert.Null((await _hub.SourceAsync(source.Id)).LastCheckedAt);
        await HubStart.PrepareAsync(_hub.Get<IServiceProvider>(), TestContext.Current.CancellationToken);
        Assert.Null((await _hub.SourceAsync(source.Id)).ClaimedUntil);
    }

    private static IEnumerable<Rss.Item> Many(int count) =>
        Enumerable.Range(1, count).Select(i => new Rss.Item($"n{i}", $"Headline number {i}", Text: $"Text {i} about a model."));

    private Task<int> CountAsync(string sql) => _hub.QueryAsync(context => context.Database.SqlQueryRaw<int>(sql).SingleAsync());

    private Task<(int Articles, int Sightings, int Stories, int Tags)> FiguresAsync() => _hub.QueryAsync(async context =>
        (await context.Articles.CountAsync(), await context.ArticleSightings.CountAsync(), await context.Stories.CountAsync(), await context.ArticleTags.CountAsync()));
}
