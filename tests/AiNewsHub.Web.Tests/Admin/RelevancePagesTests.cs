using System.Net;
using AiNewsHub.Core.Model;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What is not about AI is on no page of readers; editors look through it and let it in.</summary>
public sealed class RelevancePagesTests : EditedArticleTests
{
    [Fact]
    public async Task AnEditorTakesAnArticleOutAndLetsItInAgain()
    {
        var story = await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.StoryId!.Value).SingleAsync());
        Assert.Contains(Headline, await ReadByReadersAsync("/en/latest"), StringComparison.Ordinal);

        await PressAsync($"/en/admin/articles/{Id}", "no");

        foreach (var path in new[] { "/en/", "/en/latest", "/en/feed.rss", "/en/search?q=deepseek", $"/en/stories/{await SlugAsync(story)}" })
            Assert.DoesNotContain(Headline, await ReadByReadersAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync($"/en/articles/{Id}/x", Cancel)).StatusCode);
        var judged = await PageAsync("/en/admin/relevance?show=judged");
        Assert.Contains("Not about AI, say the editors.", judged.QuerySelector(".doubts li")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await PageAsync("/en/admin/relevance")).QuerySelectorAll(".doubts li"));

        await PressAsync("/fr/admin/relevance?show=judged", "yes");

        Assert.Contains(Headline, await ReadByReadersAsync("/en/latest"), StringComparison.Ordinal);
        Assert.Equal(2, await Hub.InStoreAsync(store => store.AuditEntries.CountAsync(entry => entry.Action == "article.relevance" && entry.Who == "editor",
            Cancel)));
    }

    [Fact]
    public async Task WhatWaitsStandsWithTheWordsThatDecided()
    {
        await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.State, ArticleState.Held).SetProperty(article => article.Relevance, 0.21), Cancel));

        var row = (await PageAsync("/en/admin/relevance")).QuerySelectorAll(".doubts li").Single().TextContent;
        Assert.Contains(Headline, row, StringComparison.Ordinal);
        Assert.Contains("0.21", row, StringComparison.Ordinal);
        Assert.Contains("deepseek", row, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AnEditorTakesAnArticleOutOfItsStoryOnTheStorysPage()
    {
        var story = await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.StoryId!.Value)
            .SingleAsync(Cancel));
        var slug = await SlugAsync(story);
        var path = $"/en/stories/{slug}";
        Assert.DoesNotContain("Not of this story", await ReadByReadersAsync(path), StringComparison.Ordinal);
        var form = (await PageAsync(path)).QuerySelectorAll("form.apart").Single(form => form.QuerySelector($"input[name=article][value='{Id}']") is not null);
        using var filled = new FormUrlEncodedContent(form.QuerySelectorAll("input")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")));

        var answer = await Editor.PostAsync(form.GetAttribute("action"), filled, Cancel);

        // The address follows the headline that leads the story now; the one before leads on.
        Assert.Equal((HttpStatusCode.Found, $"/en/stories/{await SlugAsync(story)}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal(answer.Headers.Location, (await Reader.GetAsync(path, Cancel)).Headers.Location);
        var own = await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.Story!.Slug).SingleAsync(Cancel));
        Assert.NotEqual(await SlugAsync(story), own);
        Assert.Contains(Headline, await ReadByReadersAsync($"/en/stories/{own}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyEditorsJudge()
    {
        Assert.Equal(HttpStatusCode.Found, (await Reader.GetAsync("/en/admin/relevance", Cancel)).StatusCode);
        using var word = new FormUrlEncodedContent([new("id", $"{Id}"), new("verdict", "no")]);
        Assert.NotEqual(HttpStatusCode.OK, (await Reader.PostAsync("/en/admin/relevance", word, Cancel)).StatusCode);
        Assert.Equal(ArticleState.Shown, await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.State)
            .SingleAsync(Cancel)));
    }

    private Task<string> SlugAsync(long story) =>
        Hub.InStoreAsync(store => store.Stories.Where(row => row.Id == story).Select(row => row.Slug).SingleAsync(Cancel));

    private async Task<string> ReadByReadersAsync(string path) => WebUtility.HtmlDecode(await Reader.GetStringAsync(path, Cancel));

    private Task<IDocument> PageAsync(string path) => PageAsync(Editor, path);

    private async Task PressAsync(string path, string verdict)
    {
        var form = (await PageAsync(path)).QuerySelectorAll("form[action$='/admin/relevance']")[0];
        var fields = form.QuerySelectorAll("input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var filled = new FormUrlEncodedContent([.. fields, new("verdict", verdict)]);
        var answer = await Editor.PostAsync(form.GetAttribute("action"), filled, Cancel);
        Assert.Equal((HttpStatusCode.Found, path), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }
}
