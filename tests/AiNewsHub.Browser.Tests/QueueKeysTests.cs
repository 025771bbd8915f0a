using System.Text.RegularExpressions;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Users;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>What waits is gone through by j, k, a and r, and not where keys are switched off.</summary>
public sealed class QueueKeysTests(Chromium chromium)
{
    private const string Password = "a long walk by the canal";

    [Fact]
    public async Task KeysGoFromOneToTheNextAndDecide()
    {
        await using var hub = await RunningHub.StartAsync();
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            var cancel = TestContext.Current.CancellationToken;
            await scope.ServiceProvider.GetRequiredService<AddAdmin>().RunAsync("ada", Password, "test", cancel);
            SourceDraft[] drafts = [.. "ABC".Select(letter => new SourceDraft { Name = $"Site {letter}", Address = $"https://{letter}.example/feed" })];
            await scope.ServiceProvider.GetRequiredService<Core.Curation.AddSources>().RunAsync(drafts, "test", null, cancel);
        }

        await hub.InStoreAsync(store => store.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.Fault, FaultKind.Stale)));
        await using var context = await chromium.NewContextAsync(hub.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in?returnUrl=%2Fen%2Fadmin%2Fqueue");
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.Locator(".desk .count")).ToHaveTextAsync("3");
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => AccessibilityTests.Describe("queue", violation)));

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".faults li").Nth(1).Locator("a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator(".desk .count")).ToHaveTextAsync("2");
        await Expect(page.Locator(".faults li").Nth(1).Locator("a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("a");
        await Expect(page).ToHaveURLAsync(new Regex("/admin/sources/\\d+$"));

        await page.GotoAsync("/keys");
        await page.Locator("[data-keys]").UncheckAsync();
        await page.GotoAsync("/admin/queue");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".faults a").First).Not.ToBeFocusedAsync();
    }
}
