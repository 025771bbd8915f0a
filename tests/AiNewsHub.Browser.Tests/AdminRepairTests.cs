using System.Text.RegularExpressions;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Users;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>What an admin does about a source that moved without a word, and for one that is pushed; axe finds nothing on these pages.</summary>
public sealed class AdminRepairTests(Chromium chromium)
{
    private const string Host = "weights.example";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnAdminSeesWhatFailsAndLooksForItsPresentAddress(bool dark)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/", """
            <!doctype html><html lang="en"><head><title>Weights Weekly</title><link rel="alternate" type="application/rss+xml" href="/new.xml"></head><body><h1>Weights</h1></body></html>
            """, "text/html; charset=utf-8");
        site.Serve("/new.xml", $"""
            <?xml version="1.0"?><rss version="2.0"><channel><title>Weights Weekly</title><link>http://{Host}/</link>
            <item><title>A small model learns to say it does not know</title><link>http://{Host}/small</link><guid>1</guid></item></channel></rss>
            """);
        await using var hub = await RunningHub.StartAsync(new()
        {
            ["Hub:Scheduler"] = "true",
            ["Fetch:Resolve:0"] = $"{Host}={site.Authority}",
            ["Fetch:AllowAddresses:0"] = "127.0.0.0/8",
            ["Fetch:GapPerHost"] = "00:00:00",
        });
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync(
                [new SourceDraft { Name = "Weights Weekly", Address = $"http://{Host}/old.xml", SiteUrl = $"http://{Host}/" }], "test", null,
                    TestContext.Current.CancellationToken);
        }

        await hub.ReadAllAsync();
        await using var context = await chromium.NewContextAsync(hub.Address, dark: dark);
        var page = await context.NewPageAsync();
        await BecomeAdminAsync(page, hub);
        var faults = new List<string>();

        await page.GotoAsync("/admin/sources/failures");
        await Expect(page.Locator("main")).ToContainTextAsync("Weights Weekly");
        await LookAsync();
        await page.GotoAsync("/admin/sources/1");
        await LookAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Look for its present address" }).First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("/new.xml");
        await LookAsync();

        await page.GotoAsync("/admin/sources/add?kind=Pushed");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Our own desk");
        await page.GetByLabel("Address that is read").FillAsync("https://desk.example/");
        await LookAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this source" }).ClickAsync();
        await LookAsync();
        Assert.Empty(faults);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/admin");
        await Expect(page).ToHaveURLAsync(new Regex("/account/sign-in"));

        async Task LookAsync() => faults.AddRange((await page.RunAxe()).Violations.Select(violation => AccessibilityTests.Describe(page.Url, violation)));
    }

    private static async Task BecomeAdminAsync(IPage page, RunningHub hub)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<FirstAdminLink>().IssueAsync(TestContext.Current.CancellationToken);
        await page.GotoAsync($"/account/first-admin?token={token}");
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync("a long walk by the canal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make me the admin" }).ClickAsync();
    }
}
