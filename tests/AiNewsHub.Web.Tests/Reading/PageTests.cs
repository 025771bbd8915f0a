using System.Globalization;
using System.Net;
using AiNewsHub.Core.Articles;
using AiNewsHub.Web.Reading;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>Every reader page as the real host answers it.</summary>
public sealed class PageTests(PageTests.Hub hub) : IClassFixture<PageTests.Hub>
{
    public sealed class Hub : IAsyncLifetime
    {
        internal RunningHub Running { get; private set; } = null!;
        internal HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Running = await SeededHub.StartAsync();
            Client = Running.CreateClient();
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Running.DisposeAsync();
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages => new(
        "/", "/?lang=fr", "/?tag=open-weights&kind=opinion", "/latest", "/latest?lang=fr&kind=report", "/stories/" + SeededHub.StorySlug, "/tags",
        "/tags/deepseek", "/tags/open-weights",
        "/sources", "/sources/planet-tech", "/sources/broken-wire", "/search", "/search?q=deepseek", "/search?q=nothinglikethis%20lang:fr", "/search?q=(%22",
        "/about", "/about/quality", "/about/method", "/about/legal", "/about/privacy", "/sources?sort=delay", "/offline");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EveryPageIsWholeInBothLanguages(string path)
    {
        foreach (var language in new[] { "en", "fr" })
        {
            var answer = await hub.Client.GetAsync($"/{language}{path}", Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await ReadAsync(answer);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.False(string.IsNullOrWhiteSpace(page.Title));
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src], [type='application/ld+json']), [onclick], img"));
            Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
            Assert.All(page.QuerySelectorAll("a[href^='/']"), link => Assert.Matches("^/(en|fr)(/|$|\\?)", link.GetAttribute("href")!));
            Assert.All(page.QuerySelectorAll("a[href^='http']"), link => Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("ul > *, ol > *"), child => Assert.Equal("LI", child.TagName));
        }
    }

