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

/// <summary>Tests of working stored stories out anew: two events, what is done to their stories, and what came of it.</summary>
public abstract class ReworkingTests : ReadingTests
{
    private protected static readonly Rss.Item[] ModelReports = Reports(
        "model", "OpenAI published the new language model GPT-6 and its benchmarks on Tuesday. Developers use it through an API.",
        "OpenAI releases GPT-6, a large language model", "OpenAI presents its GPT-6 language model", "GPT-6, a language model, is released by OpenAI");

    private protected static readonly Rss.Item[] ChipReports = Reports(
        "chips", "Fabline opened its chip plant near Dresden on Monday. The plant makes accelerators for neural networks, and 2,000 people work there.",
        "Fabline opens a chip plant near Dresden", "Chip plant of Fabline opens near Dresden");

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected static Rss.Item[] Reports(string event_, string text, params string[] titles) =>
        [.. titles.Select((title, place) => new Rss.Item($"{event_}-{place}", title, Text: $"{title}. {text}"))];

    private protected async Task ReadAsync(Rss.Item[] items)
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

    private protected Task<ReworkedStories> ReworkAsync(int? days = null, bool isDry = false) => ReworkAsync(Hub, days, isDry);

    private protected static async Task<ReworkedStories> ReworkAsync(ReadingHub hub, int? days = null, bool isDry = false)
    {
        await using var scope = hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReworkStories>().RunAsync(days, isDry, null, Cancel);
    }

    private protected async Task AssertNothingIsLeftToDoAsync()
    {
        var before = await RowsAsync();
        Hub.Clock.Advance(TimeSpan.FromHours(1));
        var again = await ReworkAsync();
        Assert.Equal(new() { Articles = again.Articles }, again);
        Assert.Equal(before, await RowsAsync());
    }

    private protected Task<Article> ArticleAsync(Rss.Item item) =>
        Hub.QueryAsync(context => context.Articles.AsNoTracking().SingleAsync(article => article.Title == item.Title, Cancel));

    private protected Task<Story> StoryOfAsync(Rss.Item item) =>
        Hub.QueryAsync(context => context.Articles.Where(article => article.Title == item.Title).Select(article => article.Story!).AsNoTracking()
            .SingleAsync(Cancel));

    private protected Task<Story> StoryAsync(long id) => Hub.QueryAsync(context => context.Stories.AsNoTracking().SingleAsync(story => story.Id == id, Cancel));

    private protected Task<string?> LeadsToAsync(string slug) =>
        Hub.QueryAsync(async context => (await StoryTimeline.ReadAsync(context, slug, Cancel))!.MovedTo);

    private protected Task<List<(int TagId, string Slug, TaggedBy By)>> TagsAsync(Rss.Item item) => Hub.QueryAsync(async context =>
        (await context.ArticleTags.Where(tag => context.Articles.Any(article => article.Id == tag.ArticleId && article.Title == item.Title))
            .Select(tag => new { tag.TagId, tag.Tag!.Slug, tag.By }).ToListAsync(Cancel)).ConvertAll(tag => (tag.TagId, tag.Slug, tag.By)));

    private protected async Task ExecuteAsync(Func<HubContext, Article, Task> change, Rss.Item item)
    {
        var article = await ArticleAsync(item);
        await Hub.QueryAsync(async context =>
        {
            await change(context, article);
            return 0;
        });
    }

