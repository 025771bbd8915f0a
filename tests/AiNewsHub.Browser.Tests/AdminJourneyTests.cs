using System.Text.RegularExpressions;
using AiNewsHub.Core.Users;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>What the first admin does: follow the printed link, add a source by its site's address, see its articles; with script and without.</summary>
public sealed class AdminJourneyTests(Chromium chromium)
{
    private const string Host = "weights.example";

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task AnAdminAddsASourceAndSeesItsArticles(bool script, bool dark)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/", """
            <!doctype html><html lang="en"><head><title>Weights Weekly</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><h1>Weights</h1></body></html>
            """, "text/html; charset=utf-8");
        site.Serve("/feed.xml", $"""
            <?xml version="1.0"?><rss version="2.0"><channel><title>Weights Weekly</title><link>http://{Host}/</link>
            <item><title>A small model learns to say it does not know</title><link>http://{Host}/small</link><guid>1</guid>
            <description>A language model of two billion parameters was trained to refuse what it cannot answer.</description></item>
            </channel></rss>
            """);
        await using var hub = await RunningHub.StartAsync(new()
        {
            ["Hub:Scheduler"] = "true",
            ["Fetch:Resolve:0"] = $"{Host}={site.Authority}",
            ["Fetch:AllowAddresses:0"] = "127.0.0.0/8",
        });
        await using var context = await chromium.NewContextAsync(hub.Address, script, dark: dark);
        var page = await context.NewPageAsync();

        await page.GotoAsync($"/account/first-admin?token={await TokenAsync(hub)}");
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync("a long walk by the canal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make me the admin" }).ClickAsync();
        await page.GotoAsync("/admin/sources/add");
        await page.GetByLabel("Address of a site or feed").FillAsync($"http://{Host}/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look" }).First.ClickAsync();
        await Expect(page.Locator("section.preview")).ToContainTextAsync("A small model learns to say it does not know");
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Weights Weekly");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this source" }).ClickAsync();

        await hub.ReadAllAsync();
        await page.GotoAsync("/latest");
        await Expect(page.Locator("a.headline")).ToHaveTextAsync("A small model learns to say it does not know");

        if (script)
        {
            var faults = new List<string>();
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = theme });
                foreach (var path in new[] { "/admin", "/admin/sources", "/admin/sources/add", "/admin/sources/1", "/admin/sources/delete?id=1",
                    "/admin/sources/import", "/admin/settings", "/admin/audit", "/account/password" })
                {
                    Assert.Equal(200, (await page.GotoAsync(path))!.Status);
                    await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "$"));
                    faults.AddRange((await page.RunAxe()).Violations.Select(violation => AccessibilityTests.Describe($"{path} {theme}", violation)));
                }
            }
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }
    }

    private static async Task<string> TokenAsync(RunningHub hub)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<FirstAdminLink>().IssueAsync(TestContext.Current.CancellationToken))!;
    }
}
