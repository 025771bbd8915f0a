using System.Text.Json;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

public sealed class PageTests : ReadingTests
{
    [Fact]
    public async Task APageGivesTheTextThatTheFeedLacks()
    {
        Site.Serve("/story", Page("A model for whales", "Whales sing in forty dialects."), "text/html; charset=utf-8");
        await AddFeedAsync("/story");

        await Hub.ReadAllAsync();

        var article = await ArticleAsync();
        Assert.Equal(PageKind.Article, article.PageKind);
        Assert.Null(article.PageDueAt);
        Assert.Contains("forty dialects", article.Content!.Text, StringComparison.Ordinal);
        Assert.Equal(1,
            await Hub.QueryAsync(context => context.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH 'dialects'")
            .SingleAsync()));
        Assert.Equal(["/feed", "/.well-known/tdmrep.json", "/robots.txt", "/story"], Site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task APageThatRobotsForbidIsNotAskedFor()
    {
        Site.Serve("/robots.txt", "User-agent: *\nDisallow: /story", "text/plain");
        await AddFeedAsync("/story");

        await Hub.ReadAllAsync();

        var article = await ArticleAsync();
        Assert.Equal((PageKind.NotRead, null), (article.PageKind, article.PageDueAt));
        Assert.Contains("summary", article.Content!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/story", Site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task ARobotsFileThatCannotBeHadForbidsAllPages()
    {
        Site.Status("/robots.txt", 500);
        await AddFeedAsync("/story");

        await Hub.ReadAllAsync();

        Assert.DoesNotContain("/story", Site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task ASourceSetToFeedOnlyAsksForNoPage()
    {
        Site.Serve("/feed", Feed("/story"));
        await Hub.AddAsync(Site.At("/feed"));

        await Hub.ReadAllAsync();

        Assert.Equal(["/feed"], Site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task APageThatFailsIsTriedAgainForTwoDaysAndTheArticleIsThereMeanwhile()
    {
        Site.Status("/story", 500);
        await AddFeedAsync("/story");
        for (var i = 0; i < 20; i++)
        {
            await Hub.ReadDueAsync();
            Hub.Clock.Advance(TimeSpan.FromHours(6));
        }

        Assert.Null((await ArticleAsync()).PageDueAt);
        Assert.InRange(Site.Asked.Count(asked => asked.Path == "/story"), 5, 9);
    }

    [Fact]
    public async Task APublisherThatKeepsMachinesOffKeepsItsText()
    {
        Site.Serve("/story", Page("A model for whales", "Whales sing in forty dialects.", "<meta name=\"robots\" content=\"noai, max-snippet:50\">"),
            "text/html");
        await AddFeedAsync("/story");

        await Hub.ReadAllAsync();

        var article = await ArticleAsync();
        Assert.Equal(50, article.MaxSnippet);
        Assert.DoesNotContain("dialects", article.Content!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta name=\"robots\" content=\"nosnippet\">", null, UseMarks.NoSnippet)]
    [InlineData("", "nosnippet, noimageai", UseMarks.NoSnippet | UseMarks.NoImageAi)]
    [InlineData("<meta name=\"tdm-reservation\" content=\"1\">", null, UseMarks.Reserved | UseMarks.NoAi)]
    public async Task APublisherThatForbidsQuotingIsNotQuoted(string head, string? header, UseMarks marks)
    {
        Site.On("/story", context =>
        {
            if (header is not null) context.Response.Headers["X-Robots-Tag"] = header;
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(Page("A model for whales", "Whales sing in forty dialects.", head));
        });
        await AddFeedAsync("/story");

        await Hub.ReadAllAsync();

        Assert.Equal(marks, (await ArticleAsync()).Marks);
        var row = (await Hub.QueryAsync(context => new ArticleQuery().ReadAsync(context, TestContext.Current.CancellationToken))).Articles.Single();
        Assert.Null(row.ShownExcerpt);
        Assert.NotEmpty(row.Title);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OfAReservedArticleOnlyHeadlineAndLinkAreKept(bool byFile)
    {
        if (byFile)
            Site.Serve("/.well-known/tdmrep.json", "[{\"location\":\"/free\",\"tdm-reservation\":0},{\"location\":\"/\",\"tdm-reservation\":1}]",
                "application/json");
        Site.On("/feed", context =>
        {
            if (!byFile) context.Response.Headers["tdm-reservation"] = "1";
            return context.Response.WriteAsync(Feed("/story"));
        });
        await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = byFile, FullText = Core.Model.FullTextPermission.Full });

        await Hub.ReadAllAsync();

        var article = await ArticleAsync();
        Assert.Equal((UseMarks.Reserved | UseMarks.NoAi, null, ""), (article.Marks, article.Excerpt, article.Content!.Text));
        Assert.NotEmpty(article.Title);
        Assert.DoesNotContain(Site.Asked, asked => asked.Path == "/story");
        Assert.Equal(0,
            await Hub.QueryAsync(context => context.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH 'summary'")
            .SingleAsync()));
        Assert.Null((await Hub.QueryAsync(context => ArticleReading.ReadAsync(context, article.Id, TestContext.Current.CancellationToken)))!.Html);
    }

    [Fact]
    public async Task ARefusedPageRestsThePagesOfItsHostUntilTheTimeItNamed()
    {
        Site.Status("/story", 429, ("Retry-After", "7200"));
        Site.Serve("/other", Page("Another model", "Nothing sings here."), "text/html");
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "Whales", Site.At("/story").AbsoluteUri), new Rss.Item("2", "Fish", Site.At("/other").AbsoluteUri)));
        await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = true });
        await Hub.ReadDueAsync();
        var pages = Pages();
        Hub.Clock.Advance(TimeSpan.FromSeconds(7199));
        await Hub.ReadDueAsync();
        Assert.Equal(pages, Pages());
        Hub.Clock.Advance(TimeSpan.FromSeconds(1));
        await Hub.ReadDueAsync();
        Assert.True(Pages() > pages);

        int Pages() => Site.Asked.Count(asked => asked.Path is "/story" or "/other");
    }

    [Fact]
    public async Task TheArticleThisProjectBeganWithIsReadWhole()
    {
        var seed = SharedCorpora.Path("seed");
        var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(seed, "expected.json"), TestContext.Current.CancellationToken)).RootElement;
        var page = await File.ReadAllTextAsync(Path.Combine(seed, "page.html"), TestContext.Current.CancellationToken);
        Site.Serve("/seed", page, "text/html; charset=utf-8");
        Site.Serve("/feed", Rss.Feed(new Rss.Item("seed", expected.GetProperty("title").GetString()!, Site.At("/seed").AbsoluteUri, "Un résumé.")));
        await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = true });

        await Hub.ReadAllAsync();

        var article = await ArticleAsync();
        Assert.Equal(expected.GetProperty("title").GetString(), article.Title);
        Assert.Equal("fr", article.Language);
        Assert.Equal(expected.GetProperty("byline").GetString(), article.Byline);
        Assert.Equal(expected.GetProperty("published").GetDateTimeOffset(), article.PublishedAt);
        Assert.Equal(expected.GetProperty("image_credit").GetString(), article.ImageCredit);
        Assert.Equal(Strings("categories"), article.PublisherCategories.Order(StringComparer.Ordinal));
        Assert.Equal(expected.GetProperty("via").GetProperty("name").GetString(), Assert.Single(article.Via).Name);
        Assert.Equal(expected.GetProperty("via").GetProperty("url").GetString(), article.Via[0].Url?.AbsoluteUri);
        Assert.Equal(Authorship.MachineWritten, article.Authorship);
        Assert.All(Strings("text_must_contain"), part => Assert.Contains(part, article.Content!.Text, StringComparison.Ordinal));
        Assert.All(Strings("text_must_not_contain"), part => Assert.DoesNotContain(part, article.Content!.Text, StringComparison.Ordinal));

        IEnumerable<string> Strings(string name) => expected.GetProperty(name).EnumerateArray().Select(element => element.GetString()!);
    }

    private async Task AddFeedAsync(string link)
    {
        Site.Serve("/feed", Feed(link));
        await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = true });
    }

    private string Feed(string link) => Rss.Feed(new Rss.Item("1", "A model for whales", Site.At(link).AbsoluteUri, "A short summary of what was done."));

    private static string Page(string title, string sentence, string head = "") =>
        $"""
        <!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>
        {string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Paragraph {i} tells how the laboratory recorded the animals, trained the model and checked what it had learnt, at some length. {sentence}</p>"))}
        </article></body></html>
        """;

    private Task<Article> ArticleAsync() => Hub.QueryAsync(context => context.Articles.Include(article => article.Content).SingleAsync());
}
