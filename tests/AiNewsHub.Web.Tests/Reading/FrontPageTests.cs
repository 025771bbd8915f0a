using System.Globalization;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sources;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>What the front page makes of the order of ranks: variety, movement, and calm when old articles come in.</summary>
public sealed class FrontPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NoCompanyPublisherOrTopicHasMoreThanFiveOfTheFirstFifteen()
    {
        await using var hub = await RunningHub.StartAsync();
        await SeedAsync(hub);
        using var client = hub.CreateClient();
        var page = await PageAsync(client, "/en/");
        var shown = Headlines(page);
        Assert.Equal(22, shown.Distinct(StringComparer.Ordinal).Count());
        foreach (var word in new[] { "openai", "chips", "Wire" })
            Assert.Equal(5, shown.Take(15).Count(title => title.Contains(word, StringComparison.Ordinal)));
        Assert.Equal(["openai 5", "openai 6", "chips 11", "chips 12", "Wire 18", "Wire 19"], shown.Skip(15).Take(6));
        Assert.Equal("moved down: there are already five stories about OpenAI above", Aside(page, "openai 5"));
        Assert.Equal("moved down: there are already five stories on the topic “Chips” above", Aside(page, "chips 12"));
        Assert.Equal("moved down: there are already five headlines from Wire above", Aside(page, "Wire 19"));
        Assert.Equal("", Aside(page, "openai chips 4"));
        Assert.Equal("descendu\u202f: il y a déjà cinq sujets sur OpenAI au-dessus", Aside(await PageAsync(client, "/fr/"), "openai 5"));

        // The feed is the page.
        var feed = new HtmlParser().ParseDocument(await client.GetStringAsync("/en/feed.rss", Cancel));
        Assert.Equal(shown, feed.QuerySelectorAll("item > title").Select(title => title.TextContent));

        // Who asks for one company gets it by rank.
        var filtered = await PageAsync(client, "/en/?tag=openai");
        Assert.Equal(["openai 0", "openai 1", "openai 2", "openai 3", "openai chips 4", "openai 5", "openai 6"], Headlines(filtered));
        Assert.Empty(filtered.QuerySelectorAll(".why .aside"));
    }

    [Fact]
    public async Task WhatIsNewAndWhatRisesIsSoAgainstSixHoursBefore()
    {
        var clock = new TurnedClock();
        await using var site = await LoopbackSite.StartAsync();
        await using var hub = await StartAsync(clock);
        using var client = hub.CreateClient();
        string[] reports = ["Nimbus releases the language model Cirrus 4 with open weights",
            "Court in Lyon rules against Orbis over scraped novels for its language model"];
        await AddAsync(hub, site, "Alpha", [.. reports.Select(title => (title, (DateTimeOffset?)clock.GetUtcNow().AddHours(-1)))]);
        await ReadAsync(hub);
        clock.Turn(TimeSpan.FromHours(7));
        Assert.Empty(Marks(await PageAsync(client, "/en/")));

        await AddAsync(hub, site, "Beta", (reports[0], clock.GetUtcNow().AddHours(-1)),
            ("Fabline opens a plant for machine learning chips near Dresden", clock.GetUtcNow().AddHours(-2)));
        await ReadAsync(hub);
        var page = await PageAsync(client, "/en/");
        Assert.Equal([("Fabline", "new"), ("Nimbus", "rising")], Marks(page));
        Assert.Equal("rising: 2 independent publishers, 1 six hours ago", Aside(page, reports[0]));
        Assert.Equal([("Fabline", "nouveau"), ("Nimbus", "en hausse")], Marks(await PageAsync(client, "/fr/")));

        clock.Turn(TimeSpan.FromHours(7));
        Assert.Empty(Marks(await PageAsync(client, "/en/")));
    }

    [Fact]
    public async Task OldArticlesOfASourceAddedTodayDoNotComeToTheTop()
    {
        var clock = new TurnedClock();
        await using var site = await LoopbackSite.StartAsync();
        await using var hub = await StartAsync(clock);
        using var client = hub.CreateClient();
        // Yesterday's articles of six sources, read as they came.
        for (var source = 0; source < 6; source++)
            await AddAsync(hub, site, $"Daily-{source}", [.. Numbered("today", 5 * source, 5, number => clock.GetUtcNow().AddHours(-source - (4 * number)))]);
        await ReadAsync(hub);
        clock.Turn(TimeSpan.FromHours(20));
        var (before, river) = (Headlines(await PageAsync(client, "/en/")), River(await PageAsync(client, "/en/latest")));
        Assert.Equal(30, river.Count);

        await AddAsync(hub, site, "Archive", [.. Numbered("backlog", 100, 50, number => clock.GetUtcNow().AddDays(-2.5 - number))]);
        await ReadAsync(hub);
        Assert.Equal(80, await hub.InStoreAsync(store => store.Articles.CountAsync(Cancel)));
        var page = await PageAsync(client, "/en/");
        Assert.Equal(before, Headlines(page));
        Assert.Equal(river, River(await PageAsync(client, "/en/latest")).Take(30));
        Assert.Empty(Marks(page));
        Assert.Empty(Marks(await PageAsync(client, "/en/?lang=en")));
    }

    [Fact]
    public async Task WhatASourceWithoutDatesHeldWhenItWasAddedStandsBehindTheNews()
    {
        var clock = new TurnedClock();
        await using var site = await LoopbackSite.StartAsync();
        await using var hub = await StartAsync(clock);
        using var client = hub.CreateClient();
        for (var source = 0; source < 4; source++)
            await AddAsync(hub, site, $"Daily-{source}", [.. Numbered("today", 5 * source, 5, number => clock.GetUtcNow().AddHours(-source - (4 * number)))]);
        await ReadAsync(hub);
        var before = Headlines(await PageAsync(client, "/en/"));
        await AddAsync(hub, site, "Archive", [.. Numbered("backlog", 100, 90, _ => null)]);
        await ReadAsync(hub);
        var page = await PageAsync(client, "/en/");
        Assert.Equal(before, Headlines(page).Take(before.Count));
        var found = Headlines(page)[before.Count];
        Assert.Contains("backlog", found, StringComparison.Ordinal);
        Assert.Contains("moved down: it has no date, and was there when its source was added", Aside(page, found), StringComparison.Ordinal);

        // What comes to it later is news.
        clock.Turn(TimeSpan.FromHours(8));
        Serve(site, "Archive", ("Fabline opens a plant for machine learning chips near Dresden", null));
        await ReadAsync(hub);
        Assert.StartsWith("Fabline", Headlines(await PageAsync(client, "/en/"))[0], StringComparison.Ordinal);
    }

    private static Task<RunningHub> StartAsync(TimeProvider clock) => RunningHub.StartAsync(
        new() { ["Fetch:AllowAddresses:0"] = "127.0.0.0/8", ["Fetch:GapPerHost"] = "00:00:00" }, services =>
            services.Replace(ServiceDescriptor.Singleton(clock)));

    /// <summary>Headlines that share no more than being about the industry.</summary>
    private static IEnumerable<(string Title, DateTimeOffset? At)> Numbered(string word, int first, int count, Func<int, DateTimeOffset?> at) =>
        Enumerable.Range(first, count)
        .Select(number => ($"{word} {Rare(number)}: {Rare(number + 300)} tries a language model at {Rare(number + 600)}", at(number - first)));

    private static string Rare(int number) =>
        string.Concat(number.ToString("000", CultureInfo.InvariantCulture).Select(digit => "Bo Ka Di Fu Ge Ho Ji Lu Me Nya".Split(' ')[digit - '0'])) + "rex";

    private static async Task AddAsync(RunningHub hub, LoopbackSite site, string name, params (string Title, DateTimeOffset? At)[] items)
    {
        Serve(site, name, items);
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AddSources>()
            .RunAsync([new SourceDraft { Name = name, Publisher = name, Address = site.At($"/{name}").AbsoluteUri, ReadPages = false }], "test", null, Cancel);
    }

    private static void Serve(LoopbackSite site, string name, params (string Title, DateTimeOffset? At)[] items) => site.Serve($"/{name}", $"""
            <rss version="2.0"><channel><title>{name}</title><link>{site.Address}</link><language>en</language>
            {string.Concat(items.Select(item => $"""
                <item><title>{item.Title}</title><guid>{name} {item.Title}</guid><link>{site.At($"/{name}/{Uri.EscapeDataString(item.Title)}")}</link>
                {(item.At is { } at ? $"<pubDate>{at.ToString("r", CultureInfo.InvariantCulture)}</pubDate>" : "")}<description>{item.Title}, as was said on Tuesday.</description></item>
                """))}
            </channel></rss>
            """);

    private static async Task ReadAsync(RunningHub hub) => await hub.Services.GetRequiredService<IngestOnce>().RunAsync(null, all: true, null, Cancel);

    /// <summary>By rank: seven about OpenAI, one of them and six more about chips, seven of one publisher, then others.</summary>
    private static Task<int> SeedAsync(RunningHub hub) => hub.InStoreAsync(async store =>
    {
        var now = hub.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var sources = Enumerable.Range(0, 33).Select(number => number == 0 ? "Wire" : $"Paper {number}").Select(name => new Source
        {
            Name = name,
            Slug = name.Replace(' ', '-'),
            Address = $"https://{name.Replace(' ', '-')}.example/feed",
            Publisher = new() { Name = name, Slug = name },
        }).ToList();
        store.Sources.AddRange(sources);
        await store.SaveChangesAsync(Cancel);
        var tags = await store.Tags.Where(tag => tag.Slug == "openai" || tag.Slug == "chips").ToDictionaryAsync(tag => tag.Slug, tag => tag.Id, Cancel);
        for (var number = 0; number < 40; number++)
        {
            var subject = number switch { < 7 => "openai", < 13 => "chips", < 20 => "Wire", _ => "other" };
            var title = number == 4 ? "openai chips 4" : $"{subject} {number}";
            var article = new Article
            {
                SourceId = sources[subject == "Wire" ? 0 : 1 + (number % 32)].Id,
                Title = title,
                Url = $"https://x.example/{number}",
                CanonicalUrl = $"https://x.example/{number}",
                FirstSeenAt = now.AddDays(-1),
                ShownAt = now.AddDays(-1),
                Language = "en",
                ContentHash = number,
                Content = new(),
            };
            article.Tags.AddRange(tags.Where(tag => title.Contains(tag.Key, StringComparison.Ordinal)).Select(tag => new ArticleTag { TagId = tag.Value }));
            var story = new Story
            {
                Slug = $"story-{number}",
                Rank = 100 - number,
                RankParts = [new("freshness", 100 - number)],
                ArticleCount = 1,
                FirstSeenAt = article.ShownAt,
                LastSeenAt = article.ShownAt,
                Articles = [article],
            };
            store.Stories.Add(story);
            await store.SaveChangesAsync(Cancel);
            story.LeadArticleId = article.Id;
        }

        return await store.SaveChangesAsync(Cancel);
    });

    private static async Task<IDocument> PageAsync(HttpClient client, string path) => new HtmlParser().ParseDocument(await client.GetStringAsync(path, Cancel));

    private static List<string> Headlines(IDocument page) => [.. page.QuerySelectorAll(".top .story h2").Select(title => title.TextContent)];

    private static List<string> River(IDocument page) => [.. page.QuerySelectorAll(".river .headline").Select(title => title.TextContent)];

    private static string Aside(IDocument page, string title) =>
        string.Join('\n', page.QuerySelectorAll(".story").Single(story => story.QuerySelector("h2")!.TextContent == title).QuerySelectorAll(".why .aside")
            .Select(line => line.TextContent));

    private static List<(string Story, string Mark)> Marks(IDocument page) =>
    [
        .. page.QuerySelectorAll(".story").SelectMany(story => story.QuerySelectorAll(".mark.new, .mark.rising")
            .Select(mark => (story.QuerySelector("h2")!.TextContent.Split(' ')[0], mark.TextContent))).Order(),
    ];

    /// <summary>The real time, so that everything that waits goes on, some hours ahead.</summary>
    private sealed class TurnedClock : TimeProvider
    {
        private TimeSpan _ahead;

        public void Turn(TimeSpan on) => _ahead += on;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
    }
}
