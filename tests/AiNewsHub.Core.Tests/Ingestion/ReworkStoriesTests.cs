using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Ingestion.Reworking;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>Tags and stories of what is stored, worked out anew.</summary>
public sealed class ReworkStoriesTests : ReadingTests
{
    private static readonly Rss.Item[] _model = Reports(
        "model", "OpenAI published the new language model GPT-6 and its benchmarks on Tuesday. Developers use it through an API.",
        "OpenAI releases GPT-6, a large language model", "OpenAI presents its GPT-6 language model", "GPT-6, a language model, is released by OpenAI");

    private static readonly Rss.Item[] _chips = Reports(
        "chips", "Fabline opened its chip plant near Dresden on Monday. The plant makes accelerators for neural networks, and 2,000 people work there.",
        "Fabline opens a chip plant near Dresden", "Chip plant of Fabline opens near Dresden");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsAsItWouldBeReadTodayStaysAsItIs()
    {
        await ReadAsync(_model);
        await ReadAsync(_chips);
        var before = await RowsAsync();

        var came = await ReworkAsync();

        Assert.Equal(new() { Articles = 5 }, came);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task AWrongStoryIsTakenApartAndKeepsTheEventOfMostOfItsArticles()
    {
        await ReadAsync(_model);
        await ReadAsync(_chips);
        var (model, chips) = (await StoryOfAsync(_model[0]), await StoryOfAsync(_chips[0]));
        await PutAsync(_chips, model.Id, leadOn: chips.Id);

        var came = await ReworkAsync();

        Assert.Equal(new() { Articles = 5, Moved = 2, Split = 1, Begun = 1 }, came);
        Assert.Equal(model.Id, (await StoryOfAsync(_model[2])).Id);
        var begun = await StoryOfAsync(_chips[0]);
        Assert.Equal((2, begun.Id), (begun.ArticleCount, (await StoryOfAsync(_chips[1])).Id));
        Assert.StartsWith("fabline-opens-a-chip-plant", begun.Slug, StringComparison.Ordinal);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task StoriesOfOneEventComeTogetherAndOldAddressesLeadOn()
    {
        await ReadAsync(_model);
        var whole = await StoryOfAsync(_model[0]);
        var torn = await TearAsync(_model[2], "torn");
        var former = await AddStoryAsync("former", mergedInto: torn);

        var came = await ReworkAsync();

        Assert.Equal(new() { Articles = 3, Moved = 1, Merged = 1 }, came);
        Assert.Equal((whole.Slug, whole.Slug), (await LeadsToAsync("torn"), await LeadsToAsync("former")));
        Assert.Equal(whole.Id, (await StoryAsync(former)).MergedIntoId);
        Assert.Equal(3, (await StoryOfAsync(_model[2])).ArticleCount);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task ADryRunSaysTheSameAndWritesNothing()
    {
        await ReadAsync(_model);
        await ReadAsync(_chips);
        var (model, chips) = (await StoryOfAsync(_model[0]), await StoryOfAsync(_chips[0]));
        await PutAsync(_chips[..1], model.Id, leadOn: null);
        await TearAsync(_model[2], "torn");
        await SpoilAsync(_chips[1]);
        var before = await RowsAsync();

        var would = await ReworkAsync(isDry: true);

        Assert.Equal(before, await RowsAsync());
        Assert.Equal(would, await ReworkAsync());
        Assert.Equal((2, 1, 1, 1, 1), (would.Moved, would.Merged, would.Split, would.GainedTags, would.LostTags));
        Assert.Equal(chips.Id, (await StoryOfAsync(_chips[0])).Id);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task TagsAndRelevanceAreThoseOfTheStoredTextAndEditorsTagsStay()
    {
        await ReadAsync(_model);
        var before = await TagsAsync(_model[0]);
        await SpoilAsync(_model[0]);
        var company = before.First(tag => tag.Slug == "openai").TagId;
        var own = await Hub.QueryAsync(context => context.Tags.Where(tag => tag.Slug == "nvidia").Select(tag => tag.Id).SingleAsync(Cancel));
        await ExecuteAsync(async (context, article) =>
        {
            context.ArticleTags.AddRange(
                new ArticleTag { ArticleId = article.Id, TagId = company, By = TaggedBy.Editor, Score = 1 },
                new ArticleTag { ArticleId = article.Id, TagId = own, By = TaggedBy.Editor, Score = 1 });
            await context.SaveChangesAsync(Cancel);
        }, _model[0]);

        await ReworkAsync();

        var after = await TagsAsync(_model[0]);
        Assert.Equal(before.Select(tag => tag.Slug).Append("nvidia").Order(), after.Select(tag => tag.Slug).Order());
        Assert.Equal(["nvidia", "openai"], after.Where(tag => tag.By == TaggedBy.Editor).Select(tag => tag.Slug).Order());
        var article = await ArticleAsync(_model[0]);
        Assert.True(article.Relevance > 0.5);
        Assert.NotEmpty(article.RelevanceReasons);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task WhoReadersSeeIsJudgedAnewAndVerdictsStay()
    {
        var slalom = new Rss.Item(
            "slalom", "Slalom: snow delays the second run in Adelboden", Text: "Heavy snow on Saturday forced the organisers to delay the second run. Skiers waited in the valley.");
        var ski = slalom with { Id = "ski", Title = "Downhill in Wengen is put off", Text = "Wind on the mountain forced the organisers to put off the downhill race until Sunday." };
        await ReadAsync([.. _model, slalom, ski]);
        await JudgeAsync(ski, true);
        await JudgeAsync(_model[1], false);
        // As a hub was before it left anything out.
        await ExecuteAsync((context, article) => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.Scope, SourceScope.Filtered), Cancel), slalom);

        var came = await ReworkAsync();

        Assert.Equal((1, 0, 1), (came.LeftOut, came.Shown, came.Gone));
        Assert.Equal((ArticleState.OffTopic, null), ((await ArticleAsync(slalom)).State, (await ArticleAsync(slalom)).StoryId));
        Assert.Equal((ArticleState.Shown, true), ((await ArticleAsync(ski)).State, (await ArticleAsync(ski)).EditorAboutAi));
        Assert.Equal((ArticleState.OffTopic, null), ((await ArticleAsync(_model[1])).State, (await ArticleAsync(_model[1])).StoryId));
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();

        await ExecuteAsync((context, article) => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.Scope, SourceScope.All), Cancel), slalom);
        Assert.Equal((1, 1), ((came = await ReworkAsync()).Shown, came.Begun));
        Assert.NotNull((await ArticleAsync(slalom)).StoryId);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task WhatAnEditorTookOutOfAStoryStaysOut()
    {
        await ReadAsync(_model);
        await ReadAsync(_chips);
        var story = await StoryOfAsync(_model[0]);
        await using (var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope())
            Assert.NotNull(await scope.ServiceProvider.GetRequiredService<SeparateArticle>().RunAsync((await ArticleAsync(_model[0])).Id, story.Id, "test", Cancel));
        Assert.Equal(new() { Articles = 5 }, await ReworkAsync());
        // The story that it was taken out of is a wrong one, too.
        await PutAsync(_chips, story.Id, leadOn: (await StoryOfAsync(_chips[0])).Id);

        await ReworkAsync();

        Assert.NotEqual((await StoryOfAsync(_model[0])).Id, (await StoryOfAsync(_model[1])).Id);
        Assert.Equal((await StoryOfAsync(_model[2])).Id, (await StoryOfAsync(_model[1])).Id);
        Assert.NotEqual((await StoryOfAsync(_chips[0])).Id, (await StoryOfAsync(_model[1])).Id);
        await AssertStandingsAsync();
        await AssertNothingIsLeftToDoAsync();
    }

    [Fact]
    public async Task WhatWasFoundEarlierStaysInItsStory()
    {
        await ReadAsync(_model[..2]);
        await ReadAsync(_chips);
        var (model, chips) = (await StoryOfAsync(_model[0]), await StoryOfAsync(_chips[0]));
        await PutAsync(_chips[..1], model.Id, leadOn: null);
        Hub.Clock.Advance(TimeSpan.FromDays(3));
        await ReadAsync(_model[2..]);
        await TearAsync(_model[2], "torn");

        var came = await ReworkAsync(days: 2);

        Assert.Equal(new() { Articles = 1, Moved = 1, Merged = 1 }, came);
        Assert.Equal((model.Id, model.Id), ((await StoryOfAsync(_model[2])).Id, (await StoryOfAsync(_chips[0])).Id));
        await AssertStandingsAsync();
        Assert.Equal(new() { Articles = 1 }, await ReworkAsync(days: 2));
        await ReworkAsync();
        Assert.Equal(chips.Id, (await StoryOfAsync(_chips[0])).Id);
    }

    [Fact]
    public async Task AHubThatRunsGoesOnWithTheStoriesAsTheyAreNow()
    {
        await ReadAsync(_model[..2]);
        var whole = await StoryOfAsync(_model[0]);
        await TearAsync(_model[1], "torn");
        await using var other = await ReadingHub.StartAsync(Hub);
        await ReworkAsync(other);

        await ReadAsync(_model[2..]);

        Assert.Equal((whole.Id, 3), ((await StoryOfAsync(_model[2])).Id, (await StoryOfAsync(_model[2])).ArticleCount));
        await AssertStandingsAsync();
    }

    [Fact]
    public async Task StoppedInBetweenItLeavesAWholeStoreAndGoesOn()
    {
        await ReadAsync(_model);
        await ReadAsync(_chips);
        await SpoilAsync(_model[0]);
        await PutAsync(_chips[..1], (await StoryOfAsync(_model[0])).Id, leadOn: null);
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

    private static Rss.Item[] Reports(string event_, string text, params string[] titles) =>
        [.. titles.Select((title, place) => new Rss.Item($"{event_}-{place}", title, Text: $"{title}. {text}"))];

    private async Task ReadAsync(Rss.Item[] items)
    {
        // Each at a publisher of its own, as reports of one event are.
        foreach (var item in items)
        {
            Site.Serve($"/{item.Id}.xml", Rss.Feed(item));
            await Hub.AddAsync(Site.At($"/{item.Id}.xml"), draft => draft with { Scope = SourceScope.All });
            await Hub.ReadAllAsync();
            Hub.Clock.Advance(TimeSpan.FromMinutes(10));
        }
    }

    private Task<ReworkedStories> ReworkAsync(int? days = null, bool isDry = false) => ReworkAsync(Hub, days, isDry);

    private static async Task<ReworkedStories> ReworkAsync(ReadingHub hub, int? days = null, bool isDry = false)
    {
        await using var scope = hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReworkStories>().RunAsync(days, isDry, null, Cancel);
    }

    private async Task AssertNothingIsLeftToDoAsync()
    {
        var before = await RowsAsync();
        Hub.Clock.Advance(TimeSpan.FromHours(1));
        var again = await ReworkAsync();
        Assert.Equal(new() { Articles = again.Articles }, again);
        Assert.Equal(before, await RowsAsync());
    }

    private Task<Article> ArticleAsync(Rss.Item item) => Hub.QueryAsync(context => context.Articles.AsNoTracking().SingleAsync(article => article.Title == item.Title, Cancel));

    private Task<Story> StoryOfAsync(Rss.Item item) =>
        Hub.QueryAsync(context => context.Articles.Where(article => article.Title == item.Title).Select(article => article.Story!).AsNoTracking().SingleAsync(Cancel));

    private Task<Story> StoryAsync(long id) => Hub.QueryAsync(context => context.Stories.AsNoTracking().SingleAsync(story => story.Id == id, Cancel));

    private Task<string?> LeadsToAsync(string slug) => Hub.QueryAsync(async context => (await StoryTimeline.ReadAsync(context, slug, Cancel))!.MovedTo);

    private Task<List<(int TagId, string Slug, TaggedBy By)>> TagsAsync(Rss.Item item) => Hub.QueryAsync(async context =>
        (await context.ArticleTags.Where(tag => context.Articles.Any(article => article.Id == tag.ArticleId && article.Title == item.Title))
            .Select(tag => new { tag.TagId, tag.Tag!.Slug, tag.By }).ToListAsync(Cancel)).ConvertAll(tag => (tag.TagId, tag.Slug, tag.By)));

    private async Task ExecuteAsync(Func<HubContext, Article, Task> change, Rss.Item item)
    {
        var article = await ArticleAsync(item);
        await Hub.QueryAsync(async context =>
        {
            await change(context, article);
            return 0;
        });
    }

    /// <summary>Puts articles into a story by hand; the one they came from leads there then, where it is left empty.</summary>
    private Task<int> PutAsync(Rss.Item[] items, long story, long? leadOn) => Hub.QueryAsync(async context =>
    {
        string[] titles = [.. items.Select(item => item.Title)];
        var left = await context.Articles.Where(article => titles.Contains(article.Title)).Select(article => article.StoryId!.Value).Distinct().ToListAsync(Cancel);
        await context.Articles.Where(article => titles.Contains(article.Title)).ExecuteUpdateAsync(set => set.SetProperty(article => article.StoryId, story), Cancel);
        if (leadOn is { } former)
            await context.Stories.Where(row => row.Id == former).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.MergedIntoId, story).SetProperty(row => row.LeadArticleId, (long?)null).SetProperty(row => row.ArticleCount, 0), Cancel);
        await StoryRecount.RunAsync(context, [.. left, story], Hub.Clock.GetUtcNow(), Cancel);
        await StoriesRevision.RaiseAsync(context, Cancel);
        return 0;
    });

    /// <summary>Gives an article a story of its own by hand.</summary>
    private async Task<long> TearAsync(Rss.Item item, string slug)
    {
        var id = await AddStoryAsync(slug, mergedInto: null);
        await PutAsync([item], id, leadOn: null);
        return id;
    }

    private Task<long> AddStoryAsync(string slug, long? mergedInto) => Hub.QueryAsync(async context =>
    {
        var story = new Story { Slug = slug, MergedIntoId = mergedInto, FirstSeenAt = Hub.Clock.GetUtcNow(), LastSeenAt = Hub.Clock.GetUtcNow() };
        context.Stories.Add(story);
        await context.SaveChangesAsync(Cancel);
        return story.Id;
    });

    /// <summary>Makes of an article what an older dictionary might have: another tag instead of all its own, and no relevance.</summary>
    private Task SpoilAsync(Rss.Item item) => ExecuteAsync(
        async (context, article) =>
        {
            await context.ArticleTags.Where(tag => tag.ArticleId == article.Id).ExecuteDeleteAsync(Cancel);
            var wrong = await context.Tags.Where(tag => tag.Slug == "mistral-ai").Select(tag => tag.Id).SingleAsync(Cancel);
            context.ArticleTags.Add(new() { ArticleId = article.Id, TagId = wrong, By = TaggedBy.Dictionary, Score = 0.5 });
            await context.SaveChangesAsync(Cancel);
            await context.Articles.Where(row => row.Id == article.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Relevance, 0.01).SetProperty(row => row.IsAboutAi, false).SetProperty(row => row.RelevanceReasons, []), Cancel);
            await StoryRecount.RunAsync(context, [article.StoryId!.Value], Hub.Clock.GetUtcNow(), Cancel);
        },
        item);

