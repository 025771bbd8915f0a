using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What a site says of all its articles on its page about itself.</summary>
public sealed class AboutPageTests : ReadingTests
{
    [Theory]
    [InlineData("/about", "All our articles are written by artificial intelligence and checked by nobody.", Authorship.MachineWritten)]
    [InlineData("/a-propos/", "Les articles de ce site sont tous écrits par des intelligences artificielles.", Authorship.MachineWritten)]
    [InlineData("/ueber-uns.html", "Unsere Artikel werden mit Hilfe von künstlicher Intelligenz erstellt.", Authorship.MachineWritten)]
    [InlineData("/quienes-somos", "Nuestros artículos son escritos por personas, sin IA.", Authorship.Human)]
    [InlineData("/about", "We write about artificial intelligence and those who build it.", Authorship.NotSaid)]
    public async Task ANoticeThereHoldsForArticlesThatSayNothing(string path, string notice, Authorship authorship)
    {
        Site.Serve(path,
            $"<!doctype html><html><head><title>About</title></head><body><main><h1>Who we are</h1><p>We are a small newsroom by the sea that has followed this industry since the beginning.</p><p>{notice}</p></main></body></html>", "text/html; charset=utf-8");
        await ReadAsync(path);

        var row = (await Hub.QueryAsync(context => new ArticleQuery().ReadAsync(context, TestContext.Current.CancellationToken))).Articles[0];
        Assert.Equal((authorship, authorship == Authorship.NotSaid ? DisclosedBy.Publisher : DisclosedBy.Source), (row.Authorship, row.DisclosedBy));
        if (authorship != Authorship.NotSaid) Assert.Equal(notice, row.DisclosureEvidence);
        Assert.Equal(Site.At(path).AbsoluteUri, await Hub.QueryAsync(context => context.Sources.Select(source => source.AboutUrl).SingleAsync()));
    }

    [Fact]
    public async Task ItIsReadOnceForManyArticlesAndAgainAfterAMonth()
    {
        Site.Serve("/about", "<html><body><p>All our articles are written by AI.</p></body></html>", "text/html");
        await ReadAsync("/about", articles: 4);
        Assert.Equal(1, Site.Asked.Count(asked => asked.Path == "/about"));
        Hub.Clock.Advance(TimeSpan.FromDays(31));
        await ReadAsync("/about", articles: 5);
        Assert.Equal(2, Site.Asked.Count(asked => asked.Path == "/about"));
    }

    [Fact]
    public async Task ItIsNotReadWhereRobotsForbidIt()
    {
        Site.Serve("/robots.txt", "User-agent: *\nDisallow: /about", "text/plain");
        await ReadAsync("/about");
        Assert.DoesNotContain("/about", Site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task AnotherSitesPageAboutItselfIsNotTakenForThisOnes()
    {
        await ReadAsync("https://other.example/about");
        Assert.Null(await Hub.QueryAsync(context => context.Sources.Select(source => source.AboutUrl).SingleAsync()));
    }

    private async Task ReadAsync(string about, int articles = 1)
    {
        for (var i = 0; i < articles; i++) Site.Serve($"/story{i}", Page(about), "text/html; charset=utf-8");
        Site.Serve("/feed", Rss.Feed([.. Enumerable.Range(0, articles)
            .Select(i => new Rss.Item($"{i}", $"A model for whales {i}", Site.At($"/story{i}").AbsoluteUri, "A short summary."))]));
        if (await Hub.QueryAsync(context => context.Sources.CountAsync()) == 0) await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = true });
        await Hub.ReadAllAsync();
    }

    private static string Page(string about) =>
        $"""
        <!doctype html><html lang="en"><head><title>A model for whales</title></head><body><article><h1>A model for whales</h1>
        {string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Paragraph {i} tells how the laboratory recorded the animals, trained the model and checked what it had learnt, at some length.</p>"))}
        </article><footer><a href="{about}">About</a> <a href="/contact">Contact</a></footer></body></html>
        """;
}
