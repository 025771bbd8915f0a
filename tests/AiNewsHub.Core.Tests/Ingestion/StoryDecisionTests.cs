using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What editors decide of stories holds through passes, reworking and restarts, and can be taken back.</summary>
public sealed class StoryDecisionTests : ReworkingTests
{
    [Fact]
    public async Task JoinedStoriesStayJoinedThroughReworkingAndRestartsAndComeApartAgain()
    {
        await ReadBothAsync();
        var (model, chips) = (await StoryOfAsync(ModelReports[0]), await StoryOfAsync(ChipReports[0]));
        var before = await PlacesAsync();

        await DecideAsync(model.Id, new StoryChange.Join(chips.Id));

        Assert.Equal((model.Id, 5), ((await StoryOfAsync(ChipReports[1])).Id, (await StoryAsync(model.Id)).ArticleCount));
        Assert.Equal((await StoryAsync(model.Id)).Slug, await LeadsToAsync(chips.Slug));
        await AssertHoldsAsync();
        var chip = Reports("more-chips", "Fabline opened its chip plant near Dresden on Monday. The plant makes accelerators for neural networks.",
            "Fabline's chip plant near Dresden opens");
        await using var other = await ReadingHub.StartAsync(Hub);
        Site.Serve("/more.xml", Rss.Feed(chip));
        await other.AddAsync(Site.At("/more.xml"), draft => draft with { Scope = SourceScope.All });
        await other.ReadAllAsync();

        Assert.Equal(model.Id, (await StoryOfAsync(chip[0])).Id);
        await AssertStandingsAsync();

        Assert.Equal(DecisionOutcome.Done, await UndoAsync("story.joined", other));

        Assert.Equal(before, (await PlacesAsync())[..before.Count]);
        Assert.Null(await LeadsToAsync((await StoryAsync(chips.Id)).Slug));
        await AssertStandingsAsync();
        Assert.Equal(DecisionOutcome.Gone, await UndoAsync("story.joined", other));
    }

    [Fact]
    public async Task ASplitStoryStaysSplitAndItsAddressLeadsBackWhenThatIsUndone()
    {
        await ReadBothAsync();
        var model = await StoryOfAsync(ModelReports[0]);
        var (one, two) = ((await ArticleAsync(ModelReports[1])).Id, (await ArticleAsync(ModelReports[2])).Id);
        var before = await PlacesAsync();

        await DecideAsync(model.Id, new StoryChange.Split([one, two]));

        var begun = await StoryOfAsync(ModelReports[1]);
        Assert.Equal((begun.Id, 2, 1), ((await StoryOfAsync(ModelReports[2])).Id, begun.ArticleCount, (await StoryAsync(model.Id)).ArticleCount));
        Assert.NotEqual(model.Id, begun.Id);
        await AssertHoldsAsync();

        await DecideAsync(model.Id, new StoryChange.Join(begun.Id));
        await AssertHoldsAsync();
        Assert.Equal(DecisionOutcome.Done, await UndoAsync("story.joined"));
        await AssertHoldsAsync();

        Assert.Equal(DecisionOutcome.Done, await UndoAsync("story.split"));

        Assert.Equal(before, await PlacesAsync());
        Assert.Equal((await StoryAsync(model.Id)).Slug, await LeadsToAsync(begun.Slug));
        await AssertStandingsAsync();
    }

    [Fact]
    public async Task StoriesThatNeverComeTogetherStayApart()
    {
        await ReadAsync(ModelReports);
        var whole = await StoryOfAsync(ModelReports[0]);
        var torn = await TearAsync(ModelReports[2], "torn");

        await DecideAsync(torn, new StoryChange.Never(whole.Id));
        await ReworkAsync();

        Assert.NotEqual((await StoryOfAsync(ModelReports[0])).Id, (await StoryOfAsync(ModelReports[2])).Id);
        await UndoAsync("story.never");
        await ReworkAsync();
        Assert.Equal((await StoryOfAsync(ModelReports[0])).Id, (await StoryOfAsync(ModelReports[2])).Id);
    }

    [Fact]
    public async Task WhatIsLockedTakesNothingInAndWhatIsHiddenIsOnNoList()
    {
        await ReadAsync(ModelReports[..1]);
        var first = await StoryOfAsync(ModelReports[0]);
        await DecideAsync(first.Id, new StoryChange.Lock(true));
        await ReadAsync(ModelReports[1..2]);
        var second = await StoryOfAsync(ModelReports[1]);
        Assert.NotEqual(first.Id, second.Id);
        await AssertHoldsAsync();

        await DecideAsync(second.Id, new StoryChange.Hide(true));
        await ReadAsync(ModelReports[2..]);

        Assert.Equal(second.Id, (await StoryOfAsync(ModelReports[2])).Id);
        Assert.Equal([first.Id], await ListedAsync());
        var shown = await Hub.QueryAsync(context => new ArticleQuery().ReadAsync(context, Cancel));
        Assert.Equal([ModelReports[0].Title], shown.Articles.Select(article => article.Title));
        await AssertHoldsAsync();
        await UndoAsync("story.hidden");
        Assert.Equal([first.Id, second.Id], (await ListedAsync()).Order());
    }

