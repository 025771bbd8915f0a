using System.Text.Json;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>What browsers are given to keep, and what publishers let nobody keep.</summary>
public sealed class OfflineTests
{
    [Theory]
    [InlineData(UseMarks.None, null, true)]
    [InlineData(UseMarks.NoIndex | UseMarks.NoAi, null, true)]
    [InlineData(UseMarks.NoArchive, null, false)]
    [InlineData(UseMarks.Reserved, null, false)]
    [InlineData(UseMarks.NoSnippet, null, false)]
    [InlineData(UseMarks.None, 0, false)]
    public async Task WordsAreKeptOnlyWhereTheirPublisherLetsCopiesBeKept(UseMarks marks, int? most, bool isKept)
    {
        await using var hub = await SeededHub.StartAsync();
        using var client = hub.CreateClient();
        var row = await hub.InStoreAsync(async context =>
        {
            var article = await context.Articles.SingleAsync(article => article.Byline == "Ada Smith", Cancel);
            (article.Marks, article.MaxSnippet) = (marks, most);
            await context.SaveChangesAsync(Cancel);
            return article;
        });
        using var kept = JsonDocument.Parse(await client.GetStringAsync("/en/offline.json", Cancel));
        var story = kept.RootElement.GetProperty("stories").EnumerateArray()
            .Single(story => story.GetProperty("href").GetString() == "/stories/" + SeededHub.StorySlug);
        var report = story.GetProperty("reports").EnumerateArray().Single(report => report.GetProperty("title").GetString() == row.Title);
        // Headline and link always stand.
        Assert.Equal(row.Url, report.GetProperty("url").GetString());
        Assert.Equal(isKept, report.GetProperty("words").ValueKind == JsonValueKind.String);

        var page = await client.GetAsync($"/en/articles/{row.Id}/{Uri.EscapeDataString(ArticleAddress.Slug(row.Title))}", Cancel);
        Assert.Equal(isKept ? null : "noarchive", Robots(page));
        // The story's page shows none of the words that may not be quoted, so that it may be kept; those of noarchive may be quoted and not kept.
        Assert.Equal(marks == UseMarks.NoArchive ? "noarchive" : null, Robots(await client.GetAsync("/en/stories/" + SeededHub.StorySlug, Cancel)));
    }

    [Fact]
    public async Task TheListIsOfTheLanguageAndComesOnce()
    {
        await using var hub = await SeededHub.StartAsync();
        using var client = hub.CreateClient();
        var answer = await client.GetAsync("/fr/offline.json", Cancel);
        Assert.Contains("DeepSeek ouvre les poids", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/fr/offline.json");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, (await client.SendAsync(again, Cancel)).StatusCode);
    }

    [Fact]
    public async Task TheHubCanBeInstalledInTheReadersLanguage()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Hub:Name"] = "Nouvelles" });
        using var client = hub.CreateClient();
        var page = await client.GetStringAsync("/fr/about", Cancel);
        Assert.Contains("<link rel=\"manifest\" href=\"/fr/manifest.webmanifest\">", page, StringComparison.Ordinal);
        var answer = await client.GetAsync("/fr/manifest.webmanifest", Cancel);
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        using var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        string? Of(string name) => manifest.RootElement.GetProperty(name).GetString();
        Assert.Equal(("Nouvelles", "fr", "/fr/", "/", "standalone"), (Of("name"), Of("lang"), Of("start_url"), Of("scope"), Of("display")));
        foreach (var icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
        {
            var picture = await client.GetAsync(icon.GetProperty("src").GetString(), Cancel);
            Assert.Equal(icon.GetProperty("type").GetString(), picture.Content.Headers.ContentType!.MediaType);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string? Robots(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode);
        return answer.Headers.TryGetValues("X-Robots-Tag", out var values) ? string.Join(", ", values) : null;
    }
}
