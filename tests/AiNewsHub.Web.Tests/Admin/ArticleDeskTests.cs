using System.Net;
using System.Text.Json;
using AiNewsHub.Core.Model;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What editors decide of an article, by forms without script.</summary>
public sealed class ArticleDeskTests : EditedArticleTests
{
    private string Path => $"/en/admin/articles/{Id}";

    [Fact]
    public async Task AnArticleIsHiddenAndReturnsToItsStory()
    {
        var story = await StoryAsync();
        await PressAsync("button[value=hide]", new() { ["Reason"] = "a hoax" });
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync($"/en/articles/{Id}/x", Cancel)).StatusCode);
        Assert.DoesNotContain(Headline, await Reader.ReadAsync("/en/latest"), StringComparison.Ordinal);

        await PressAsync(".decided form button", []);

        Assert.Equal(story, await StoryAsync());
        Assert.Contains(Headline, await Reader.ReadAsync("/en/latest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsRemovedIsGoneEverywhere()
    {
        await PressAsync("button[value=hide]", []);
        await PressAsync("button[value=remove]", []);

        Assert.Equal(HttpStatusCode.Gone, (await Reader.GetAsync($"/en/articles/{Id}/x", Cancel)).StatusCode);
        Assert.DoesNotContain("whole text about llamas", await Reader.ReadAsync("/en/search?q=llamas"), StringComparison.Ordinal);
        var left = await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => new
        {
            article.State,
            Words = article.Title + article.Excerpt + article.ImageUrl,
            Text = store.ArticleContents.Count(content => content.ArticleId == Id),
            Revisions = article.Revisions.Count,
            Tags = article.Tags.Count,
            Log = store.AuditEntries.Count(entry => entry.Subject.Contains("DeepSeek")),
        }).SingleAsync(Cancel));
        Assert.Equal(new { State = ArticleState.Removed, Words = "", Text = 0, Revisions = 0, Tags = 0, Log = 0 }, left);
        Assert.Null((await PageAsync(Editor, Path)).QuerySelector(".decided form"));
    }

    [Fact]
    public async Task ACorrectionStandsAndIsUndone()
    {
        await PressAsync("button[value=correct]", new() { ["Title"] = "DeepSeek gives its weights away", ["Kind"] = "Opinion" });

        Assert.Contains("DeepSeek gives its weights away", await FoundAsync("gives+away"), StringComparison.Ordinal);
        var kind = await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id)
            .Select(article => new { article.Kind, article.Corrections })
            .SingleAsync(Cancel));
        Assert.Equal((AiNewsHub.Content.Tagging.ArticleKind.Opinion, null), (kind.Kind, kind.Corrections!.Language));

        await PressAsync(".decided form button", []);

        Assert.Contains(Headline, await FoundAsync("releases"), StringComparison.Ordinal);
        Assert.Null(await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.Corrections)
            .SingleAsync(Cancel)));
    }

    [Fact]
    public async Task ATagThatIsNotThisIsRefusedAndComesBackWhenThatIsUndone()
    {
        await PressAsync("button[value=untag]", []);
        var refused = await Hub.InStoreAsync(store => store.TagRefusals.Where(refusal => refusal.ArticleId == Id).Select(refusal => refusal.TagId)
            .SingleAsync(Cancel));
        Assert.False(await CarriesAsync(refused));
        var example = JsonDocument.Parse(await Editor.GetStringAsync("/en/admin/relevance?handler=Examples", Cancel)).RootElement;
        Assert.Equal(("1", Headline), (example.GetProperty("ai").GetString(), example.GetProperty("title").GetString()));
        Assert.Equal(1, example.GetProperty("tags").GetArrayLength());

        await PressAsync(".decided form button", []);

        Assert.True(await CarriesAsync(refused));
        Assert.Equal(0, await Hub.InStoreAsync(store => store.TagRefusals.CountAsync(Cancel)));
        await PressAsync("button[value=tag]", new() { ["TagName"] = "nvidia" });
        Assert.Contains("set by an editor", await Reader.ReadAsync(await AddressAsync()), StringComparison.Ordinal);
    }

    private async Task<string> AddressAsync() => (await Reader.GetAsync($"/en/articles/{Id}/x", Cancel)).Headers.Location!.ToString();

    private Task<bool> CarriesAsync(int tag) =>
        Hub.InStoreAsync(store => store.ArticleTags.AnyAsync(carried => carried.ArticleId == Id && carried.TagId == tag, Cancel));

    private Task<long?> StoryAsync() =>
        Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.StoryId).SingleAsync(Cancel));

    /// <summary>The words of a search's page; what was searched for is marked in them.</summary>
    private async Task<string> FoundAsync(string words) => (await PageAsync(Reader, "/en/search?q=" + words)).Body!.TextContent;

    private async Task PressAsync(string button, Dictionary<string, string> fields)
    {
        var pressed = (await PageAsync(Editor, Path)).QuerySelector($"main {button}")!;
        var form = pressed.Closest("form")!;
        var sent = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!,
            input.GetAttribute("value") ?? ""))
            .Concat(fields);
        if (pressed.GetAttribute("name") is { } name) sent = sent.Append(KeyValuePair.Create(name, pressed.GetAttribute("value")!));
        using var filled = new FormUrlEncodedContent(sent);
        Assert.Equal(HttpStatusCode.Found, (await Editor.PostAsync(form.GetAttribute("action"), filled, Cancel)).StatusCode);
    }
}
