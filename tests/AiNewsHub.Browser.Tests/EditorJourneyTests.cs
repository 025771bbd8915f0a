using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Users;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>What somebody does who doubts an article: looks at how it was extracted, corrects who wrote it, hides its story and thinks again; with script and
/// without.</summary>
public sealed class EditorJourneyTests(Chromium chromium)
{
    private const string Host = "weights.example";

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task AnEditorSeesHowAnArticleWasExtractedAndCorrectsItsDisclosure(bool script, int width)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/feed.xml", $"""
            <?xml version="1.0"?><rss version="2.0"><channel><title>Weights Weekly</title><link>http://{Host}/</link>
            <item><title>A small model</title><link>http://{Host}/small</link><guid>1</guid><description>It says so.</description></item></channel></rss>
            """);
        site.Serve("/small", $"""
            <!doctype html><html lang="en"><head><title>A small model learns to say it does not know</title><meta name="author" content="Ada Smith"></head><body><article><h1>A small model learns to say it does not know</h1>
            {string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Paragraph {i} tells how a language model of two billion parameters was trained to refuse what it cannot answer, at some length.</p>"))}
            <p>This work is licensed under CC BY 4.0.</p></article></body></html>
            """, "text/html; charset=utf-8");
        await using var hub = await RunningHub.StartAsync(new()
        {
            ["Hub:Scheduler"] = "true",
            ["Fetch:Resolve:0"] = $"{Host}={site.Authority}",
            ["Fetch:AllowAddresses:0"] = "127.0.0.0/8",
        });
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AddAdmin>()
                .RunAsync("ada", "a long walk by the canal", "test", TestContext.Current.CancellationToken);
            await scope.ServiceProvider.GetRequiredService<Core.Curation.AddSources>()
                .RunAsync([new Core.Sources.SourceDraft { Name = "Weights Weekly", Address = $"http://{Host}/feed.xml" }], "test", null,
                TestContext.Current.CancellationToken);
        }
        await hub.ReadAllAsync();
        await hub.InStoreAsync(async store =>
        {
            var article = await store.Articles.SingleAsync();
            store.ArticleRevisions.Add(new()
            {
                ArticleId = article.Id,
                ReplacedAt = article.FirstSeenAt,
                Title = "A small model learns to say it knows",
                Text = PackedText.Pack("Paragraph 1 told less.")
            });
            return await store.SaveChangesAsync();
        });
        await using var context = await chromium.NewContextAsync(hub.Address, script, dark: !script);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync("a long walk by the canal");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await page.GotoAsync("/articles/1");
        await Expect(page.Locator(".licence")).ToContainTextAsync("CC BY 4.0");
        await page.GetByRole(AriaRole.Link, new() { Name = "How this was extracted, and corrections" }).ClickAsync();
        await Expect(page.Locator("tr.won", new() { HasText = "meta author" }).First).ToContainTextAsync("Ada Smith");
        await page.GetByLabel("written by a machine").CheckAsync();
        await page.GetByLabel("Sentence or reason").FillAsync("Its author is a program of that name.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Set: written by a machine.");
        await page.GetByRole(AriaRole.Link, new() { Name = "As readers see it" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("say the editors of this hub");
        await page.GetByRole(AriaRole.Link, new() { Name = "See what changed in 1 revision" }).ClickAsync();
        await Expect(page.Locator(".revision ins").First).ToContainTextAsync("does not know");

        var revisions = page.Url;
        var story = "/stories/" + await hub.InStoreAsync(store => store.Stories.Select(story => story.Slug).SingleAsync());
        await page.GotoAsync(story);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Readers see neither this story nor its articles.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".editing .done")).ToContainTextAsync("Taken back.");
        string[] desks = [revisions, "/articles/1", "/admin/articles/1", story, "/admin/stories", "/admin/stories/1", "/admin/stories/1/with?q=model",
            "/admin/queue",
            "/admin/audit", "/admin/users"];
        if (!script)
        {
            foreach (var path in desks)
            {
                await page.GotoAsync(path);
                Assert.True(await page.Locator("html").EvaluateAsync<bool>("element => element.scrollWidth <= element.clientWidth"),
                    $"{path} is wider than a phone.");
            }
            return;
        }
        var faults = new List<string>();
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            foreach (var path in desks.Append("/admin/disclosure/1"))
            {
                Assert.Equal(200, (await page.GotoAsync(path))!.Status);
                faults.AddRange((await page.RunAxe()).Violations.Select(violation => AccessibilityTests.Describe($"{path} {theme}", violation)));
            }
        }
        Assert.Empty(faults);
    }
}
