using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>A rule is written from a search, tried, applied to what is stored and taken back; with script and on a phone without.</summary>
public sealed class RuleJourneyTests(Chromium chromium)
{
    private const string Password = "a long walk by the canal";

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task ARuleIsWrittenFromASearchTriedAppliedAndTakenBack(bool script, int width)
    {
        await using var site = await LoopbackSite.StartAsync();
        var items = Enumerable.Range(1, 12).Select(i => (Number: i, Title: $"OpenAI model number {i}{(i == 3 ? " in a horoscope" : "")}"))
            .Select(item => $"<item><title>{item.Title}</title><link>https://weights.example/{item.Number}</link><guid>{item.Number}</guid></item>");
        site.Serve("/feed.xml", $"""
            <?xml version="1.0"?><rss version="2.0"><channel><title>Weights Weekly</title><link>https://weights.example/</link>
            {string.Concat(items)}
            </channel></rss>
            """);
        await using var hub = await RunningHub.StartAsync(new() { ["Hub:Scheduler"] = "true", ["Fetch:AllowAddresses:0"] = "127.0.0.0/8" });
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            var cancel = TestContext.Current.CancellationToken;
            await scope.ServiceProvider.GetRequiredService<AddAdmin>().RunAsync("ada", Password, "test", cancel);
            await scope.ServiceProvider.GetRequiredService<Core.Curation.AddSources>()
                .RunAsync([new Core.Sources.SourceDraft { Name = "Weights Weekly", Address = site.At("/feed.xml").AbsoluteUri, ReadPages = false }], "test",
                    null, cancel);
        }

        await hub.ReadAllAsync();
        await using var context = await chromium.NewContextAsync(hub.Address, script, dark: !script);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync("/account/sign-in?returnUrl=%2Fen%2Fsearch%3Fq%3Dhoroscope");
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Make a rule of it" }).ClickAsync();
        await Expect(page.Locator("#Query")).ToHaveValueAsync("horoscope");
        await page.Locator("#Query").FillAsync("horoscope OR oracle");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try it" }).ClickAsync();
        await Expect(page.GetByText("It finds 1 article.")).ToBeVisibleAsync();
        await Expect(page.Locator(".for-tag")).ToBeHiddenAsync();
        await page.GetByLabel("What becomes of them").SelectOptionAsync("Hide");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        Assert.Equal(ArticleState.Shown, await StateAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
        await UntilAsync("Applied by ada: 1 of 1 articles changed.");
        Assert.Equal(ArticleState.Hidden, await StateAsync());
        var rule = page.Url;
        await LookAsync(rule, "/en/admin/rules", "/fr/admin/rules/new?q=horoscope", "/en/admin/tags", "/fr/admin/tags/openai");

        await page.GotoAsync(rule);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back what it did" }).ClickAsync();
        await UntilAsync("Taken back by ada: 1 articles.");
        Assert.Equal(ArticleState.Shown, await StateAsync());

        Task<ArticleState> StateAsync() => hub.InStoreAsync(store =>
            store.Articles.Where(article => article.Title.Contains("horoscope")).Select(article => article.State).SingleAsync());

        async Task UntilAsync(string words)
        {
            for (var i = 0; i < 50 && !(await page.ContentAsync()).Contains(words, StringComparison.Ordinal); i++) await page.ReloadAsync();
            await Expect(page.GetByText(words).First).ToBeVisibleAsync();
        }

        async Task LookAsync(params string[] paths)
        {
            List<string> faults = [];
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                Assert.True(await page.Locator("html").EvaluateAsync<bool>("element => element.scrollWidth <= element.clientWidth"),
                    $"{path} is wider than its window.");
                if (script) faults.AddRange((await page.RunAxe()).Violations.Select(violation => AccessibilityTests.Describe(path, violation)));
            }

            Assert.Empty(faults);
        }
    }
}