    /// <summary>Puts articles into a story by hand; the one they came from leads there then, where it is left empty.</summary>
    private protected Task<int> PutAsync(Rss.Item[] items, long story, long? leadOn) => Hub.QueryAsync(async context =>
    {
        string[] titles = [.. items.Select(item => item.Title)];
        var left = await context.Articles.Where(article => titles.Contains(article.Title)).Select(article => article.StoryId!.Value).Distinct()
            .ToListAsync(Cancel);
        await context.Articles.Where(article => titles.Contains(article.Title))
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.StoryId, story), Cancel);
        if (leadOn is { } former)
            await context.Stories.Where(row => row.Id == former).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.MergedIntoId, story).SetProperty(row => row.LeadArticleId, (long?)null)
                    .SetProperty(row => row.ArticleCount, 0), Cancel);
        await StoryRecount.RunAsync(context, [.. left, story], Hub.Clock.GetUtcNow(), Cancel);
        await StoriesRevision.RaiseAsync(context, Cancel);
        return 0;
    });

    /// <summary>Gives an article a story of its own by hand.</summary>
    private protected async Task<long> TearAsync(Rss.Item item, string slug)
    {
        var id = await AddStoryAsync(slug, mergedInto: null);
        await PutAsync([item], id, leadOn: null);
        return id;
    }

    private protected Task<long> AddStoryAsync(string slug, long? mergedInto) => Hub.QueryAsync(async context =>
    {
        var story = new Story { Slug = slug, MergedIntoId = mergedInto, FirstSeenAt = Hub.Clock.GetUtcNow(), LastSeenAt = Hub.Clock.GetUtcNow() };
        context.Stories.Add(story);
        await context.SaveChangesAsync(Cancel);
        return story.Id;
    });

    /// <summary>Makes of an article what an older dictionary might have: another tag instead of all its own, and no relevance.</summary>
    private protected Task SpoilAsync(Rss.Item item) => ExecuteAsync(
        async (context, article) =>
        {
            await context.ArticleTags.Where(tag => tag.ArticleId == article.Id).ExecuteDeleteAsync(Cancel);
            var wrong = await context.Tags.Where(tag => tag.Slug == "mistral-ai").Select(tag => tag.Id).SingleAsync(Cancel);
            context.ArticleTags.Add(new() { ArticleId = article.Id, TagId = wrong, By = TaggedBy.Dictionary, Score = 0.5 });
            await context.SaveChangesAsync(Cancel);
            await context.Articles.Where(row => row.Id == article.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Relevance, 0.01).SetProperty(row => row.IsAboutAi, false)
                    .SetProperty(row => row.RelevanceReasons, []), Cancel);
            await StoryRecount.RunAsync(context, [article.StoryId!.Value], Hub.Clock.GetUtcNow(), Cancel);
        },
        item);

    /// <summary>What is stored of each story is what its articles make of it.</summary>
    private protected async Task AssertStandingsAsync()
    {
        var stories = await Hub.QueryAsync(context => context.Stories.AsNoTracking().Where(story => story.MergedIntoId == null).ToListAsync(Cancel));
        foreach (var story in stories)
        {
            var coverage = await Hub.QueryAsync(context => context.Articles.Where(article => article.StoryId == story.Id).Select(Coverage.Stored)
                .ToListAsync(Cancel));
            var standing = StoryRanker.Rank(coverage);
            var lead = coverage.Exists(article => article.ArticleId == story.EditorLeadId) ? story.EditorLeadId!.Value : standing.Lead.ArticleId;
            Assert.Equal((coverage.Count, standing.Publishers, standing.Rank, lead),
                (story.ArticleCount, story.PublisherCount, story.Rank, story.LeadArticleId));
        }

        Assert.Equal(0,
            await Hub.QueryAsync(context => context.Articles.CountAsync(article => (article.State == ArticleState.Shown) != (article.StoryId != null),
            Cancel)));
        Assert.Equal(0, await Hub.QueryAsync(context => context.Articles.CountAsync(article => context.Stories.Any(story => story.Id == article.StoryId
            && story.MergedIntoId != null), Cancel)));
    }

    private protected async Task JudgeAsync(Rss.Item item, bool verdict)
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<JudgeRelevance>().RunAsync((await ArticleAsync(item)).Id, verdict, "test", Cancel));
    }

    /// <summary>Every row of the tables that could change.</summary>
    private protected Task<string> RowsAsync() => Hub.QueryAsync(async context =>
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
