using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What editors decide of a story, on its own page and on theirs, by forms without script.</summary>
public sealed class StoryDeskTests : EditedArticleTests
{
    private const string Path = "/en/stories/" + Reading.SeededHub.StorySlug;

    [Fact]
    public async Task OnlyEditorsSeeTheDeskAndReadersGetNoCookie()
    {
        using var answer = await Reader.GetAsync(Path, Cancel);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("class=\"admin editing\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.NotNull((await PageAsync(Editor, Path)).QuerySelector(".editing button[value=hide]"));
    }

    [Fact]
    public async Task AWrongStoryIsHiddenByOnePressAndShownAgainByAnother()
    {
        await PressAsync(Path, "button[value=hide]", []);

        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync(Path, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync(Path + ".rss", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync($"/en/articles/{Id}/x", Cancel)).StatusCode);
        foreach (var path in new[] { "/en/", "/en/latest", "/en/latest.rss", "/en/search?q=deepseek", "/en/tags/deepseek", "/en/sources/planet-tech", Today() })
            Assert.DoesNotContain(Headline, await Reader.ReadAsync(path), StringComparison.Ordinal);
        Assert.Contains("Readers see neither this story nor its articles.", await Editor.ReadAsync(Path), StringComparison.Ordinal);
        Assert.Contains(Headline, await Editor.ReadAsync("/en/admin/stories?show=hidden"), StringComparison.Ordinal);

        await PressAsync(Path, ".decided form button", []);

        Assert.Contains(Headline, await Reader.ReadAsync(Path), StringComparison.Ordinal);
        Assert.Contains(Headline, await Reader.ReadAsync("/en/latest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHeadlineOfOurOwnStandsOverTheOriginalEverywhere()
    {
        await PressAsync(Path, "button[value=headline]", new() { ["Title"] = "The weights are <out>", ["Reason"] = "clearer" });

        var page = await PageAsync(Reader, Path);
        Assert.Equal("The weights are <out>", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(Headline, page.QuerySelector(".head .own")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The weights are <out>", await Reader.ReadAsync("/en/"), StringComparison.Ordinal);
        Assert.Contains("The weights are", await Reader.ReadAsync("/en/feed.rss"), StringComparison.Ordinal);
        var decided = (await PageAsync(Editor, Path)).QuerySelector(".decided li")!.TextContent;
        Assert.Contains("clearer", decided, StringComparison.Ordinal);
        Assert.Contains("editor", decided, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlaceIsShownAsTheEditorsChoiceAndIsNoPartOfTheRank()
    {
        await PressAsync(Path, "button[value=split]", new() { ["Articles"] = $"{Id}" });
        var other = await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.Story!).SingleAsync());
        var rank = other.Rank;
        await PressAsync("/en/stories/" + other.Slug, "button[value=pin]", new() { ["Page"] = "front", ["Place"] = "1", ["Hours"] = "12" });

        var first = (await PageAsync(Reader, "/en/")).QuerySelector(".story")!;
        Assert.Contains(Headline, first.TextContent, StringComparison.Ordinal);
        Assert.Equal("chosen by the editors", first.QuerySelector(".mark.pinned")!.TextContent);
        Assert.Equal(rank, await Hub.InStoreAsync(store => store.Stories.Where(story => story.Id == other.Id).Select(story => story.Rank).SingleAsync()));
    }

    [Fact]
    public async Task StoriesAreJoinedByAnAddressAndTheOldOneLeadsOn()
    {
        await PressAsync(Path, "button[value=split]", new() { ["Articles"] = $"{Id}" });
        var other = await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.Story!).SingleAsync());
        var story = await Hub.InStoreAsync(store => store.Stories.Where(one => one.ArticleCount == 3).SingleAsync());

        await PressAsync($"/en/admin/stories/{story.Id}/with?q={Uri.EscapeDataString($"{Hub.Address}fr/stories/{other.Slug}")}", "button[value=join]", []);

        var moved = await Reader.GetAsync("/en/stories/" + other.Slug, Cancel);
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Contains(Headline, await Reader.ReadAsync(moved.Headers.Location!.ToString()), StringComparison.Ordinal);
        var found = await PageAsync(Editor, $"/en/admin/stories/{story.Id}/with?q=river+article");
        Assert.Empty(found.QuerySelectorAll("button[value=join]"));
    }

    [Fact]
    public async Task TheSecondOfTwoEditorsIsTold()
    {
        var seen = await PageAsync(Editor, Path);
        await PressAsync(Path, "button[value=headline]", new() { ["Title"] = "First" });

        await PressAsync(seen, "button[value=headline]", new() { ["Title"] = "Second" });

        var page = await PageAsync(Editor, Path);
        Assert.Equal("First", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("Somebody has decided", page.QuerySelector(".editing [role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private static string Today() => "/en/digest/" + TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task PressAsync(string path, string button, Dictionary<string, string> fields) =>
        await PressAsync(await PageAsync(Editor, path), button, fields);

    private async Task PressAsync(IDocument page, string button, Dictionary<string, string> fields)
    {
        var pressed = page.QuerySelector($"main {button}")!;
        var form = pressed.Closest("form")!;
        var sent = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!,
            input.GetAttribute("value") ?? ""))
            .Concat(fields);
        if (pressed.GetAttribute("name") is { } name) sent = sent.Append(KeyValuePair.Create(name, pressed.GetAttribute("value")!));
        using var filled = new FormUrlEncodedContent(sent);
        Assert.Equal(HttpStatusCode.Found, (await Editor.PostAsync(form.GetAttribute("action"), filled, Cancel)).StatusCode);
    }
}
