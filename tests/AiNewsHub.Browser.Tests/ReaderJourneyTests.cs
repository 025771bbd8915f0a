using System.Xml.Linq;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>What a reader does, with script and without: front page, story, article, tag, search, feed.</summary>
[Collection(DemoTests.Name)]
public sealed class ReaderJourneyTests(Chromium chromium, DemoHub hub)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AReaderGoesFromTheFrontPageToAFeed(bool script)
    {
        await using var context = await chromium.NewContextAsync(hub.Address, script);
        var page = await context.NewPageAsync();
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != hub.Address.Authority) foreign.Add(request.Url);
        };

        await page.GotoAsync("/");
        var headline = await page.Locator("article.lead h2 a").InnerTextAsync();
        await page.Locator("article.lead h2 a").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(headline);
        Assert.StartsWith("/stories/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);

        await page.Locator("ol.timeline a.headline").First.ClickAsync();
        Assert.StartsWith("/articles/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Read at ") }))
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https?://"));

        var tag = page.Locator("section.tags ul a").First;
        var tagName = await tag.InnerTextAsync();
        await tag.ClickAsync();
        Assert.StartsWith("/tags/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(tagName);

        await page.GetByRole(AriaRole.Searchbox).First.FillAsync($"\"{headline}\"");
        await page.GetByRole(AriaRole.Searchbox).First.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search\\?q="));
        await Expect(page.Locator("a.headline").First).ToHaveTextAsync(headline);

        await page.GotoAsync("/latest");
        var feed = await page.Locator("link[type='application/atom+xml']").GetAttributeAsync("href");
        var answer = await context.APIRequest.GetAsync(feed!);
        Assert.Equal(200, answer.Status);
        var titles = XDocument.Parse(await answer.TextAsync()).Descendants(XName.Get("entry", "http://www.w3.org/2005/Atom")).Count();
        Assert.Equal(await page.Locator("ol.river a.headline").CountAsync(), titles);
        Assert.Empty(foreign);
    }

    [Fact]
    public async Task TheInterfaceSpeaksFrenchAndArticlesKeepTheirLanguage()
    {
        await using var context = await chromium.NewContextAsync(hub.Address, language: "fr-FR");
        var page = await context.NewPageAsync();
        await page.GotoAsync("/latest");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        Assert.NotEqual(0, await page.Locator("a.headline[lang=en]").CountAsync());
        Assert.NotEqual(0, await page.Locator("a.headline[lang=fr]").CountAsync());
        await page.Locator("a.headline[lang=en]").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveAttributeAsync("lang", "en");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task NoPageIsWiderThanItsWindow(int width)
    {
        await using var context = await chromium.NewContextAsync(hub.Address, width: width);
        var page = await context.NewPageAsync();
        foreach (var path in hub.Pages)
        {
            await page.GotoAsync(path);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{path} needs {needed} px of {width}");
        }
    }
}