    [Fact]
    public async Task AHeadlineALeadAndAPlaceStandUntilTheyAreUndone()
    {
        await ReadBothAsync();
        var model = await StoryOfAsync(ModelReports[0]);
        var lead = (await ArticleAsync(ModelReports[2])).Id;
        var until = Hub.Clock.GetUtcNow().AddHours(5);
        await DecideAsync(model.Id, new StoryChange.Headline("  Our own words ", "en"));
        await DecideAsync(model.Id, new StoryChange.Lead(lead));
        await DecideAsync(model.Id, new StoryChange.Pin(Story.FrontPage, 1, until));

        await AssertHoldsAsync();
        var list = await FrontAsync();
        Assert.Equal((true, "Our own words", lead), (list[0].IsPinned, list[0].OwnTitle!.Text, list[0].Lead.Id));
        Assert.True(list[0].Rank < list[1].Rank);
        Hub.Clock.Advance(TimeSpan.FromHours(6));
        Assert.False((await FrontAsync())[0].IsPinned);

        await UndoAsync("story.lead");
        await UndoAsync("story.headline");
        Assert.Equal((null, model.LeadArticleId), ((await StoryAsync(model.Id)).EditorTitle, (await StoryAsync(model.Id)).LeadArticleId));
    }

    [Fact]
    public async Task WhoHasNotSeenTheLastDecisionIsTold()
    {
        await ReadAsync(ModelReports);
        var model = await StoryOfAsync(ModelReports[0]);
        var seen = (await Hub.QueryAsync(context => Decisions.OfStoryAsync(context, model.Id, Cancel))).Last;
        await DecideAsync(model.Id, new StoryChange.Headline("First", "en"), new("one", Seen: seen));

        Assert.Equal(DecisionOutcome.Changed, await TryAsync(model.Id, new StoryChange.Headline("Second", "en"), new("two", Seen: seen)));
        Assert.Equal("First", (await StoryAsync(model.Id)).EditorTitle);
        await DecideAsync(model.Id, new StoryChange.Headline("Third", "en"), new("two"));
        var log = await Hub.QueryAsync(context => Decisions.OfStoryAsync(context, model.Id, Cancel));
        Assert.Equal(DecisionOutcome.Changed, await UndoAsync(log.Entries[^1].Id));
        Assert.Equal(("two", "First", "Third"), (log.Entries[0].Who, log.Entries[0].Before, log.Entries[0].After));
    }

    private async Task ReadBothAsync()
    {
        await ReadAsync(ModelReports);
        await ReadAsync(ChipReports);
    }

    /// <summary>Nothing is to be done, in this process and in the next.</summary>
    private async Task AssertHoldsAsync()
    {
        await AssertStandingsAsync();
        var places = await PlacesAsync();
        await ReworkAsync();
        await AssertNothingIsLeftToDoAsync();
        await using var other = await ReadingHub.StartAsync(Hub);
        await other.ReadAllAsync();
        Assert.Equal(places, await PlacesAsync());
        await AssertStandingsAsync();
    }

    private Task<List<string>> PlacesAsync() => Hub.QueryAsync(context => context.Articles.OrderBy(article => article.Id)
        .Select(article => article.Id + " " + article.StoryId + " " + article.CopyOfId + " " + article.State).ToListAsync(Cancel));

    private async Task<List<long>> ListedAsync() =>
        [.. (await Hub.QueryAsync(context => new StoryQuery().ReadAsync(context, Hub.Clock.GetUtcNow(), Cancel))).Select(story => story.Id)];

    private Task<IReadOnlyList<StoryRow>> FrontAsync() =>
        Hub.QueryAsync(context => new StoryQuery { PinnedOn = Story.FrontPage }.ReadAsync(context, Hub.Clock.GetUtcNow(), Cancel));

    private async Task DecideAsync(long story, StoryChange change, DecisionNote? note = null) =>
        Assert.Equal(DecisionOutcome.Done, await TryAsync(story, change, note ?? new("test")));

    private async Task<DecisionOutcome> TryAsync(long story, StoryChange change, DecisionNote note)
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DecideStory>().RunAsync(story, change, note, Cancel);
    }

    private async Task<DecisionOutcome> UndoAsync(string action, ReadingHub? hub = null) => await UndoAsync(await Hub.QueryAsync(
        context => context.AuditEntries.Where(entry => entry.Action == action).MaxAsync(entry => entry.Id, Cancel)), hub);

    private async Task<DecisionOutcome> UndoAsync(long entry, ReadingHub? hub = null)
    {
        await using var scope = (hub ?? Hub).Get<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UndoDecision>().RunAsync(entry, "test", Cancel);
    }
}
