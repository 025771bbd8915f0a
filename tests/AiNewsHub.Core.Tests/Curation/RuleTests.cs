using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Curation;

/// <summary>A rule is a search with one effect: on what comes in, and on what is stored where an editor wants that; each can be taken back.</summary>
public sealed class RuleTests : ReadingTests
{
    private static readonly Rss.Item _gossip = new("gossip", "Star chef tries an OpenAI robot", Text: "A gossip column about a chef and OpenAI.");
    private static readonly Rss.Item _news = new("news", "OpenAI releases GPT-6 to developers", Text: "OpenAI released the model GPT-6 today.");
    private static readonly Rss.Item _chip = new("chip", "Nvidia presents a chip", Text: "Nvidia presented a chip for data centres today.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatComesInIsHiddenHeldTaggedPinnedAndFiled()
    {
        await AddAsync(new("No gossip", "gossip", RuleEffect.Hide));
        await AddAsync(new("Look at chips first", "nvidia chip", RuleEffect.Hold));
        await AddAsync(new("Models", "title:GPT*", RuleEffect.Section) { Target = "chips" });
        await AddAsync(new("First", "title:releases", RuleEffect.Pin) { Target = Story.FrontPage, Place = 1, Hours = 5 });
        await AddAsync(new("Robots", "developers", RuleEffect.Tag) { Target = "robotics" });

        await ReadAsync(_gossip, _news, _chip);

        Assert.Equal((ArticleState.Hidden, null), await PlaceAsync(_gossip));
        Assert.Equal(ArticleState.Held, (await PlaceAsync(_chip)).State);
        var story = await Hub.QueryAsync(context => context.Stories.SingleAsync(Cancel));
        Assert.Equal(("chips", Story.FrontPage, 1, Hub.Clock.GetUtcNow().AddHours(5)), (story.Section, story.PinnedIn, story.PinnedPlace, story.PinnedUntil));
        Assert.Contains(("robotics", TaggedBy.Rule), await TagsAsync(_news));
        Assert.Equal([("No gossip", RuleEffect.Hide)], (await RuledAsync(_gossip)).Select(act => (act.Name, act.Effect)));
        Assert.Equal(3, (await RuledAsync(_news)).Count);
    }

    [Fact]
    public async Task OfTwoThatContradictEachOtherTheFirstCountsAndThatIsSaidBefore()
    {
        await AddAsync(new("No gossip", "gossip", RuleEffect.Hide));
        var keep = await AddAsync(new("Keep OpenAI", "openai", RuleEffect.Keep));
        await ReadAsync(_gossip);
        Assert.Equal(ArticleState.Hidden, (await PlaceAsync(_gossip)).State);

        var trial = await TryAsync(keep, new("Keep OpenAI", "openai", RuleEffect.Keep));
        Assert.Equal([("No gossip", 1, true)], trial.Conflicts.Select(conflict => (conflict.Name, conflict.Count, conflict.Wins)));
        await WithAsync<WriteRule, RuleWritten>(write => write.RaiseAsync(keep, "ada", Cancel));
        trial = await TryAsync(keep, new("Keep OpenAI", "openai", RuleEffect.Keep));
        Assert.Equal([("No gossip", 1, false)], trial.Conflicts.Select(conflict => (conflict.Name, conflict.Count, conflict.Wins)));
        await ReadAsync(_gossip with { Id = "more", Title = "More of the OpenAI chef" });
        Assert.Equal(ArticleState.Shown, (await PlaceAsync(_gossip with { Title = "More of the OpenAI chef" })).State);
    }

    [Fact]
    public async Task WhatIsStoredIsLeftUntilSomebodyWantsItAndComesBackWhereItWas()
    {
        await ReadAsync(_chip, _news, _gossip);
        var (before, others) = (await PlacesAsync(), (await PlaceAsync(_news), await PlaceAsync(_chip)));
        var rule = await AddAsync(new("No gossip", "gossip OR chef", RuleEffect.Hide), isSure: true);
        Assert.Equal(before, await PlacesAsync());

        var written = await ApplyAsync(rule);

        Assert.Equal((ArticleState.Hidden, null), await PlaceAsync(_gossip));
        Assert.Equal(ArticleState.Shown, (await PlaceAsync(_news)).State);
        var run = await Hub.QueryAsync(context => context.CurationRuns.SingleAsync(Cancel));
        Assert.Equal((DecisionOutcome.Done, 1, 1, 1, "ada"), (written.Outcome, run.Total, run.Done, run.Changed, run.By));
        Assert.NotNull(run.EndedAt);
        await ReworkAsync();
        await ReadAsync(_gossip with { Text = "A gossip column about a chef and OpenAI, now longer." });
        Assert.Equal(ArticleState.Hidden, (await PlaceAsync(_gossip)).State);

        Assert.Equal(DecisionOutcome.Done, await UndoAsync("rule.applied"));
        Assert.Equal(others, (await PlaceAsync(_news), await PlaceAsync(_chip)));
        var back = await PlaceAsync(_gossip);
        Assert.True(back is { State: ArticleState.Shown, Story: not null });
        Assert.Empty(await RuledAsync(_gossip));
        Assert.Equal(DecisionOutcome.Gone, await UndoAsync("rule.applied"));
    }

    [Fact]
    public async Task AnEditorsOwnWordCountsMoreAndTheRuleLeavesTheArticleAloneThen()
    {
        var rule = await AddAsync(new("No gossip", "gossip", RuleEffect.Hide));
        await ReadAsync(_gossip);
        var id = (await ArticleAsync(_gossip)).Id;

        await DecideAsync(id, new ArticleChange.Hide(false));
        Assert.Equal(ArticleState.Shown, (await PlaceAsync(_gossip)).State);
        await ApplyAsync(rule);
        await ReadAsync(_gossip with { Text = "A gossip column about a chef and OpenAI, now longer." });
        await ReworkAsync();
        Assert.Equal(ArticleState.Shown, (await PlaceAsync(_gossip)).State);
        Assert.True((await RuledAsync(_gossip)).Single().IsOverruled);

        Assert.Equal(DecisionOutcome.Done, await UndoDecisionAsync("article.shown"));
        Assert.Equal(ArticleState.Hidden, (await PlaceAsync(_gossip)).State);
        Assert.False((await RuledAsync(_gossip)).Single().IsOverruled);
    }

    [Fact]
    public async Task ARuleThatTakesMuchAwayAsksAgainAndOneThatCannotBeSaysWhy()
    {
        await ReadAsync(_gossip, _news, _chip);
        var much = await WithAsync<WriteRule, RuleWritten>(write => write.AddAsync(new("All of it", "openai", RuleEffect.Hide), "ada", false, Cancel));
        Assert.Equal((DecisionOutcome.Idle, 2, 3), (much.Outcome, much.AsksAgain!.TakenAway, much.AsksAgain.Shown));
        Assert.Equal(2, much.AsksAgain.Days.Values.Sum());
        Assert.Equal(DecisionOutcome.Done,
            (await WithAsync<WriteRule, RuleWritten>(write => write.AddAsync(new("Held", "nothing", RuleEffect.Hold), "ada", false, Cancel))).Outcome);
        foreach (var (terms, problem) in new[]
        {
            (new RuleTerms(" ", "openai", RuleEffect.Keep), RuleProblem.NoName), (new("x", "tag:", RuleEffect.Keep), RuleProblem.NoSearch),
            (new("x", "is:lead", RuleEffect.Keep), RuleProblem.NeedsStory), (new("x", "openai", RuleEffect.Tag) { Target = "none" }, RuleProblem.NoTarget),
            (new("x", "openai", RuleEffect.Pin) { Target = "front", Place = 10, Hours = 1 }, RuleProblem.NoPlace),
        })
        {
            Assert.Equal(problem, (await WithAsync<WriteRule, RuleWritten>(write => write.AddAsync(terms, "ada", true, Cancel))).Problem);
        }
    }

    [Fact]
    public async Task OfTwoEditorsAtOnceTheSecondIsToldAndEachVersionCanComeBack()
    {
        var rule = await AddAsync(new("No gossip", "gossip", RuleEffect.Hide));
        Assert.Equal(DecisionOutcome.Done, await ChangeAsync(rule, 1, new("No gossip", "gossip chef", RuleEffect.Hide)));
        Assert.Equal(DecisionOutcome.Changed, await ChangeAsync(rule, 1, new("No gossip", "gossip robot", RuleEffect.Hide)));

        Assert.Equal(DecisionOutcome.Done, await UndoAsync("rule.changed"));
        var now = await Hub.QueryAsync(context => context.Rules.SingleAsync(Cancel));
        Assert.Equal(("gossip", 3), (now.Query, now.Version));
        Assert.Equal(["gossip", "gossip chef", "gossip"],
            (await Hub.QueryAsync(context => RuleList.VersionsAsync(context, rule, Cancel))).Select(version => RuleTerms.Read(version.Terms).Query));

        await WithAsync<WriteRule, RuleWritten>(write => write.DeleteAsync(rule, 3, "ada", Cancel));
        await ReadAsync(_gossip);
        Assert.Equal(ArticleState.Shown, (await PlaceAsync(_gossip)).State);
        Assert.Equal(DecisionOutcome.Done, await UndoAsync("rule.deleted"));
        await ReadAsync(_gossip with { Id = "more", Title = "More gossip of the OpenAI chef" });
        Assert.Equal(ArticleState.Hidden, (await PlaceAsync(_gossip with { Title = "More gossip of the OpenAI chef" })).State);
    }

    [Fact]
    public async Task ATagAPlaceAndASectionAreTakenBackToo()
    {
        await ReadAsync(_news);
        var rules = new[]
        {
            await AddAsync(new("Robots", "developers", RuleEffect.Tag) { Target = "robotics" }),
            await AddAsync(new("First", "developers", RuleEffect.Pin) { Target = "chips", Place = 2, Hours = 5 }),
            await AddAsync(new("Filed", "developers", RuleEffect.Section) { Target = "money" }),
        };
        foreach (var rule in rules) await ApplyAsync(rule);
        var story = await Hub.QueryAsync(context => context.Stories.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal(("money", "chips", 2), (story.Section, story.PinnedIn, story.PinnedPlace));
        await ReworkAsync();
        Assert.Contains(("robotics", TaggedBy.Rule), await TagsAsync(_news));

        foreach (var rule in rules)
        {
            await WithAsync<ApplyRule, RuleWritten>(apply => apply.TakeBackAsync(rule, null, "ada", Cancel));
            await Hub.Get<RuleRuns>().FinishAsync(Cancel);
        }

        story = await Hub.QueryAsync(context => context.Stories.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((null, null), (story.Section, story.PinnedIn));
        Assert.DoesNotContain("robotics", (await TagsAsync(_news)).Select(tag => tag.Slug));
    }

    [Fact]
    public async Task WorkThatWasStoppedGoesOnInAnotherProcess()
    {
        await ReadAsync([.. Enumerable.Range(0, 130).Select(i => new Rss.Item($"n{i}", $"Gossip of OpenAI, part {i}"))]);
        var rule = await AddAsync(new("No gossip", "gossip", RuleEffect.Hide), isSure: true);
        await WithAsync<ApplyRule, RuleWritten>(apply => apply.RunAsync(rule, 30, "ada", isSure: true, Cancel));
        Assert.Equal(130, await Hub.QueryAsync(context => context.Articles.CountAsync(article => article.State == ArticleState.Shown, Cancel)));

        await using var other = await ReadingHub.StartAsync(Hub);
        await other.Get<RuleRuns>().FinishAsync(Cancel);

        Assert.Equal(130, await Hub.QueryAsync(context => context.Articles.CountAsync(article => article.State == ArticleState.Hidden, Cancel)));
        Assert.Equal(0, await Hub.QueryAsync(context => context.Stories.CountAsync(row => row.MergedIntoId == null && row.ArticleCount > 0, Cancel)));
    }

    private async Task<int> AddAsync(RuleTerms terms, bool isSure = true)
    {
        var written = await WithAsync<WriteRule, RuleWritten>(write => write.AddAsync(terms, "ada", isSure, Cancel));
        Assert.Equal((DecisionOutcome.Done, RuleProblem.None), (written.Outcome, written.Problem));
        return written.Id;
    }

    private async Task<DecisionOutcome> ChangeAsync(int rule, int seen, RuleTerms terms) =>
        (await WithAsync<WriteRule, RuleWritten>(write => write.ChangeAsync(rule, seen, terms, "ada", true, Cancel))).Outcome;

    private Task<RuleTrial> TryAsync(int? rule, RuleTerms terms) => WithAsync<TryRule, RuleTrial>(trial => trial.RunAsync(rule, terms, Cancel));

    private async Task<RuleWritten> ApplyAsync(int rule)
    {
        var written = await WithAsync<ApplyRule, RuleWritten>(apply => apply.RunAsync(rule, null, "ada", isSure: true, Cancel));
        await Hub.Get<RuleRuns>().FinishAsync(Cancel);
        return written;
    }

    private async Task<DecisionOutcome> UndoAsync(string action)
    {
        var entry = await EntryAsync(action);
        var outcome = await WithAsync<UndoRule, DecisionOutcome>(undo => undo.RunAsync(entry, "ada", Cancel));
        await Hub.Get<RuleRuns>().FinishAsync(Cancel);
        return outcome;
    }

    private async Task<DecisionOutcome> UndoDecisionAsync(string action)
    {
        var entry = await EntryAsync(action);
        return await WithAsync<UndoDecision, DecisionOutcome>(undo => undo.RunAsync(entry, "ada", Cancel));
    }

    private Task<long> EntryAsync(string action) => Hub.QueryAsync(context =>
        context.AuditEntries.Where(entry => entry.Action == action).OrderByDescending(entry => entry.Id).Select(entry => entry.Id).FirstAsync(Cancel));

    private Task<DecisionOutcome> DecideAsync(long id, ArticleChange change) =>
        WithAsync<DecideArticle, DecisionOutcome>(decide => decide.RunAsync(id, change, new("ada"), Cancel));

    private Task<object> ReworkAsync() => WithAsync<ReworkStories, object>(async rework => await rework.RunAsync(null, false, null, Cancel));

    private async Task<TResult> WithAsync<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task ReadAsync(params Rss.Item[] items)
    {
        Hub.Clock.Advance(TimeSpan.FromMinutes(1));
        Site.Serve("/feed", Rss.Feed(items));
        if (!await Hub.QueryAsync(context => context.Sources.AnyAsync(Cancel)))
            await Hub.AddAsync(Site.At("/feed"), draft => draft with { Scope = SourceScope.All });
        await Hub.ReadAllAsync();
    }

    private Task<Article> ArticleAsync(Rss.Item item) =>
        Hub.QueryAsync(context => context.Articles.AsNoTracking().SingleAsync(article => article.Title == item.Title, Cancel));

    private async Task<(ArticleState State, long? Story)> PlaceAsync(Rss.Item item)
    {
        var article = await ArticleAsync(item);
        return (article.State, article.StoryId);
    }

    private Task<List<(ArticleState, long?)>> PlacesAsync() => Hub.QueryAsync(async context => (await context.Articles.OrderBy(article => article.Id)
        .Select(article => new { article.State, article.StoryId }).ToListAsync(Cancel)).ConvertAll(article => (article.State, article.StoryId)));

    private Task<List<(string Slug, TaggedBy By)>> TagsAsync(Rss.Item item) => Hub.QueryAsync(async context => (await context.ArticleTags
        .Where(tag => context.Articles.Any(article => article.Id == tag.ArticleId && article.Title == item.Title))
        .Select(tag => new { tag.Tag!.Slug, tag.By }).ToListAsync(Cancel)).ConvertAll(tag => (tag.Slug, tag.By)));

    private async Task<List<RuledBy>> RuledAsync(Rss.Item item)
    {
        var id = (await ArticleAsync(item)).Id;
        return await Hub.QueryAsync(context => RuleList.OfArticleAsync(context, id, Cancel));
    }
}
