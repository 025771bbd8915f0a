using AiNewsHub.Core.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>The demo comes and goes by a button, without script.</summary>
public sealed class DemoButtonTests(Chromium chromium)
{
    [Fact]
    public async Task AnEmptyHubLoadsTheDemoAndRemovesItAgain()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Hub:Scheduler"] = "true" });
        await using var context = await chromium.NewContextAsync(hub.Address, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Load the demo" }).ClickAsync();
        await hub.ReadAllAsync();
        await page.GotoAsync("/");
        await Expect(page.Locator("article.lead h2 a")).ToBeVisibleAsync();
        Assert.Equal(1, await hub.InStoreAsync(store => store.Sources.CountAsync(source => source.Fault != FaultKind.None)));

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the demo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Load the demo" })).ToBeVisibleAsync();
        Assert.Equal(0, await hub.InStoreAsync(store => store.Articles.CountAsync()));
        Assert.Equal(0, await hub.InStoreAsync(store => store.Sources.CountAsync()));
    }
}
