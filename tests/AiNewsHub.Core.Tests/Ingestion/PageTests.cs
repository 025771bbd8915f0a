using System.Text.Json;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

public sealed class PageTests : IAsyncLifetime
{
    private LoopbackSite _site = null!;
    private ReadingHub _hub = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _hub = await ReadingHub.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task APageGivesTheTextThatTheFeedLacks()
    {
        _site.Serve("/story", Page("A model for whales", "Whales sing in forty dialects."), "text/html; charset=utf-8");
        await AddFeedAsync("/story");

        await _hub.ReadAllAsync();

        var article = await ArticleAsync();
        Assert.Equal(PageKind.Article, article.PageKind);
        Assert.Null(article.PageDueAt);
        Assert.Contains("forty dialects", article.Content!.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _hub.QueryAsync(context => context.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH 'dialects'").SingleAsync()));
        Assert.Equal(["/feed", "/.well-known/tdmrep.json", "/robots.txt", "/story"], _site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task APageThatRobotsForbidIsNotAskedFor()
    {
        _site.Serve("/robots.txt", "User-agent: *\nDisallow: /story", "text/plain");
        await AddFeedAsync("/story");

        await _hub.ReadAllAsync();

        var article = await ArticleAsync();
        Assert.Equal((PageKind.NotRead, null), (article.PageKind, article.PageDueAt));
        Assert.Contains("summary", article.Content!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/story", _site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task ARobotsFileThatCannotBeHadForbidsAllPages()
    {
        _site.Status("/robots.txt", 500);
        await AddFeedAsync("/story");

        await _hub.ReadAllAsync();

        Assert.DoesNotContain("/story", _site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task ASourceSetToFeedOnlyAsksForNoPage()
    {
        _site.Serve("/feed", Feed("/story"));
        await _hub.AddAsync(_site.At("/feed"));

        await _hub.ReadAllAsync();

        Assert.Equal(["/feed"], _site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task APageThatFailsIsTriedAgainForTwoDaysAndTheArticleIsThereMeanwhile()
    {
        _site.Status("/story", 500);
        await AddFeedAsync("/story");
        for (var i = 0; i < 20; i++)
        {
            await _hub.ReadDueAsync();
            _hub.Clock.Advance(TimeSpan.FromHours(6));
        }

        Assert.Null((await ArticleAsync()).PageDueAt);
        Assert.InRange(_site.Asked.Count(asked => asked.Path == "/story"), 5, 9);
    }

    [Fact]
    public async Task APublisherThatKeepsMachinesOffKeepsItsText()
    {
        _site.Serve("/story", Page("A model for whales", "Whales sing in forty dialects.", "<meta name=\"robots\" content=\"noai, max-snippet:50\">"), "text/html");
        await AddFeedAsync("/story");

        await _hub.ReadAllAsync();

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
        _site.On("/story", context =>
        {
            if (header is not null) context.Response.Headers["X-Robots-Tag"] = header;
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(Page("A model for whales", "Whales sing in forty dialects.", head));
        });
        await AddFeedAsync("/story");

        await _hub.ReadAllAsync();

        Assert.Equal(marks, (await ArticleAsync()).Marks);
        var row = (await _hub.QueryAsync(context => new ArticleQuery().ReadAsync(context, TestContext.Current.CancellationToken))).Articles.Single();
        Assert.Null(row.ShownExcerpt);
        Assert.NotEmpty(row.Title);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OfAReservedArticleOnlyHeadlineAndLinkAreKept(bool byFile)
    {
        if (byFile) _site.Serve("/.well-known/tdmrep.json", "[{\"location\":\"/free\",\"tdm-reservation\":0},{\"location\":\"/\",\"tdm-reservation\":1}]", "application/json");
        _site.On("/feed", context =>
        {
            if (!byFile) context.Response.Headers["tdm-reservation"] = "1";
            return context.Response.WriteAsync(Feed("/story"));
        });
        await _hub.AddAsync(_site.At("/feed"), draft => draft with { ReadPages = byFile, FullText = Core.Sources.FullTextPermission.Full });

        await _hub.ReadAllAsync();

        var article = await ArticleAsync();
        Assert.Equal((UseMarks.Reserved | UseMarks.NoAi, null, ""), (article.Marks, article.Excerpt, article.Content!.Text));
        Assert.NotEmpty(article.Title);
        Assert.DoesNotContain(_site.Asked, asked => asked.Path == "/story");
        Assert.Equal(0, await _hub.QueryAsync(context => context.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH 'summary'").SingleAsync()));
        Assert.Null((await _hub.QueryAsync(context => ArticleReading.ReadAsync(context, article.Id, TestContext.Current.CancellationToken)))!.Html);
    }

    [Fact]
    public async Task ARefusedPageRestsThePagesOfItsHostUntilTheTimeItNamed()
    {
        _site.Status("/story", 429, ("Retry-After", "7200"));
        _site.Serve("/other", Page("Another model", "Nothing sings here."), "text/html");
        _site.Serve("/feed", Rss.Feed(new Rss.Item("1", "Whales", _site.At("/story").AbsoluteUri), new Rss.Item("2", "Fish", _site.At("/other").AbsoluteUri)));
        await _hub.AddAsync(_site.At("/feed"), draft => draft with { ReadPages = true });
        await _hub.ReadDueAsync();
        var pages = Pages();
        _hub.Clock.Advance(TimeSpan.FromSeconds(7199));
        await _hub.ReadDueAsync();
        Assert.Equal(pages, Pages());
        _hub.Clock.Advance(TimeSpan.FromSeconds(1));
        await _hub.ReadDueAsync();
        Assert.True(Pages() > pages);

        int Pages() => _site.Asked.Count(asked => asked.Path is "/story" or "/other");
    }

    [Fact]
    public async Task TheArticleThisProjectBeganWithIsReadWhole()
    {
        var seed = SharedCorpora.Path("seed");
        var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(seed, "expected.json"), TestContext.Current.CancellationToken)).RootElement;
        var page = await File.ReadAllTextAsync(Path.Combine(seed, "page.html"), TestContext.Current.CancellationToken);
        _site.Serve("/seed", page, "text/html; charset=utf-8");
        _site.Serve("/feed", Rss.Feed(new Rss.Item("seed", expected.GetProperty("title").GetString()!, _site.At("/seed").AbsoluteUri, "Un résumé.")));
        await _hub.AddAsync(_site.At("/feed"), draft => draft with { ReadPages = true });

        await _hub.ReadAllAsync();

        var article = await ArticleAsync();
        Assert.Equal(expected.GetProperty("title").GetString(), article.Title);
        Assert.Equal("fr", article.Language);
        Assert.Equal(expected.GetProperty("byline").GetString(), article.Byline);
        Assert.Equal(expected.GetProperty("published").GetDateTimeOffset(), article.PublishedAt);
        Assert.Equal(expected.GetProperty("image_credit").GetString(), article.ImageCredit);
        Assert.Equal(Strings("categories"), article.PublisherCategories.Order(StringComparer.Ordinal));
        Assert.Equal(expected.GetProperty("via").GetProperty("name").GetString(), Assert.Single(article.Via).Name);
        Assert.Equal(expected.GetProperty("via").GetProperty("url").GetString(), article.Via[0].Url);
        Assert.Equal(Authorship.MachineWritten, article.Authorship);
        Assert.All(Strings("text_must_contain"), part => Assert.Contains(part, article.Content!.Text, StringComparison.Ordinal));
        Assert.All(Strings("text_must_not_contain"), part => Assert.DoesNotContain(part, article.Content!.Text, StringComparison.Ordinal));

        IEnumerable<string> Strings(string name) => expected.GetProperty(name).EnumerateArray().Select(element => element.GetString()!);
    }

    private async Task AddFeedAsync(string link)
    {
        _site.Serve("/feed", Feed(link));
        await _hub.AddAsync(_site.At("/feed"), draft => draft with { ReadPages = true });
    }

    private string Feed(string link) => Rss.Feed(new Rss.Item("1", "A model for whales", _site.At(link).AbsoluteUri, "A short summary of what was done."));

    private static string Page(string title, string sentence, string head = "") =>
        $"""
        <!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>
        {string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Paragraph {i} tells how the laboratory recorded the animals, trained the model and checked what it had learnt, at some length. {sentence}</p>"))}
        </article></body></html>
        """;

    private Task<Article> ArticleAsync() => _hub.QueryAsync(context => context.Articles.Include(article => article.Content).SingleAsync());
}
