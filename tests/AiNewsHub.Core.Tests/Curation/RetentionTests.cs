using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Retention;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Curation;

/// <summary>Old articles go, and do not come back.</summary>
public sealed class RetentionTests : ReadingTests
{
    private static readonly RetentionSettings _month = new() { Days = 30 };
    private static readonly DateTimeOffset _began = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task WhatIsSaidBeforeIsWhatGoesAndOldArticlesDoNotComeBack()
    {
        await ReadTwoAsync();
        var now = Hub.Clock.GetUtcNow();
        var plan = await Hub.QueryAsync(context => RetentionPlan.ReadAsync(context, _month, now, Cancel));
        Assert.Equal((1, 2), (plan.Articles, plan.Of));
        Assert.InRange(plan.TextShare, .2, .8);
        Assert.Equal(new LetGo(1, 0), await ApplyAsync(_month));

        var old = await Hub.QueryAsync(context => context.Articles.SingleAsync(article => article.Title.StartsWith("An old"), Cancel));
        Assert.Equal((ArticleState.Expired, null, null), (old.State, old.StoryId, old.Excerpt));
        Assert.Equal((1, 1, 1), await Hub.QueryAsync(async context => (
            await context.ArticleContents.CountAsync(Cancel),
            await context.Stories.CountAsync(Cancel),
            await context.Articles.CountAsync(article => article.State == ArticleState.Shown, Cancel))));
        Assert.Equal(1, await IndexedAsync());
        Assert.Empty(Hub.Get<IDatabaseCopies>().Inspect(null, Cancel).Faults);

        // Its feed lists it still, edited at that; and another source has the same address.
        Site.Serve("/feed", Rss.Feed(Old with { Title = "An old pelican opens its model again" }, New));
        Site.Serve("/other", Rss.Feed(Old));
        await Hub.AddAsync(Site.At("/other"));
        await Hub.ReadAllAsync();
        Assert.Equal(2, await Hub.QueryAsync(context => context.Articles.CountAsync(Cancel)));
        Assert.Equal(1, await IndexedAsync());
        Assert.Equal(1, await Hub.QueryAsync(context => context.Articles.CountAsync(article => article.State == ArticleState.Shown, Cancel)));
    }

    [Fact]
    public async Task TheNewestStayWhereTheirNumberIsTheLimit()
    {
        await ReadTwoAsync();
        Assert.Equal(new LetGo(0, 0), await ApplyAsync(new() { Articles = 2 }));
        Assert.Equal(new LetGo(1, 0), await ApplyAsync(new() { Articles = 1 }));
        Assert.StartsWith("A new", await Hub.QueryAsync(context => context.Articles.Where(article => article.State == ArticleState.Shown)
            .Select(article => article.Title).SingleAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutALimitNothingGoesHoweverOld()
    {
        await ReadTwoAsync();
        Hub.Clock.Advance(TimeSpan.FromDays(4000));
        Assert.Equal(new LetGo(0, 0), await ApplyAsync(new()));
    }

    [Fact]
    public async Task WhatWentIsForgottenAfterALongerWhileAndNotBefore()
    {
        await ReadTwoAsync();
        await ApplyAsync(_month);
        Hub.Clock.Advance(TimeSpan.FromDays(700));
        Assert.Equal(new LetGo(1, 0), await ApplyAsync(_month));
        Hub.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(new LetGo(0, 2), await ApplyAsync(_month));
        Assert.Equal((0, 0), await Hub.QueryAsync(async context => (await context.Articles.CountAsync(Cancel),
            await context.ArticleSightings.CountAsync(Cancel))));
    }

    [Fact]
    public async Task WhatWasTakenDownIsRememberedForEver()
    {
        await ReadTwoAsync();
        await Hub.QueryAsync(context => context.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.State, ArticleState.Removed), Cancel));
        Hub.Clock.Advance(TimeSpan.FromDays(4000));
        Assert.Equal(new LetGo(0, 0), await ApplyAsync(_month));
    }

    [Fact]
    public async Task NoPageOfWhatWentIsReadAgain()
    {
        await ReadTwoAsync();
        await ApplyAsync(_month);
        await Hub.QueryAsync(context => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.ReadPages, true), Cancel));
        await Hub.QueryAsync(context => context.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.PageKind, PageKind.Listing), Cancel));
        var plan = await Hub.QueryAsync(context => new RereadArticles(context, new FetchSettings(), Hub.Clock).PlanAsync(new RereadChoice(), Cancel));
        Assert.Equal(1, plan.Articles);
    }

    private Rss.Item Old =>
        new("old", "An old pelican opens its model", Site.At("/old").AbsoluteUri, "The pelican laboratory opened a language model long ago.",
        _began.AddDays(-40));

    private Rss.Item New => new("new", "A new heron opens its model", Site.At("/new").AbsoluteUri, "The heron laboratory opens a language model today.",
        _began.AddDays(-1));

    private async Task ReadTwoAsync()
    {
        Site.Serve("/feed", Rss.Feed(Old, New));
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
    }

    private Task<int> IndexedAsync() =>
        Hub.QueryAsync(context => context.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM ArticleIndex_docsize").SingleAsync(Cancel));

    private Task<LetGo> ApplyAsync(RetentionSettings settings) =>
        new ApplyRetention(Hub.Get<IDbContextFactory<HubContext>>(), Hub.Get<IArticleIndex>(), Hub.Clock).RunAsync(settings, Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
