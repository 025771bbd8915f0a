using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>Articles whose pages cannot be had yet: they are news meanwhile, like any other.</summary>
public sealed class WaitingPageTests : ReadingTests
{
    private const string Report = "Mistral raises 2 billion euros to build a data centre near Lyon";

    private const string Told =
        "Mistral has raised 2 billion euros from ASML and Bpifrance to build a data centre near Lyon, the company said on Tuesday. Work begins in May.";

    private const string Other = "Mistral secures 2 billion euros for its Lyon data centre";

    private const string OtherTold = "ASML and Bpifrance give Mistral 2 billion euros for a data centre near Lyon. The work is to begin in May.";

    private static readonly TimeSpan UntilNextTry = TimeSpan.FromHours(6);

    /// <summary>A day at a publisher whose server fails must not cut its reports off from those of others.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AReportWhosePageFailsIsJoinedByWhatFollows(bool restarted)
    {
        Site.Status("/report", 500);
        await AddAsync("first", Report, Told, Site.At("/report"));
        await Hub.ReadDueAsync();
        Assert.NotNull((await ArticleAsync(Report)).PageDueAt);

        await using var again = restarted ? await ReadingHub.StartAsync(Hub) : null;
        await AddAsync("second", Other, OtherTold);
        await (again ?? Hub).ReadDueAsync();

        Assert.Equal((await ArticleAsync(Report)).StoryId, (await ArticleAsync(Other)).StoryId);
    }

    /// <summary>The headline told nothing; when its page comes at last, it is not the words of its own feed that it finds.</summary>
    [Fact]
    public async Task APageThatComesLateFindsTheStoryBegunMeanwhile()
    {
        const string Vague = "A big step for a French company";
        Site.Status("/report", 500);
        await AddAsync("first", Vague, "Here is what we know so far.", Site.At("/report"));
        await Hub.ReadDueAsync();
        await AddAsync("second", Report, Told);
        await Hub.ReadDueAsync();
        Assert.NotEqual((await ArticleAsync(Vague)).StoryId, (await ArticleAsync(Report)).StoryId);

        Site.Serve("/report", Page(Other, OtherTold), "text/html");
        Hub.Clock.Advance(UntilNextTry);
        await Hub.ReadDueAsync();

        Assert.Equal((await ArticleAsync(Other)).StoryId, (await ArticleAsync(Report)).StoryId);
        Assert.Equal(2, await Hub.QueryAsync(context => context.Stories.Where(story => story.MergedIntoId == null).Select(story => story.ArticleCount)
            .SingleAsync()));
    }

    [Fact]
    public async Task APageIsReadOnceItsSiteSaysAgainWhatMayBeRead()
    {
        Site.Status("/robots.txt", 503);
        Site.Serve("/report", Page(Report, Told), "text/html");
        await AddAsync("first", Report, Told, Site.At("/report"));
        await Hub.ReadDueAsync();
        Assert.DoesNotContain("/report", Site.Asked.Select(asked => asked.Path));

        Site.Status("/robots.txt", 404);
        Hub.Clock.Advance(UntilNextTry);
        await Hub.ReadDueAsync();

        Assert.Equal((PageKind.Article, null), ((await ArticleAsync(Report)).PageKind, (await ArticleAsync(Report)).PageDueAt));
    }

    private async Task AddAsync(string name, string title, string text, Uri? page = null)
    {
        Site.Serve($"/{name}", Rss.Feed(new Rss.Item("1", title, page?.AbsoluteUri, text, Hub.Clock.GetUtcNow().AddMinutes(-10))));
        await Hub.AddAsync(Site.At($"/{name}"), draft => draft with { ReadPages = page is not null });
    }

    private static string Page(string title, string text) =>
        $"""
        <!doctype html><html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
        {string.Concat(Enumerable.Repeat($"<p>{text} {text}</p>", 3))}
        </article></body></html>
        """;

    private Task<Article> ArticleAsync(string title) => Hub.QueryAsync(context => context.Articles.SingleAsync(article => article.Title == title));
}
