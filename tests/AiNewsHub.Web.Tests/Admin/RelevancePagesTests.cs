using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Tests.Reading;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Tests.Admin;

/// <summary>What is not about AI is on no page of readers; editors look through it and let it in.</summary>
public sealed class RelevancePagesTests : IAsyncLifetime
{
    private const string Headline = "DeepSeek releases “open weights” model & more";
    private RunningHub _hub = null!;
    private HttpClient _reader = null!;
    private HttpClient _editor = null!;
    private long _id;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await SeededHub.StartAsync();
        _reader = _hub.CreateClient();
        await _hub.AddUserAsync("editor", HubRoles.Editor);
        _editor = await _hub.SignInAsync("editor");
        _id = await _hub.InStoreAsync(store => store.Articles.Where(article => article.Title == Headline).Select(article => article.Id).SingleAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _editor.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task AnEditorTakesAnArticleOutAndLetsItInAgain()
    {
        var slug = await _hub.InStoreAsync(store => store.Articles.Where(article => article.Id == _id).Select(article => article.Story!.Slug).SingleAsync());
        Assert.Contains(Headline, await ReadByReadersAsync("/en/latest"), StringComparison.Ordinal);

        await PressAsync($"/en/admin/articles/{_id}", "no");

        foreach (var path in new[] { "/en/", "/en/latest", "/en/feed.rss", "/en/search?q=deepseek", $"/en/stories/{slug}" }) Assert.DoesNotContain(Headline, await ReadByReadersAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync($"/en/articles/{_id}/x", Cancel)).StatusCode);
        var judged = await PageAsync("/en/admin/relevance?show=judged");
        Assert.Contains("Not about AI, say the editors.", judged.QuerySelector(".doubts li")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await PageAsync("/en/admin/relevance")).QuerySelectorAll(".doubts li"));

        await PressAsync("/fr/admin/relevance?show=judged", "yes");

        Assert.Contains(Headline, await ReadByReadersAsync("/en/latest"), StringComparison.Ordinal);
        Assert.Equal(2, await _hub.InStoreAsync(store => store.AuditEntries.CountAsync(entry => entry.Action == "article.relevance" && entry.Who == "editor", Cancel)));
    }

    [Fact]
    public async Task WhatWaitsStandsWithTheWordsThatDecided()
    {
        await _hub.InStoreAsync(store => store.Articles.Where(article => article.Id == _id)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.State, ArticleState.Held).SetProperty(article => article.Relevance, 0.21), Cancel));

        var row = (await PageAsync("/en/admin/relevance")).QuerySelectorAll(".doubts li").Single().TextContent;
        Assert.Contains(Headline, row, StringComparison.Ordinal);
        Assert.Contains("0.21", row, StringComparison.Ordinal);
        Assert.Contains("deepseek", row, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AnEditorTakesAnArticleOutOfItsStoryOnTheStorysPage()
    {
        var slug = await _hub.InStoreAsync(store => store.Articles.Where(article => article.Id == _id).Select(article => article.Story!.Slug).SingleAsync(Cancel));
        var path = $"/en/stories/{slug}";
        Assert.DoesNotContain("Not of this story", await ReadByReadersAsync(path), StringComparison.Ordinal);
        var form = (await PageAsync(path)).QuerySelectorAll("form.apart").Single(form => form.QuerySelector($"input[name=article][value='{_id}']") is not null);
        using var filled = new FormUrlEncodedContent(form.QuerySelectorAll("input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")));

        var answer = await _editor.PostAsync(form.GetAttribute("action"), filled, Cancel);

        Assert.Equal((HttpStatusCode.Found, path), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var own = await _hub.InStoreAsync(store => store.Articles.Where(article => article.Id == _id).Select(article => article.Story!.Slug).SingleAsync(Cancel));
        Assert.NotEqual(slug, own);
        Assert.Contains(Headline, await ReadByReadersAsync($"/en/stories/{own}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyEditorsJudge()
    {
        Assert.Equal(HttpStatusCode.Found, (await _reader.GetAsync("/en/admin/relevance", Cancel)).StatusCode);
        using var word = new FormUrlEncodedContent([new("id", $"{_id}"), new("verdict", "no")]);
        Assert.NotEqual(HttpStatusCode.OK, (await _reader.PostAsync("/en/admin/relevance", word, Cancel)).StatusCode);
        Assert.Equal(ArticleState.Shown, await _hub.InStoreAsync(store => store.Articles.Where(article => article.Id == _id).Select(article => article.State).SingleAsync(Cancel)));
    }

    private async Task<string> ReadByReadersAsync(string path) => WebUtility.HtmlDecode(await _reader.GetStringAsync(path, Cancel));

    private async Task<IDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await _editor.GetStringAsync(path, Cancel), Cancel);

    private async Task PressAsync(string path, string verdict)
    {
        var form = (await PageAsync(path)).QuerySelectorAll("form[action$='/admin/relevance']")[0];
        var fields = form.QuerySelectorAll("input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var filled = new FormUrlEncodedContent([.. fields, new("verdict", verdict)]);
        var answer = await _editor.PostAsync(form.GetAttribute("action"), filled, Cancel);
        Assert.Equal((HttpStatusCode.Found, path), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }
}
