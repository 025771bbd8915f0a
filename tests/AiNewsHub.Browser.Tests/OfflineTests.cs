using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>What can be read when the server is off, and that nothing old is shown while it is on.</summary>
public sealed class OfflineTests(Chromium chromium)
{
    private const string IsKept = "async path => (await (await caches.open('hub-saved-1')).match(path)) !== undefined";

    [Fact]
    public async Task TheLastStoriesAndWhatIsSavedCanBeReadWithTheServerOff()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Hub:Demo"] = "true", ["Hub:Scheduler"] = "true" });
        await using var context = await chromium.NewContextAsync(hub.Address);
        await hub.ReadAllAsync();
        var stories = await hub.InStoreAsync(store => store.Stories.OrderByDescending(story => story.PublisherCount).Take(2)
            .Select(story => story.Slug).ToListAsync());
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal)) faults.Add(message.Text);
        };
        await page.GotoAsync("/en/");
        await page.WaitForFunctionAsync("async () => !!navigator.serviceWorker.controller && !!(await caches.match('/en/offline.json'))");
        await page.GotoAsync("/en/stories/" + stories[0]);
        var title = await page.Locator("h1").InnerTextAsync();
        var other = await TitleAsync(page, "/en/stories/" + stories[1]);
        await page.GotoAsync("/en/stories/" + stories[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.WaitForFunctionAsync(IsKept, "/stories/" + stories[0]);

        // Something old is kept, and not shown while the server answers.
        await page.EvaluateAsync("""
            async () => (await caches.open('hub-news-1')).put('/en/saved', new Response('<h1>Old</h1>', { headers: { 'Content-Type': 'text/html' } }))
            """);
        Assert.Equal("Saved", await TitleAsync(page, "/en/saved"));

        await hub.StopAsync();
        Assert.Equal("Old", await TitleAsync(page, "/en/saved"));
        // As it was, whole: the timeline is no part of what is kept of every story.
        Assert.Equal(title, await TitleAsync(page, "/en/stories/" + stories[0]));
        await Expect(page.Locator(".timeline li").First).ToBeVisibleAsync();
        await page.GotoAsync("/en/stories/" + stories[1]);
        await Expect(page.Locator(".offline-story h2")).ToHaveTextAsync(other);
        await Expect(page.Locator(".offline-story li a").First).ToHaveAttributeAsync("href", new Regex("^http"));
        await page.GotoAsync("/en/");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Without a net");
        await Expect(page.Locator("[data-list] a").First).ToBeVisibleAsync();
        await Expect(page.Locator("p[data-as-of]")).ToContainTextAsync("What was here");
        await page.GotoAsync("/en/stories/not-among-them");
        await Expect(page.Locator("[data-missing]")).ToBeVisibleAsync();
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task NothingButTheWorkerBecomesAScript()
    {
        await using var hub = await RunningHub.StartAsync();
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/en/about");
        Assert.Equal("TypeError", await page.EvaluateAsync<string>(
            "() => { try { trustedTypes.createPolicy('another', { createScriptURL: x => x }); return 'made'; } catch (fault) { return fault.name; } }"));
        Assert.Equal("TypeError", await page.EvaluateAsync<string>(
            "async () => { try { await navigator.serviceWorker.register('/hub.js'); return 'taken'; } catch (fault) { return fault.name; } }"));
    }

    private static async Task<string> TitleAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        return await page.Locator("h1").InnerTextAsync();
    }
}
