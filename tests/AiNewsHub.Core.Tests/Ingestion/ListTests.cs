using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

public sealed class ListTests : IAsyncLifetime
{
    private const string Page =
        """
        <!doctype html><html lang="en"><title>Newsroom</title><body><nav><a href="/about">About</a></nav><main>
        <article class="card"><h2><a href="/news/one">The first thing that the laboratory announced</a></h2><time datetime="2026-11-19">19 November</time><p>What it is about.</p></article>
        <article class="card"><h2><a href="/news/two">The second thing that the laboratory announced</a></h2><time datetime="2026-11-18">18 November</time><p>What it is about.</p></article>
        <article class="card"><h2><a href="/jobs/three">The third thing, a position to be filled soon</a></h2><time datetime="2026-11-17">17 November</time><p>What it is about.</p></article>
        </main></body></html>
        """;

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
    public async Task APageOfHeadlinesIsReadBySelectors()
    {
        _site.Serve("/", Page, "text/html");
        await AddAsync(SourceKind.HtmlList, $$"""{"item":"article.card","title":"h2","deny":["{{_site.At("/jobs/")}}"]}""");

        await _hub.ReadAllAsync();
        await _hub.ReadAllAsync();

        var articles = await _hub.QueryAsync(context => context.Articles.OrderByDescending(article => article.ShownAt).ToListAsync());
        Assert.Equal([_site.At("/news/one").AbsoluteUri, _site.At("/news/two").AbsoluteUri], articles.Select(article => article.Url));
        Assert.Equal("The first thing that the laboratory announced", articles[0].Title);
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 0, 0, 0, TimeSpan.Zero), articles[0].PublishedAt);
    }

    [Fact]
    public async Task WithoutRulesThePagesOwnStructureDecides()
    {
        _site.Serve("/", Page, "text/html");
        await AddAsync(SourceKind.HtmlList, null);
        Assert.Equal(3, (await _hub.ReadAllAsync()).ArticlesNew);
    }

    [Fact]
    public async Task JsonIsReadByPaths()
    {
        _site.Serve("/", """{"posts":[{"slug":"/a","headline":"A headline"},{"slug":"/b","headline":"B headline"}]}""", "application/json");
        await AddAsync(SourceKind.JsonList, """{"items":"posts","url":"slug","title":"headline"}""");
        await _hub.ReadAllAsync();
        Assert.Equal(["A headline", "B headline"], await _hub.QueryAsync(context => context.Articles.OrderBy(article => article.Title).Select(article => article.Title).ToListAsync()));
    }

    [Theory]
    [InlineData("{\"item\":\"article.nothing\"}")]
    [InlineData("{\"item\":\"[[\"}")]
    [InlineData("not json")]
    public async Task RulesThatFindNothingAreAFaultThatIsNamed(string rules)
    {
        _site.Serve("/", Page, "text/html");
        var source = await AddAsync(SourceKind.HtmlList, rules);
        await _hub.ReadAllAsync();
        var state = await _hub.SourceAsync(source.Id);
        Assert.Equal(FaultKind.BadRules, state.Fault);
        Assert.False(string.IsNullOrEmpty(state.FaultDetail));
    }

    private Task<Source> AddAsync(SourceKind kind, string? rules) => _hub.AddAsync(_site.At("/"), draft => draft with { Kind = kind, ListRules = rules });
}
