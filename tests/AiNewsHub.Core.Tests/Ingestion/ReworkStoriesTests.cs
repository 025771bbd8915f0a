using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>Tags and stories of what is stored, worked out anew.</summary>
public sealed class ReworkStoriesTests : ReworkingTests
{
    [Fact]
    public async Task WhatIsAsItWouldBeReadTodayStaysAsItIs()
    {
        await ReadAsync(ModelReports);
        await ReadAsync(ChipReports);
        var before = await RowsAsync();

        var came = await ReworkAsync();

        Assert.Equal(new() { Articles = 5 }, came);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task AWrongStoryIsTakenApartAndKeepsTheEventOfMostOfItsArticles()
    {
        await ReadAsync(ModelReports);
        await ReadAsync(ChipReports);
        var (model, chips) = (await StoryOfAsync(ModelReports[0]), await StoryOfAsync(ChipReports[0]));
        await PutAsync(ChipReports, model.Id, leadOn: chips.Id);

        var came = await ReworkAsync();

        Assert.Equal(new() { Articles = 5, Moved = 2, Split = 1, Begun = 1 }, came);
        Assert.Equal(model.Id, (await StoryOfAsync(ModelReports[2])).Id);
        var begun = await StoryOfAsync(ChipReports[0]);
        Assert.Equal((2, begun.Id), (begun.ArticleCount, (await StoryOfAsync(ChipReports[1])).Id));
        Assert.StartsWith("fabline-opens-a-chip-plant", begun.Slug, StringComparison.Ordinal);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task StoriesOfOneEventComeTogetherAndOldAddressesLeadOn()
    {
        await ReadAsync(ModelReports);
        var whole = await StoryOfAsync(ModelReports[0]);
        var torn = await TearAsync(ModelReports[2], "torn");
        var former = await AddStoryAsync("former", mergedInto: torn);

        var came = await ReworkAsync();

        Assert.Equal(new() { Articles = 3, Moved = 1, Merged = 1 }, came);
        Assert.Equal((whole.Slug, whole.Slug), (await LeadsToAsync("torn"), await LeadsToAsync("former")));
        Assert.Equal(whole.Id, (await StoryAsync(former)).MergedIntoId);
        Assert.Equal(3, (await StoryOfAsync(ModelReports[2])).ArticleCount);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task ADryRunSaysTheSameAndWritesNothing()
    {
        await ReadAsync(ModelReports);
        await ReadAsync(ChipReports);
        var (model, chips) = (await StoryOfAsync(ModelReports[0]), await StoryOfAsync(ChipReports[0]));
        await PutAsync(ChipReports[..1], model.Id, leadOn: null);
        await TearAsync(ModelReports[2], "torn");
        await SpoilAsync(ChipReports[1]);
        var before = await RowsAsync();

        var would = await ReworkAsync(isDry: true);

        Assert.Equal(before, await RowsAsync());
        Assert.Equal(would, await ReworkAsync());
        Assert.Equal((2, 1, 1, 1, 1), (would.Moved, would.Merged, would.Split, would.GainedTags, would.LostTags));
        Assert.Equal(chips.Id, (await StoryOfAsync(ChipReports[0])).Id);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task TagsAndRelevanceAreThoseOfTheStoredTextAndEditorsTagsStay()
    {
        await ReadAsync(ModelReports);
        var before = await TagsAsync(ModelReports[0]);
        await SpoilAsync(ModelReports[0]);
        var company = before.First(tag => tag.Slug == "openai").TagId;
        var own = await Hub.QueryAsync(context => context.Tags.Where(tag => tag.Slug == "nvidia").Select(tag => tag.Id).SingleAsync(Cancel));
        await ExecuteAsync(async (context, article) =>
        {
            context.ArticleTags.AddRange(
                new ArticleTag { ArticleId = article.Id, TagId = company, By = TaggedBy.Editor, Score = 1 },
                new ArticleTag { ArticleId = article.Id, TagId = own, By = TaggedBy.Editor, Score = 1 });
            await context.SaveChangesAsync(Cancel);
        }, ModelReports[0]);

        await ReworkAsync();

        var after = await TagsAsync(ModelReports[0]);
        Assert.Equal(before.Select(tag => tag.Slug).Append("nvidia").Order(), after.Select(tag => tag.Slug).Order());
        Assert.Equal(["nvidia", "openai"], after.Where(tag => tag.By == TaggedBy.Editor).Select(tag => tag.Slug).Order());
        var article = await ArticleAsync(ModelReports[0]);
        Assert.True(article.Relevance > 0.5);
        Assert.NotEmpty(article.RelevanceReasons);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task WhoReadersSeeIsJudgedAnewAndVerdictsStay()
    {
        var slalom = new Rss.Item(
            "slalom", "Slalom: snow delays the second run in Adelboden",
            Text: "Heavy snow on Saturday forced the organisers to delay the second run. Skiers waited in the valley.");
        var ski = slalom with
        {
            Id = "ski",
            Title = "Downhill in Wengen is put off",
            Text = "Wind on the mountain forced the organisers to put off the downhill race until Sunday."
        };
        await ReadAsync([.. ModelReports, slalom, ski]);
        await JudgeAsync(ski, true);
        await JudgeAsync(ModelReports[1], false);
        // As a hub was before it left anything out.
        await ExecuteAsync((context, article) => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.Scope, SourceScope.Filtered),
            Cancel), slalom);

        var came = await ReworkAsync();

        Assert.Equal((1, 0, 1), (came.LeftOut, came.Shown, came.Gone));
        Assert.Equal((ArticleState.OffTopic, null), ((await ArticleAsync(slalom)).State, (await ArticleAsync(slalom)).StoryId));
        Assert.Equal((ArticleState.Shown, true), ((await ArticleAsync(ski)).State, (await ArticleAsync(ski)).EditorAboutAi));
        Assert.Equal((ArticleState.OffTopic, null), ((await ArticleAsync(ModelReports[1])).State, (await ArticleAsync(ModelReports[1])).StoryId));
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();

        await ExecuteAsync((context, article) => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.Scope, SourceScope.All), Cancel),
            slalom);
        Assert.Equal((1, 1), ((came = await ReworkAsync()).Shown, came.Begun));
        Assert.NotNull((await ArticleAsync(slalom)).StoryId);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task WhatAnEditorTookOutOfAStoryStaysOut()
    {
        await ReadAsync(ModelReports);
        await ReadAsync(ChipReports);
        var story = await StoryOfAsync(ModelReports[0]);
        await using (var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope())
            Assert.NotNull(await scope.ServiceProvider.GetRequiredService<SeparateArticle>()
                .RunAsync((await ArticleAsync(ModelReports[0])).Id, story.Id, "test", Cancel));
        Assert.Equal(new() { Articles = 5 }, await ReworkAsync());
        // The story that it was taken out of is a wrong one, too.
        await PutAsync(ChipReports, story.Id, leadOn: (await StoryOfAsync(ChipReports[0])).Id);

        await ReworkAsync();

        Assert.NotEqual((await StoryOfAsync(ModelReports[0])).Id, (await StoryOfAsync(ModelReports[1])).Id);
        Assert.Equal((await StoryOfAsync(ModelReports[2])).Id, (await StoryOfAsync(ModelReports[1])).Id);
        Assert.NotEqual((await StoryOfAsync(ChipReports[0])).Id, (await StoryOfAsync(ModelReports[1])).Id);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task WhatWasFoundEarlierStaysInItsStory()
    {
        await ReadAsync(ModelReports[..2]);
        await ReadAsync(ChipReports);
        var (model, chips) = (await StoryOfAsync(ModelReports[0]), await StoryOfAsync(ChipReports[0]));
        await PutAsync(ChipReports[..1], model.Id, leadOn: null);
        Hub.Clock.Advance(TimeSpan.FromDays(3));
        await ReadAsync(ModelReports[2..]);
        await TearAsync(ModelReports[2], "torn");

        var came = await ReworkAsync(days: 2);

        Assert.Equal(new() { Articles = 1, Moved = 1, Merged = 1 }, came);
        Assert.Equal((model.Id, model.Id), ((await StoryOfAsync(ModelReports[2])).Id, (await StoryOfAsync(ChipReports[0])).Id));
        await AssertStandingsAsync();
        Assert.Equal(new() { Articles = 1 }, await ReworkAsync(days: 2));
        await ReworkAsync();
        Assert.Equal(chips.Id, (await StoryOfAsync(ChipReports[0])).Id);
    }

    [Fact]
    public async Task AHubThatRunsGoesOnWithTheStoriesAsTheyAreNow()
    {
        await ReadAsync(ModelReports[..2]);
        var whole = await StoryOfAsync(ModelReports[0]);
        await TearAsync(ModelReports[1], "torn");
        await using var other = await ReadingHub.StartAsync(Hub);
        await ReworkAsync(other);

        await ReadAsync(ModelReports[2..]);

        Assert.Equal((whole.Id, 3), ((await StoryOfAsync(ModelReports[2])).Id, (await StoryOfAsync(ModelReports[2])).ArticleCount));
        await AssertStandingsAsync();
    }

    [Fact]
    public async Task StoppedInBetweenItLeavesAWholeStoreAndGoesOn()
    {
        await ReadAsync(ModelReports);
        await ReadAsync(ChipReports);
        await SpoilAsync(ModelReports[0]);
        await PutAsync(ChipReports[..1], (await StoryOfAsync(ModelReports[0])).Id, leadOn: null);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReworkStories>().RunAsync(null, isDry: false, _ => stop.Cancel(), stop.Token);
        });

        await AssertStandingsAsync();
        Assert.Equal(1, (await ReworkAsync()).Moved);
        await AssertNothingIsLeftToDoAsync();
    }
}
