using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Stories;

/// <summary>Whatever happened to a hub, what is stored of a story is what its articles make of it now.</summary>
public sealed class StandingTests : ReadingTests
{
    private const int Changes = 14;

    private static readonly string[] _events =
    [
        "Nimbus releases Cirrus 4, a model with open weights", "Court in Lyon rules against Orbis over scraped novels",
        "Fabline opens a chip plant near Dresden", "Regulator fines Paracel 40 million euros over face recognition",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task ARankIsWhatItsArticlesMakeOfIt(int seed)
    {
        var random = new Random(seed);
        var feeds = new List<List<Rss.Item>>();
        var sources = new List<Source>();
        for (var i = 0; i < 4; i++) await AddSourceAsync();
        for (var change = 0; change < Changes; change++)
        {
            var at = random.Next(sources.Count);
            switch (random.Next(10))
            {
                case 0 or 1:
                    feeds[at].Add(Item($"{at}-{change}", _events[random.Next(_events.Length)], change));
                    await PassAsync(at);
                    break;
                case 2:
                    // The publisher makes an announcement, or another language, of what was a report.
                    feeds[at][0] =
                        feeds[at][0] with { Text = "Communiqué de presse. Le laboratoire annonce aujourd'hui son nouveau modèle d'intelligence artificielle, ouvert à tous." };
                    await PassAsync(at);
                    break;
                case 3:
                    await EditAsync(sources[at], edit => edit with { Role = edit.Role == SourceRole.Press ? SourceRole.Vendor : SourceRole.Press });
                    break;
                case 4:
                    await EditAsync(sources[at], edit => edit with { Publisher = $"Publisher {random.Next(3)}" });
                    break;
                case 5:
                    await EditAsync(sources[at], edit => edit with { Scope = (SourceScope)random.Next(3) });
                    break;
                case 6:
                    await WordAsync(random);
                    break;
                case 7 or 8:
                    await DecideAsync(random);
                    break;
                default:
                    if (sources.Count < 3) break;
                    await using (var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope())
                        await scope.ServiceProvider.GetRequiredService<DeleteSource>().RunAsync(sources[at].Id, "test", Cancel);
                    sources.RemoveAt(at);
                    feeds.RemoveAt(at);
                    break;
            }

            Hub.Clock.Advance(TimeSpan.FromHours(random.Next(1, 30)));
            await AssertStandingsAsync($"change {change} of seed {seed}");
        }

        // Whatever is worked out anew leaves what editors said as it is.
        var held = await HeldAsync();
        await using (var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<ReworkStories>().RunAsync(null, isDry: false, null, Cancel);
        Assert.Subset((await HeldAsync()).ToHashSet(), held.ToHashSet());
        await AssertStandingsAsync($"reworking after seed {seed}");

        async Task AddSourceAsync()
        {
            var number = sources.Count;
            feeds.Add([.. _events.Take(number + 1).Select((text, place) => Item($"{number}-{place}", text, 0))]);
            Site.Serve($"/feed{number}", Rss.Feed(feeds[number]));
            sources.Add(await Hub.AddAsync(Site.At($"/feed{number}")));
            await PassAsync(number);
        }

        async Task PassAsync(int place)
        {
            Site.Serve(new Uri(sources[place].Address).AbsolutePath, Rss.Feed(feeds[place]));
            await Hub.ReadAllAsync();
        }

        Rss.Item Item(string id, string title, int change) =>
            new(id, title, Text: $"{title}, as was said on Tuesday. {title} ({change}).", Published: Hub.Clock.GetUtcNow().AddMinutes(-random.Next(60, 4000)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task EditAsync(Source source, Func<SourceSettings, SourceSettings> change)
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<HubContext>();
        var now = await context.Sources.Include(one => one.Publisher).AsNoTracking().SingleAsync(one => one.Id == source.Id, Cancel);
        Assert.Equal(SourceEdited.Done, await scope.ServiceProvider.GetRequiredService<EditSource>()
            .RunAsync(source.Id, change(SourceSettings.Of(now)), "test", Cancel));
    }

    /// <summary>An editor judges an article, or takes it out of its story.</summary>
    private async Task WordAsync(Random random)
    {
        var articles = await Hub.QueryAsync(context => context.Articles.AsNoTracking().OrderBy(article => article.Id).ToListAsync(Cancel));
        var article = articles[random.Next(articles.Count)];
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        if (article.StoryId is { } story && random.Next(2) == 0)
            await scope.ServiceProvider.GetRequiredService<SeparateArticle>().RunAsync(article.Id, story, "test", Cancel);
        else
            await scope.ServiceProvider.GetRequiredService<JudgeRelevance>()
                .RunAsync(article.Id, random.Next(3) switch { 0 => true, 1 => false, _ => null }, "test", Cancel);
    }

    /// <summary>Articles in the stories that editors put them into.</summary>
    private Task<List<string>> HeldAsync() => Hub.QueryAsync(context => context.StoryHolds
        .Where(hold => context.Articles.Any(article => article.Id == hold.ArticleId
            && article.StoryId == (context.Stories.Where(story => story.Id == hold.StoryId).Select(story => story.MergedIntoId).FirstOrDefault()
                ?? hold.StoryId)))
        .Select(hold => hold.ArticleId + " " + hold.StoryId).ToListAsync(Cancel));

    /// <summary>An editor decides on a story or an article, or takes back what one decided.</summary>
    private async Task DecideAsync(Random random)
    {
        var stories = await Hub.QueryAsync(context => context.Stories.Where(story => story.MergedIntoId == null).OrderBy(story => story.Id)
            .Select(story => new { story.Id, Articles = story.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToList() })
                .ToListAsync(Cancel));
        var entries = await Hub.QueryAsync(context => context.AuditEntries.Where(entry => entry.Undo != null && entry.UndoneAt == null)
            .OrderBy(entry => entry.Id).Select(entry => new { entry.Id, entry.Action }).ToListAsync(Cancel));
        var story = stories[random.Next(stories.Count)];
        var other = stories[random.Next(stories.Count)].Id;
        var article = story.Articles[random.Next(story.Articles.Count)];
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        var decide = scope.ServiceProvider.GetRequiredService<DecideStory>();
        if (random.Next(4) == 0 && entries.Count > 0)
        {
            var entry = entries[random.Next(entries.Count)];
            if (entry.Action.StartsWith(UndoSource.Prefix, StringComparison.Ordinal))
                await scope.ServiceProvider.GetRequiredService<UndoSource>().RunAsync(entry.Id, "test", Cancel);
            // Of a change of sources it finds nothing to take back.
            await scope.ServiceProvider.GetRequiredService<UndoDecision>().RunAsync(entry.Id, "test", Cancel);
            return;
        }

        if (random.Next(5) == 0)
        {
            await scope.ServiceProvider.GetRequiredService<DecideArticle>().RunAsync(article, new ArticleChange.Hide(true), new("test"), Cancel);
            return;
        }

        await decide.RunAsync(story.Id, random.Next(7) switch
        {
            0 or 1 => new StoryChange.Join(other),
            2 or 3 => new StoryChange.Split([article]),
            4 => new StoryChange.Lead(article),
            5 => new StoryChange.Lock(random.Next(2) == 0),
            _ => new StoryChange.Hide(random.Next(2) == 0),
        }, new("test"), Cancel);
    }

    private async Task AssertStandingsAsync(string when)
    {
        var stories = await Hub.QueryAsync(context => context.Stories.AsNoTracking().Where(story => story.MergedIntoId == null).ToListAsync(Cancel));
        Assert.Equal(0,
            await Hub.QueryAsync(context => context.Articles.CountAsync(article => (article.State == ArticleState.Shown) != (article.StoryId != null),
            Cancel)));
        foreach (var story in stories)
        {
            var coverage = await Hub.QueryAsync(context => context.Articles.Where(article => article.StoryId == story.Id).Select(Coverage.Stored)
                .ToListAsync(Cancel));
            var standing = StoryRanker.Rank(coverage);
            Assert.Equal(
                (when, coverage.Exists(article => article.ArticleId == story.EditorLeadId) ? story.EditorLeadId!.Value : standing.Lead.ArticleId,
                    coverage.Count, standing.Publishers, string.Join(' ', standing.Languages), string.Join(' ', standing.Parts),
                    coverage.Max(article => article.At)),
                (when, story.LeadArticleId ?? 0, story.ArticleCount, story.PublisherCount, string.Join(' ', story.Languages),
                    string.Join(' ', story.RankParts), story.LastSeenAt));
            Assert.Equal(story.RankParts.Sum(part => part.Points), story.Rank, 6);
        }
    }
}
