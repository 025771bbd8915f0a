using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>What a reader's own browser keeps: saved stories, the last visit, keys; and that a page stands still meanwhile.</summary>
[Collection(DemoTests.Name)]
public sealed class KeepingTests(Chromium chromium, DemoHub hub)
{
    [Fact]
    public async Task AStoryIsSavedTakenAlongAndBroughtToAnotherBrowser()
    {
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        var faults = Faults(page);
        await page.GotoAsync("/saved");
        await Expect(page.Locator(".empty")).ToBeVisibleAsync();
        await page.GotoAsync(hub.PicturedPages[1]);
        var title = await page.Locator("h1").InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Saved" })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GotoAsync("/saved");
        await Expect(page.Locator(".kept a")).ToHaveTextAsync(title);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync());

        await using var other = await chromium.NewContextAsync(hub.Address, language: "fr-FR");
        var french = await other.NewPageAsync();
        faults = Faults(french, faults);
        await french.GotoAsync("/fr/saved");
        await french.Locator("input[type=file]").SetInputFilesAsync(await file.PathAsync());
        await Expect(french.Locator(".kept a")).ToHaveTextAsync(title);
        await french.Locator(".kept a").ClickAsync();
        await Expect(french).ToHaveURLAsync(new Regex("/fr/stories/"));
        await french.GoBackAsync();
        await french.GetByRole(AriaRole.Button, new() { NameRegex = new("^Retirer") }).ClickAsync();
        await Expect(french.Locator(".empty")).ToBeVisibleAsync();
        var hostile = "{\"saved\":[{\"href\":\"javascript:alert(1)\",\"title\":\"x\"}]}"u8.ToArray();
        await french.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "a.json", MimeType = "application/json", Buffer = hostile });
        await Expect(french.Locator(".kept a")).ToHaveCountAsync(0);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task ASearchIsKeptWithItsFeedUntilItIsTakenOut()
    {
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        var faults = Faults(page);
        await page.GotoAsync("/en/search?q=model+lang%3Aen");
        var keep = page.Locator("[data-view]");
        await keep.ClickAsync();
        await Expect(keep).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GotoAsync("/en/search");
        var kept = page.Locator("[data-views] li");
        await Expect(kept.Locator("a").Nth(1)).ToHaveAttributeAsync("href", "/en/search.rss?q=model%20lang%3Aen");
        await kept.Locator("a").First.ClickAsync();
        await Expect(page.Locator("[data-view]")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GotoAsync("/en/search");
        await kept.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("[data-views]")).ToBeHiddenAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task WhatIsNewSinceTheLastVisitIsToldInALineAndNothingMoves()
    {
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        var faults = Faults(page);
        await page.GotoAsync("/about");
        await page.EvaluateAsync("localStorage.setItem('hub.visit', JSON.stringify({ last: Date.now() - 864e5, since: 0 }))");
        await page.GotoAsync("/");
        var line = page.Locator(".since");
        var top = await page.Locator(".story h2").First.EvaluateAsync<double>("title => title.getBoundingClientRect().top");
        await Expect(line.Locator("[role=status]")).ToHaveTextAsync(new Regex("^\\d+ new stories since your last visit"));
        Assert.Equal(top, await page.Locator(".story h2").First.EvaluateAsync<double>("title => title.getBoundingClientRect().top"));
        await Expect(line.Locator("li").First).Not.ToBeVisibleAsync();
        await line.GetByRole(AriaRole.Button, new() { Name = "show" }).ClickAsync();
        await Expect(line.Locator("li a").First).ToBeVisibleAsync();
        var unread = page.Locator(".story [data-unread]").First;
        await Expect(unread).ToContainTextAsync("(unread)");
        var address = await unread.GetAttributeAsync("href");
        await unread.ClickAsync();
        await page.WaitForURLAsync("**/stories/**");
        await page.GotoAsync("/");
        await Expect(page.Locator(".story [data-unread]").First).ToBeVisibleAsync();
        await Expect(page.Locator($".story a[data-unread][href='{address}']")).ToHaveCountAsync(0);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task KeysLeadThroughThePagesUntilTheyAreSwitchedOff()
    {
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/en/latest");
        await page.Keyboard.PressAsync("j");
        var title = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("o");
        await Expect(page.Locator("h1")).ToHaveTextAsync(title.Replace(" (unread)", "", StringComparison.Ordinal));
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("s");
        await Expect(page.Locator(".kept a")).ToHaveCountAsync(1);
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("?");
        await page.WaitForURLAsync("**/keys");
        await page.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await page.GotoAsync("/en/latest");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task WhatMachinesReadIsNoScriptToThePolicy()
    {
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        var faults = Faults(page);
        await page.GotoAsync("/en/");
        var listed = await page.EvaluateAsync<string>(
            "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent).itemListElement[0].name");
        await Expect(page.Locator("article.lead h2")).ToContainTextAsync(listed);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task TextIsAsLargeAsItWasChosenFromTheFirstPaintOn()
    {
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/en/latest");
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger text" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger text" }).ClickAsync();
        await Expect(page.Locator("[data-size-told]")).ToHaveTextAsync("125%");
        await page.AddInitScriptAsync("new PerformanceObserver(list => window.shift = (window.shift ?? 0) + list.getEntries().length)"
            + ".observe({ type: 'layout-shift', buffered: true });");
        await page.GotoAsync("/en/");
        Assert.Equal("20px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        Assert.Equal(0, await page.EvaluateAsync<int>("window.shift ?? 0"));
    }

    [Fact]
    public async Task WhatIsMutedIsHiddenSaidAndTakenBack()
    {
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/en/");
        var title = await page.Locator("article.lead h2").InnerTextAsync();
        await page.GotoAsync("/en/muted");
        await page.GetByRole(AriaRole.Textbox).FillAsync(string.Join(' ', title.Split(' ').Take(3)).ToUpperInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Mute" }).ClickAsync();
        await page.GotoAsync("/en/");
        await Expect(page.Locator("article.lead")).ToBeHiddenAsync();
        await Expect(page.Locator(".muted-note")).ToContainTextAsync("hidden here, because you muted: " + title.Split(' ')[0].ToUpperInvariant());
        await page.Locator(".muted-note button").ClickAsync();
        await Expect(page.Locator("article.lead")).ToBeVisibleAsync();
        await page.GotoAsync("/en/muted");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take back") }).ClickAsync();
        await page.GotoAsync("/en/");
        await Expect(page.Locator("article.lead")).ToBeVisibleAsync();
        await Expect(page.Locator(".muted-note")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task AMutedSourceIsHiddenWhereverItsHeadlineStandsUnderWhateverName()
    {
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        var faults = Faults(page);
        await page.GotoAsync("/en/");
        var source = await page.Locator("article.lead").GetAttributeAsync("data-source");
        await page.GotoAsync("/en/sources/" + source);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mute", Exact = true }).ClickAsync();
        foreach (var path in new[] { "/en/", "/en/latest" })
        {
            await page.GotoAsync(path);
            await Expect(page.Locator(".muted-note")).ToContainTextAsync("hidden here, because you muted: ");
            await Expect(page.Locator($"main [data-source='{source}']:visible")).ToHaveCountAsync(0);
        }

        await page.GotoAsync("/en/muted");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take back") }).ClickAsync();
        await page.GotoAsync("/en/");
        await Expect(page.Locator("article.lead")).ToBeVisibleAsync();
        Assert.Empty(faults);
    }

    private static List<string> Faults(IPage page, List<string>? known = null)
    {
        var faults = known ?? [];
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") faults.Add(message.Text);
        };
        return faults;
    }
}
