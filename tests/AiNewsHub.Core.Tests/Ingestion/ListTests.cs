using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

public sealed class ListTests : ReadingTests
{
    private const string Page =
        """
        <!doctype html><html lang="en"><title>Newsroom</title><body><nav><a href="/about">About</a></nav><main>
        <article class="card"><h2><a href="/news/one">The first thing that the laboratory announced</a></h2><time datetime="2026-11-19">19 November</time><p>What it is about.</p></article>
        <article class="card"><h2><a href="/news/two">The second thing that the laboratory announced</a></h2><time datetime="2026-11-18">18 November</time><p>What it is about.</p></article>
        <article class="card"><h2><a href="/jobs/three">The third thing, a position to be filled soon</a></h2><time datetime="2026-11-17">17 November</time><p>What it is about.</p></article>
        </main></body></html>
        """;

    [Fact]
    public async Task APageOfHeadlinesIsReadBySelectors()
    {
        Site.Serve("/", Page, "text/html");
        await AddAsync(SourceKind.HtmlList, $$"""{"item":"article.card","title":"h2","deny":["{{Site.At("/jobs/")}}"]}""");

        await Hub.ReadAllAsync();
        await Hub.ReadAllAsync();

        var articles = await Hub.QueryAsync(context => context.Articles.OrderByDescending(article => article.ShownAt).ToListAsync());
        Assert.Equal([Site.At("/news/one").AbsoluteUri, Site.At("/news/two").AbsoluteUri], articles.Select(article => article.Url));
        Assert.Equal("The first thing that the laboratory announced", articles[0].Title);
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 0, 0, 0, TimeSpan.Zero), articles[0].PublishedAt);
    }

    [Fact]
    public async Task WithoutRulesThePagesOwnStructureDecides()
    {
        Site.Serve("/", Page, "text/html");
        await AddAsync(SourceKind.HtmlList, null);
        Assert.Equal(3, (await Hub.ReadAllAsync()).ArticlesNew);
    }

    [Fact]
    public async Task JsonIsReadByPaths()
    {
        Site.Serve("/", """{"posts":[{"slug":"/a","headline":"A headline"},{"slug":"/b","headline":"B headline"}]}""", "application/json");
        await AddAsync(SourceKind.JsonList, """{"items":"posts","url":"slug","title":"headline"}""");
        await Hub.ReadAllAsync();
        Assert.Equal(["A headline", "B headline"], await Hub.QueryAsync(context => context.Articles.OrderBy(article => article.Title)
            .Select(article => article.Title).ToListAsync()));
    }

    [Theory]
    [InlineData("{\"item\":\"article.nothing\"}")]
    [InlineData("{\"item\":\"[[\"}")]
    [InlineData("not json")]
    public async Task RulesThatFindNothingAreAFaultThatIsNamed(string rules)
    {
        Site.Serve("/", Page, "text/html");
        var source = await AddAsync(SourceKind.HtmlList, rules);
        await Hub.ReadAllAsync();
        var state = await Hub.SourceAsync(source.Id);
        Assert.Equal(FaultKind.BadRules, state.Fault);
        Assert.False(string.IsNullOrEmpty(state.FaultDetail));
    }

    private Task<Source> AddAsync(SourceKind kind, string? rules) => Hub.AddAsync(Site.At("/"), draft => draft with { Kind = kind, ListRules = rules });
}