    /// <summary>What is stored of each story is what its articles make of it.</summary>
    private async Task AssertStandingsAsync()
    {
        var stories = await Hub.QueryAsync(context => context.Stories.AsNoTracking().Where(story => story.MergedIntoId == null).ToListAsync(Cancel));
        foreach (var story in stories)
        {
            var coverage = await Hub.QueryAsync(context => context.Articles.Where(article => article.StoryId == story.Id).Select(Coverage.Stored).ToListAsync(Cancel));
            var standing = StoryRanker.Rank(coverage);
            Assert.Equal((coverage.Count, standing.Publishers, standing.Rank, standing.Lead.ArticleId), (story.ArticleCount, story.PublisherCount, story.Rank, story.LeadArticleId));
        }

        Assert.Equal(0, await Hub.QueryAsync(context => context.Articles.CountAsync(article => (article.State == ArticleState.Shown) != (article.StoryId != null), Cancel)));
        Assert.Equal(0, await Hub.QueryAsync(context => context.Articles.CountAsync(article => context.Stories.Any(story => story.Id == article.StoryId && story.MergedIntoId != null), Cancel)));
    }

    private async Task JudgeAsync(Rss.Item item, bool verdict)
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<JudgeRelevance>().RunAsync((await ArticleAsync(item)).Id, verdict, "test", Cancel));
    }

    /// <summary>Every row of the tables that could change.</summary>
    private Task<string> RowsAsync() => Hub.QueryAsync(async context =>
    {
        var rows = new List<string>();
        await using var connection = new SqliteConnection(context.Database.GetConnectionString());
        await connection.OpenAsync(Cancel);
        foreach (var table in new[] { "Articles", "ArticleContents", "ArticleTags", "Stories", "StorySeparations", "HubFacts", "AuditEntries" })
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names stand above.
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync(Cancel))
            {
                reader.GetValues(values);
                rows.Add($"{table}: {string.Join('|', values)}");
            }
        }

        return string.Join('\n', rows);
    });
}
