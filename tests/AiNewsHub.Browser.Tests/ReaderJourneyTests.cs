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
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhoReadsOneLanguageChoosesItOnceAndFindsTheOthersFolded(bool script)
    {
        await using var context = await chromium.NewContextAsync(hub.Address, script);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/en/latest");
        await page.Locator("details.filters > summary").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "French" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("read=fr"));
        await Expect(page.Locator("ol.river a.headline[lang=en]:visible")).ToHaveCountAsync(0);
        await Expect(page.Locator("ol.river a.headline[lang=fr]:visible").First).ToBeVisibleAsync();
        await page.Locator(".sections a[aria-current]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("read=fr"));

        // A page that is opened by its plain address keeps it only where there is a script.
        await page.GotoAsync("/en/about");
        var top = await page.Locator(".wordmark").GetAttributeAsync("href");
        Assert.Equal(script, top!.Contains("read=fr", StringComparison.Ordinal));
        await page.GotoAsync("/en/latest");
        await Expect(page.Locator("ol.river a.headline[lang=en]:visible"))
            .ToHaveCountAsync(script ? 0 : await page.Locator("a.headline[lang=en]").CountAsync());

        // An address that somebody else gave is of that visit; what was chosen stays, and places of a page are on it.
        await page.GotoAsync("/en/latest?read=en");
        await Expect(page.Locator("ol.river a.headline[lang=fr]:visible")).ToHaveCountAsync(0);
        await page.GotoAsync("/en/about");
        top = await page.Locator(".wordmark").GetAttributeAsync("href");
        Assert.Equal(script, top!.Contains("read=fr", StringComparison.Ordinal));
        await Expect(page.Locator(".skip")).ToHaveAttributeAsync("href", "#main");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task ColumnsOfTheFrontPageEndTogether(int width)
    {
        await using var context = await chromium.NewContextAsync(hub.Address, width: width);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        // Whatever the hub has read: with every line, and with the fewest that a column is made of.
        foreach (var lines in new[] { 24, 18 })
        {
            var ends = await page.EvaluateAsync<double[]>("""
                lines => {
                  document.querySelectorAll(`.rail .lines li:nth-child(n + ${lines + 1})`).forEach(line => line.remove());
                  return ['.top', '.rail', '.by-section', '.slim'].map(name => {
                    const box = document.querySelector(name).getBoundingClientRect();
                    const inside = [...document.querySelectorAll(`${name} li, ${name} .line`)].map(line => line.getBoundingClientRect())
                      .filter(line => line.height > 0 && line.right <= box.right + 2 && line.bottom <= box.bottom + 2);
                    return Math.max(...inside.map(line => line.bottom));
                  });
                }
                """, lines);
            Assert.InRange(Math.Abs(ends[0] - ends[1]), 0, 24);
            Assert.InRange(Math.Abs(ends[2] - ends[3]), 0, 24);
        }
    }

    [Fact]
    public async Task OnAPhoneTheFrontPageIsThreeScreensAndAThumbCanTouchEverything()
    {
        await using var context = await chromium.NewContextAsync(hub.Address, width: 390);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        Assert.Equal(8, await page.Locator(".top .story:visible").CountAsync());
        // What says that it is a demo is none of the page's.
        var height = await page.EvaluateAsync<double>("document.documentElement.scrollHeight - (document.querySelector('.demo')?.offsetHeight ?? 0)");
        Assert.True(height <= 3 * 844, $"{height} px");
        var small = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a[href], button, summary')].filter(target => target.checkVisibility() && !target.closest('figure, .skip'))
              .map(target => [target, getComputedStyle(target, '::after').position === 'absolute' ? target.closest('.story, li') : target])
              .filter(([, place]) => place.getBoundingClientRect().height < 43.9).map(([target]) => target.outerHTML)
            """);
        Assert.Empty(small);
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
