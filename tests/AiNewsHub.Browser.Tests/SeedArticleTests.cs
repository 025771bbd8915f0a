using System.Text.Json;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>The article the project began with: read from its own page, kept with its provenance, and shown so.</summary>
public sealed class SeedArticleTests(Chromium chromium)
{
    [Fact]
    public async Task TheSeedArticleIsReadAndShownWithItsProvenance()
    {
        var folder = SharedCorpora.Path("seed");
        var cancel = TestContext.Current.CancellationToken;
        var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json"), cancel)).RootElement;
        var address = new Uri(expected.GetProperty("url").GetString()!);

        await using var site = await LoopbackSite.StartAsync();
        site.Serve(address.AbsolutePath, await File.ReadAllBytesAsync(Path.Combine(folder, "page.html"), cancel), "text/html; charset=utf-8");
        site.Serve("/feed/", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Journal des machines</title><link>http://{address.Host}/</link>
            <item><title>DeepSeek</title><link>http://{address.Host}{address.AbsolutePath}</link><description>DeepSeek et Meta…</description></item>
            </channel></rss>
            """);
        await using var hub = await RunningHub.StartAsync(new()
        {
            ["Hub:Scheduler"] = "true",
            ["Fetch:Resolve:0"] = $"{address.Host}={site.Authority}",
            ["Fetch:AllowAddresses:0"] = "127.0.0.0/8",
        });
        await using (var scope = hub.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync(
                [new SourceDraft { Name = "Journal des machines", Address = $"http://{address.Host}/feed/", FullText = FullTextPermission.Full }], "test",
                    null, cancel);
        await hub.ReadAllAsync();

        var article = await hub.InStoreAsync(store => store.Articles.Include(article => article.Content).SingleAsync(cancel));
        string Expected(string name) => expected.GetProperty(name).GetString()!;
        IEnumerable<string> All(string name) => expected.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);
        Assert.Equal(Expected("title"), article.Title);
        Assert.Equal(Expected("language"), article.Language);
        Assert.Equal(Expected("byline"), article.Byline);
        Assert.Equal(expected.GetProperty("published").GetDateTimeOffset(), article.PublishedAt);
        Assert.Equal(Expected("image_credit"), article.ImageCredit);
        Assert.Equal(Expected("image_alt"), article.ImageAlt);
        Assert.Superset(All("categories").ToHashSet(StringComparer.Ordinal), article.PublisherCategories.ToHashSet(StringComparer.Ordinal));
        var via = Assert.Single(article.Via);
        Assert.Equal(expected.GetProperty("via").GetProperty("name").GetString(), via.Name);
        Assert.Equal(expected.GetProperty("via").GetProperty("url").GetString(), via.Url?.AbsoluteUri);
        Assert.Equal(Authorship.MachineWritten, article.Authorship);
        Assert.StartsWith(article.DisclosureEvidence!, Expected("ai_written_notice"), StringComparison.Ordinal);

        await using var context = await chromium.NewContextAsync(hub.Address, script: false, language: "fr-FR");
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/articles/{article.Id}");
        await Expect(page.Locator("h1")).ToHaveTextAsync(Expected("title"));
        await Expect(page.Locator("h1")).ToHaveAttributeAsync("lang", "fr");
        var shown = await page.Locator("article").InnerTextAsync();
        Assert.Contains(Expected("byline"), shown, StringComparison.Ordinal);
        Assert.Contains(Expected("image_credit"), shown, StringComparison.Ordinal);
        Assert.Contains(via.Name, shown, StringComparison.Ordinal);
        Assert.Contains(article.DisclosureEvidence!, await page.Locator("p.notice").First.InnerTextAsync(), StringComparison.Ordinal);
        var text = await page.Locator("div.text").InnerTextAsync();
        Assert.All(All("text_must_contain"), sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.All(All("text_must_not_contain"), sentence => Assert.DoesNotContain(sentence, text, StringComparison.Ordinal));
    }
}
