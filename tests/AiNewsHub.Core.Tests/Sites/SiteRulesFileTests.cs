using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Sites;

/// <summary>The admin's file of site rules at work: in lists, on pages, in requests, and when it is broken.</summary>
public sealed class SiteRulesFileTests : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("rules-").FullName, "sites.json");
    private LoopbackSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await LoopbackSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    [Fact]
    public async Task AListIsReadByTheRuleOfItsSiteBeforeAnythingIsProposed()
    {
        Write("""{"127.0.0.1":{"list":{"item":"aside li"}}}""");
        _site.Serve("/", """
            <main><article><h2><a href="/n/1">The first of the large headlines</a></h2></article><article><h2><a href="/n/2">The second of the large headlines</a></h2></article>
            <article><h2><a href="/n/3">The third of the large headlines</a></h2></article></main><aside><ul><li><a href="/s/1">What the rule asks for</a></li></ul></aside>
            """, "text/html");
        await using var hub = await StartAsync();
        await hub.AddAsync(_site.At("/"), draft => draft with { Kind = SourceKind.HtmlList });
        await hub.ReadAllAsync();
        Assert.Equal(["What the rule asks for"], await hub.QueryAsync(context => context.Articles.Select(article => article.Title).ToListAsync()));
        Assert.Null(await hub.QueryAsync(context => context.Sources.Select(source => source.ListRules).SingleAsync()));
    }

    [Fact]
    public async Task AnArticleOnSeveralPagesIsJoined()
    {
        Write("""{"127.0.0.1":{"body":"div.words","nextPage":"a.more","pages":2}}""");
        _site.Serve("/feed", Rss.Feed(new Rss.Item("1", "A long story", _site.At("/a").AbsoluteUri)));
        _site.Serve("/a", Words("The first page of it.", "/a2"), "text/html");
        _site.Serve("/a2", Words("The second page of it.", "/a3"), "text/html");
        _site.Serve("/a3", Words("The third page of it.", "/a"), "text/html");
        await using var hub = await StartAsync();
        await hub.AddAsync(_site.At("/feed"), draft => draft with { ReadPages = true });
        await hub.ReadAllAsync();
        var text = await hub.QueryAsync(context => context.ArticleContents.Select(content => content.Text).SingleAsync());
        Assert.Contains("The first page", text, StringComparison.Ordinal);
        Assert.Contains("The second page", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The third page", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeadersGoToTheirSiteAlone()
    {
        Write("""{"127.0.0.1":{"headers":{"Accept-Language":"fr","Referer":"https://lab.example/"}}}""");
        await using var other = await LoopbackSite.StartAsync();
        other.Serve("/feed", Rss.Feed(new Rss.Item("1", "One")));
        _site.Status("/feed", 302, ("Location", $"http://localhost:{other.Port}/feed"));
        await using var hub = await StartAsync();
        await hub.AddAsync(_site.At("/feed"));
        await hub.ReadAllAsync();
        var asked = _site.Asked.Single(request => request.Path == "/feed").Headers;
        Assert.Equal(("fr", "https://lab.example/"), (asked["Accept-Language"], asked["Referer"]));
        var redirected = other.Asked.Single(request => request.Path == "/feed").Headers;
        Assert.False(redirected.ContainsKey("Referer") || redirected.ContainsKey("Accept-Language"));
    }

    [Fact]
    public async Task ABrokenFileIsNamedAndTheLastGoodRulesStay()
    {
        Write("""{"127.0.0.1":{"title":"h1"}}""");
        await using var hub = await StartAsync();
        var rules = hub.Get<SiteRulesFile>();
        Assert.Equal("h1", rules.Find("127.0.0.1")?.Title);

        Write("{\n \"127.0.0.1\": {\n  \"titel\": \"h2\" }\n}");
        hub.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("h1", rules.Find("127.0.0.1")?.Title);
        Assert.StartsWith("sites.json: Line 3", rules.Problem, StringComparison.Ordinal);

        Write("""{"127.0.0.1":{"title":"h3"}}""");
        hub.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("h3", rules.Find("127.0.0.1")?.Title);
        Assert.Null(rules.Problem);

        File.Delete(_file);
        hub.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(rules.Find("127.0.0.1"));
        Assert.NotNull(rules.Find("arxiv.org"));
    }

    [Fact]
    public async Task ABrokenFileDoesNotKeepTheHubFromStarting()
    {
        Write("{ broken");
        _site.Serve("/feed", Rss.Feed(new Rss.Item("1", "One")));
        await using var hub = await StartAsync();
        await hub.AddAsync(_site.At("/feed"));
        Assert.Equal(1, (await hub.ReadAllAsync()).ArticlesNew);
        Assert.NotNull(hub.Get<SiteRulesFile>().Problem);
    }

    private Task<ReadingHub> StartAsync() => ReadingHub.StartAsync(services => services.AddSingleton(new SiteRulesPlace(_file)));

    private void Write(string rules) => File.WriteAllText(_file, rules);

    private static string Words(string words, string next) =>
        $"<html><body><div class='words'><p>{words} {string.Concat(Enumerable.Repeat("It goes on about models, their weights and what they cost. ", 8))}</p></div><a class='more' href='{next}'>on</a></body></html>";
}