    [Fact]
    public async Task TheFrontPageLeadsWithTheCoveredStoryAndSaysWhy()
    {
        var page = await PageAsync("/en/");
        var lead = page.QuerySelector(".story.lead")!;
        Assert.Equal("DeepSeek releases “open weights” model & more", lead.QuerySelector("h2")!.TextContent);
        Assert.Equal($"/en/stories/{SeededHub.StorySlug}", lead.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Contains("Le Monde des Machines", lead.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Robots du Soir", lead.TextContent, StringComparison.Ordinal);
        Assert.Equal("independent publishers", lead.QuerySelectorAll(".why th")[1].TextContent);
    }

    [Fact]
    public async Task AStoryHasTheHeadlineOfItsReportInTheReadersLanguageAndItsPublishersByName()
    {
        var french = (await PageAsync("/fr/")).QuerySelector(".story.lead")!;
        Assert.Equal(("DeepSeek ouvre les poids de son modèle", "fr"),
            (french.QuerySelector("h2")!.TextContent, french.QuerySelector("h2")!.GetAttribute("lang")));
        var own = french.QuerySelector(".own span")!;
        Assert.Equal(("DeepSeek releases “open weights” model & more", "en"), (own.TextContent, own.GetAttribute("lang")));
        Assert.Equal(["Planet Tech", "Le Monde des Machines"], french.QuerySelectorAll(".names .who").Select(name => name.TextContent));
        Assert.Matches("d’abord\\s: Planet Tech\\s+il y a 8\\sh", french.QuerySelector(".when")!.TextContent);
        Assert.Equal("annoncé par DeepSeek Lab", french.QuerySelector(".announced")!.TextContent);
        Assert.Contains("covered", french.ClassList);
        Assert.Null((await PageAsync("/en/")).QuerySelector(".story.lead .own"));
    }

    [Fact]
    public async Task WhoReadsCertainLanguagesSeesThoseFirstAndKeepsThemFromLinkToLink()
    {
        var page = await PageAsync("/en/?read=fr");
        Assert.Equal("DeepSeek ouvre les poids de son modèle", page.QuerySelector(".story.lead h2")!.TextContent);
        Assert.Null(page.QuerySelector(".story.lead .own"));
        Assert.All(page.QuerySelectorAll(".story a, .rail a.headline, .masthead a:not([hreflang]), .thumb a, .desks a"),
            link => Assert.Contains("read=fr", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll(".rail a.headline"), link => Assert.Equal("fr", link.GetAttribute("lang")));
        var latest = await PageAsync("/en/latest?read=fr");
        Assert.NotEmpty(latest.QuerySelectorAll(".folded .headline"));
        Assert.All(latest.QuerySelectorAll(".headline"), link => Assert.Equal(link.Closest(".folded") is null ? "fr" : "en", link.GetAttribute("lang")));
        Assert.Equal((await PageAsync("/en/latest")).QuerySelectorAll(".headline").Length, latest.QuerySelectorAll(".headline").Length);
    }

    [Fact]
    public async Task WhatIsFollowedOrPassedOnIsWithoutTheLanguagesSomebodyReads()
    {
        var story = await PageAsync($"/en/stories/{SeededHub.StorySlug}?read=fr");
        Assert.Equal([".rss", ".atom", ".json"],
            story.QuerySelectorAll(".follow a")
                .Select(link => link.GetAttribute("href")!.Replace($"/en/stories/{SeededHub.StorySlug}", "", StringComparison.Ordinal)));
        Assert.All(story.QuerySelectorAll(".follow a"), link => Assert.DoesNotContain("read=", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal($"/en/stories/{SeededHub.StorySlug}", story.QuerySelector("[data-share]")!.GetAttribute("data-share"));
        var address = await AddressAsync("DeepSeek opens its weights");
        Assert.Equal(address, (await PageAsync(address + "?read=fr")).QuerySelector("[data-share]")!.GetAttribute("data-share"));
        var front = await PageAsync("/en/?read=fr");
        Assert.EndsWith("/en/", front.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/about", ".colophon a:not([href*=admin], [href*='.'])")]
    [InlineData("/search?q=nothinglikethis%20lang:fr", ".offers a")]
    [InlineData("/none", ".failure a")]
    [InlineData("/stories/none", ".failure a")]
    public async Task TheLanguagesSomebodyReadsAreInEveryLinkOfAPage(string path, string links)
    {
        var answer = await hub.Client.GetAsync($"/en{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}read=fr", Cancel);
        var found = (await ReadAsync(answer)).QuerySelectorAll(links).Select(link => link.GetAttribute("href")).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, address => Assert.Contains("read=fr", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewsSinceTheLastVisitAreAskedForAndLedToInTheLanguagesSomebodyReads()
    {
        var page = await PageAsync("/en/?read=fr");
        Assert.Equal("/en/news/events?read=fr", page.QuerySelector("[data-news]")!.GetAttribute("data-news"));
        await using var events = await hub.Client.GetStreamAsync("/en/news/events?read=fr&after=1", Cancel);
        using var reader = new StreamReader(events);
        Assert.Contains($"/en/stories/{SeededHub.StorySlug}?read=fr", await reader.ReadLineAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryLanguageThatIsChosenIsAmongThoseToChoose()
    {
        var page = await PageAsync("/en/?read=de,es,it,pt,nl,sv,da,fi");
        Assert.Equal(["de", "es", "it", "pt", "nl", "sv", "da", "fi"],
            page.QuerySelectorAll("form[data-read] input[name=read][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task AnItemSaysWhoseItsHeadlineIs()
    {
        Assert.Equal("le-monde-des-machines", (await PageAsync("/fr/")).QuerySelector(".story.lead")!.GetAttribute("data-source"));
        var page = await PageAsync("/en/");
        Assert.Equal("planet-tech", page.QuerySelector(".story.lead")!.GetAttribute("data-source"));
        Assert.All((await PageAsync("/en/latest")).QuerySelectorAll(".river > li").Concat(page.QuerySelectorAll(".brief li")),
            item => Assert.Matches("^[a-z-]+$", item.GetAttribute("data-source")));
        var mute = (await PageAsync("/en/sources/planet-tech")).QuerySelector("[data-mute]")!;
        Assert.Equal(("planet-tech", "Planet Tech"), (mute.GetAttribute("data-slug"), mute.GetAttribute("data-name")));
    }

    [Fact]
    public async Task WhatANarrowLineCutsOffIsSaidUnderWhy()
    {
        var lead = (await PageAsync("/fr/")).QuerySelector(".story.lead")!;
        var marks = lead.QuerySelectorAll(".line .mark:not(.new, .rising)").Select(mark => mark.TextContent).ToList();
        Assert.Equal(["abonnés"], marks);
        Assert.Subset(
            lead.QuerySelectorAll(".why .fact").Select(fact => fact.TextContent).ToHashSet(StringComparer.Ordinal),
            marks.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnArticleSaysItsLanguageOnce()
    {
        var line = (await PageAsync(await AddressAsync("DeepSeek ouvre les poids de son modèle"))).QuerySelector(".source-line")!;
        Assert.Contains("in French", line.TextContent, StringComparison.Ordinal);
        Assert.Null(line.QuerySelector(".tongue"));
    }

    [Fact]
    public async Task NothingThatStandsAmongTheStoriesStandsAmongTheLatestToo()
    {
        var page = await PageAsync("/en/");
        Assert.Empty(page.QuerySelectorAll(".rail .headline").Select(link => link.TextContent).Intersect(["DeepSeek opens its weights",
            "DeepSeek releases “open weights” model & more", "DeepSeek ouvre les poids de son modèle", "DeepSeek : le modèle ouvert, réécrit"]));
        Assert.NotEmpty(page.QuerySelectorAll(".rail .headline"));
    }

    [Fact]
    public async Task ASectionHasItsPageAndItsFeed()
    {
        var page = await PageAsync("/en/sections/models");
        Assert.Equal(["DeepSeek releases “open weights” model & more"], page.QuerySelectorAll(".story h2").Select(title => title.TextContent));
        Assert.Equal("page", page.QuerySelector(".desks a[href='/en/sections/models']")!.GetAttribute("aria-current"));
        Assert.Contains("DeepSeek ouvre les poids", await hub.Client.GetStringAsync("/fr/sections/models.rss", Cancel), StringComparison.Ordinal);
        Assert.NotNull((await PageAsync("/en/sections/law")).QuerySelector(".empty"));
        Assert.Equal(HttpStatusCode.NotFound, (await hub.Client.GetAsync("/en/sections/none", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hub.Client.GetAsync("/en/sections/none.rss", Cancel)).StatusCode);
    }

    [Fact]
    public async Task AStoryTellsWhoWasFirstAndFoldsCopies()
    {
        var page = await PageAsync("/en/stories/" + SeededHub.StorySlug);
        var entries = page.QuerySelectorAll(".timeline > li:not(.day-mark)");
        Assert.Equal(3, entries.Length);
        Assert.Contains("announcement", entries[0].ClassList);
        Assert.Contains("first", entries[1].ClassList);
        Assert.Contains("+1 h 00", entries[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("fr", entries[2].QuerySelector(".headline")!.GetAttribute("lang"));
        var copy = entries[1].QuerySelector(".copies li")!;
        Assert.Contains("Robots du Soir", copy.TextContent, StringComparison.Ordinal);
        Assert.Contains("machine-written", copy.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMergedStoryLeadsToTheOneItWentInto()
    {
        var answer = await hub.Client.GetAsync("/fr/stories/merged-away", Cancel);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/fr/stories/" + SeededHub.StorySlug, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task AnArticleShowsItsProvenanceBeforeItsText()
    {
        var page = await PageAsync(await AddressAsync("DeepSeek : le modèle ouvert, réécrit"));
        var text = page.QuerySelector(".one-article")!.TextContent;
        Assert.Contains("Les articles de ce site sont écrits par une intelligence artificielle.", page.QuerySelector("header .notice")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Based on:", text, StringComparison.Ordinal);
        Assert.Equal("Planet Tech", page.QuerySelector(".via a[rel~=noopener]")!.TextContent);
        Assert.Contains("Ailleurs", page.QuerySelector(".via span")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("fr", page.QuerySelector("h1")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task TheWholeTextIsShownOnlyWhereThePublisherAllowsIt()
    {
        var allowed = await PageAsync(await AddressAsync("DeepSeek releases “open weights” model & more"));
        Assert.Contains("llamas & weights", allowed.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Photo: Jo Lens", allowed.QuerySelector(".credit")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("DeepSeek releases a model", allowed.QuerySelector(".earlier del")!.TextContent, StringComparison.Ordinal);
        var limited = await PageAsync(await AddressAsync("DeepSeek ouvre les poids de son modèle"));
        Assert.True(limited.QuerySelector(".text")!.TextContent.Trim().Length <= 20);
    }

    [Fact]
    public async Task AWrongSlugLeadsToTheRightOne()
    {
        var right = await AddressAsync("DeepSeek opens its weights");
        var answer = await hub.Client.GetAsync(right[..right.LastIndexOf('/')] + "/something-else", Cancel);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(right, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task ARemovedArticleIsGoneAndAHiddenOneUnknown()
    {
        Assert.Equal(HttpStatusCode.Gone, (await hub.Client.GetAsync(await AddressAsync("Taken down by its publisher"), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hub.Client.GetAsync(await AddressAsync("Hidden by an editor"), Cancel)).StatusCode);
        Assert.DoesNotContain("Hidden by an editor", await hub.Client.GetStringAsync("/en/sources/planet-tech", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stories/none")]
    [InlineData("/tags/none")]
    [InlineData("/sources/none")]
    [InlineData("/articles/999999/none")]
    [InlineData("/articles/abc")]
    [InlineData("/none")]
    public async Task WhatIsUnknownIsNotFoundInWords(string path)
    {
        var answer = await hub.Client.GetAsync("/fr" + path, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Introuvable", (await ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/latest", SeededHub.RiverArticles + 4)]
    [InlineData("/sources/planet-tech", (SeededHub.RiverArticles / 2) + 1)]
    [InlineData("/tags/open-weights", (SeededHub.RiverArticles / 4) + 1)]
    [InlineData("/search?q=article", SeededHub.RiverArticles)]
    public async Task GoingOnToOlderArticlesMeetsEachOnce(string path, int expected)
    {
        var met = new List<string>();
        for (var next = "/en" + path; next is not null;)
        {
            var page = await PageAsync(next);
            met.AddRange(page.QuerySelectorAll(".river .headline").Select(link => link.GetAttribute("href")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(expected, met.Count);
        Assert.Equal(expected, met.Distinct().Count());
    }

    [Fact]
    public async Task ASourceThatCannotBeReadSaysWhyAndSinceWhen()
    {
        var page = await PageAsync("/en/sources/broken-wire");
        Assert.Contains("Its server does not let us in.", page.QuerySelector(".notice.fault")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("after 3 attempts.", page.QuerySelector(".notice.fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASourceOfWhichLittleIsKnownSaysSo()
    {
        var page = await PageAsync("/en/sources/planet-tech");
        var rows = page.QuerySelectorAll("[aria-labelledby=ledger] dl > div")
            .Select(row => (Name: row.QuerySelector("dt")!.FirstChild!.TextContent.Trim(),
                Words: row.QuerySelector("dd")!.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)))
            .Select(row => $"{row.Name}: {string.Join(' ', row.Words)}")
            .ToList();
        Assert.Contains("Original: 100% 61 of 61", rows);
        Assert.Contains("First to report: too few to tell 1 of 1", rows);
        Assert.Contains("Pages that could be read: too few to tell 0 of 0", rows);
        Assert.Contains("Usual delay: too few to tell", rows);
    }

    [Fact]
    public async Task TheFiguresOfTheProgramAreThoseThatWereMeasured()
    {
        Assert.NotNull((await PageAsync("/fr/about")).QuerySelector("a[href='/fr/about/quality']"));
        var figures = QualityReport.Current.Groups.SelectMany(group => group.Figures).ToList();
        Assert.All(figures, figure => Assert.InRange(figure.Value, .001, 1));
        foreach (var (language, culture) in new[] { ("en", "en-GB"), ("fr", "fr-FR") })
        {
            var rows = (await PageAsync($"/{language}/about/quality")).QuerySelectorAll(".quality dl > div");
            Assert.Equal(figures.Count, rows.Length);
            Assert.All(figures.Zip(rows), pair =>
            {
                Assert.StartsWith(pair.First.Value.ToString("P1", CultureInfo.GetCultureInfo(culture)), pair.Second.QuerySelector("dd")!.TextContent.Trim(),
                    StringComparison.Ordinal);
                Assert.Equal(pair.First.Beside.Count, pair.Second.QuerySelectorAll("dd small").Length);
            });
        }
    }

    [Fact]
    public async Task AMistakeInASearchIsASentenceAboveItsHits()
    {
        var page = await PageAsync("/fr/search?q=" + Uri.EscapeDataString("colour:red OR deepseek ("));
        Assert.NotEmpty(page.QuerySelectorAll(".notice"));
        Assert.NotEmpty(page.QuerySelectorAll(".river .headline"));
    }

    [Fact]
    public async Task FacetsNarrowTheSearch()
    {
        var page = await PageAsync("/en/search?q=deepseek");
        var french = page.QuerySelectorAll(".facets a").Single(link => link.TextContent == "French");
        var narrowed = await PageAsync(french.GetAttribute("href")!);
        Assert.Equal("2 articles", narrowed.QuerySelector("#hits")!.TextContent);
    }

    private async Task<string> AddressAsync(string title)
    {
        var id = await hub.Running.InStoreAsync(context => context.Articles.Where(article => article.Title == title).Select(article => article.Id)
            .SingleAsync(Cancel));
        return $"/en/articles/{id}/{Uri.EscapeDataString(ArticleAddress.Slug(title))}";
    }

    private async Task<IDocument> PageAsync(string address)
    {
        var answer = await hub.Client.GetAsync(address, Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answers {answer.StatusCode}.");
        return await ReadAsync(answer);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser(new() { IsStrictMode = false }).ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancel), Cancel);
}
