using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

public sealed class IngestionTests : ReadingTests
{
    [Fact]
    public async Task AFeedBecomesArticlesWithStoriesTagsAndIndex()
    {
        var published = Hub.Clock.GetUtcNow().AddHours(-3);
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "OpenAI releases GPT-5 to developers", Text: "<p>OpenAI said <b>today</b>.</p><script>x()</script>",
            Published: published)));
        await Hub.AddAsync(Site.At("/feed"));

        var totals = await Hub.ReadAllAsync();

        Assert.Equal((1, 1, 0, 0, 1, 0), (totals.Sources, totals.Fetched, totals.NotModified, totals.Failed, totals.ArticlesNew, totals.ArticlesUpdated));
        var article = await Hub.QueryAsync(context => context.Articles.Include(article => article.Content).Include(article => article.Story)
            .Include(article => article.Tags).ThenInclude(tag => tag.Tag).SingleAsync());
        Assert.Equal("OpenAI releases GPT-5 to developers", article.Title);
        Assert.Equal("https://site.example/1", article.CanonicalUrl);
        Assert.Equal(published, article.ShownAt);
        Assert.Equal(Hub.Clock.GetUtcNow(), article.FirstSeenAt);
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
        Site.Serve("/feed", Rss.Feed(Many(30)));
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        var before = await FiguresAsync();
        // Another byte, so that the body is parsed again; one entry more, so that the feed is stored again.
        Site.Serve("/feed", Rss.Feed(Many(30)) + "\n");

        var totals = await Hub.ReadAllAsync();

        Assert.Equal((0, 0), (totals.ArticlesNew, totals.ArticlesUpdated));
        Assert.Equal(before, await FiguresAsync());
        Assert.Equal(30, before.Articles);
    }

    [Fact]
    public async Task AnEditedEntryUpdatesAndItsOldHeadlineIsKept()
    {
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "Lab opens its model", Text: "First wording about gold.")));
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        Hub.Clock.Advance(TimeSpan.FromHours(1));
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "Lab closes its model", Text: "Second wording about silver.")));

        var totals = await Hub.ReadAllAsync();

        Assert.Equal((0, 1), (totals.ArticlesNew, totals.ArticlesUpdated));
        var article = await Hub.QueryAsync(context => context.Articles.Include(article => article.Content).Include(article => article.Revisions).SingleAsync());
        Assert.Equal("Lab closes its model", article.Title);
        Assert.Contains("silver", article.Content!.Text, StringComparison.Ordinal);
        var revision = Assert.Single(article.Revisions);
        Assert.Equal(("Lab opens its model", Hub.Clock.GetUtcNow()), (revision.Title, revision.ReplacedAt));
        Assert.Equal(0, await CountAsync("SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH 'gold'"));
        Assert.Equal(1, await CountAsync("SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH 'silver'"));
        Assert.Equal(0, (await Hub.ReadAllAsync()).ArticlesUpdated);
    }

    [Fact]
    public async Task TheSameAddressInTwoFeedsIsOneArticleSeenTwice()
    {
        Site.Serve("/a", Rss.Feed(new Rss.Item("a1", "One story", "https://site.example/story?utm_source=a")));
        Site.Serve("/b", Rss.Feed(new Rss.Item("b1", "One story, told by b", "https://site.example/story?utm_source=b")));
        await Hub.AddAsync(Site.At("/a"));
        await Hub.AddAsync(Site.At("/b"));

        Assert.Equal(1, (await Hub.ReadAllAsync()).ArticlesNew);

        Assert.Equal(2, await Hub.QueryAsync(context => context.ArticleSightings.CountAsync()));
        Assert.Equal(0, (await Hub.ReadAllAsync()).ArticlesNew);
    }

    [Fact]
    public async Task EntriesOfAChangelogThatLinkToOnePageStayApart()
    {
        var first = new Rss.Item("v1", "Version 1", "https://site.example/changes");
        var second = new Rss.Item("v2", "Version 2", "https://site.example/changes");
        Site.Serve("/feed", Rss.Feed(first));
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        // The first has left the feed: each is alone in its document.
        Site.Serve("/feed", Rss.Feed(second));
        await Hub.ReadAllAsync();
        Site.Serve("/feed", Rss.Feed(new Rss.Item("v3", "Version 3", "https://site.example/changes"), second));
        await Hub.ReadAllAsync();

        Assert.Equal(["Version 1", "Version 2", "Version 3"], await Hub.QueryAsync(context => context.Articles.OrderBy(article => article.Id)
            .Select(article => article.Title).ToListAsync()));
    }

    [Fact]
    public async Task AFeedThatChangesItsIdentifiersBringsNothingBack()
    {
        Site.Serve("/feed", Rss.Feed(new Rss.Item("old-1", "A headline")));
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        Site.Serve("/feed", Rss.Feed(new Rss.Item("new-1", "A headline", "https://site.example/old-1")));

        Assert.Equal(0, (await Hub.ReadAllAsync()).ArticlesNew);
    }

    [Fact]
    public async Task ADateInTheFutureIsKeptButShownAsFirstSeen()
    {
        var now = Hub.Clock.GetUtcNow();
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "From tomorrow", Published: now.AddDays(1))));
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();

        var article = await Hub.QueryAsync(context => context.Articles.SingleAsync());
        Assert.Equal((now.AddDays(1), now), (article.PublishedAt, article.ShownAt));
    }

    private static IEnumerable<Rss.Item> Many(int count) =>
        Enumerable.Range(1, count).Select(i => new Rss.Item($"n{i}", $"Headline number {i}", Text: $"Text {i} about a model."));

    private Task<int> CountAsync(string sql) => Hub.QueryAsync(context => context.Database.SqlQueryRaw<int>(sql).SingleAsync());

    private Task<(int Articles, int Sightings, int Stories, int Tags)> FiguresAsync() => Hub.QueryAsync(async context =>
        (await context.Articles.CountAsync(), await context.ArticleSightings.CountAsync(), await context.Stories.CountAsync(),
            await context.ArticleTags.CountAsync()));
}
