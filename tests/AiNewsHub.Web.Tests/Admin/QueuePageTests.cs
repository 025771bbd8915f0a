using System.Net;
using AiNewsHub.Core.Model;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What waits for an editor, each with one decision.</summary>
public sealed class QueuePageTests : EditedArticleTests
{
    private const string Queue = "/en/admin/queue";

    [Fact]
    public async Task WhatWaitsIsDecidedAndWaitsNoMore()
    {
        await MendSourcesAsync();
        Assert.Contains("Nothing waits.", await Editor.ReadAsync(Queue), StringComparison.Ordinal);
        var now = TimeProvider.System.GetUtcNow();
        var ids = await Hub.InStoreAsync(async store =>
        {
            var earlier = await store.Stories.SingleAsync(story => story.Slug == Reading.SeededHub.StorySlug);
            var lead = await store.Articles.FirstAsync(article => article.Title == Reading.SeededHub.Numbered(0));
            var story = new Story { Slug = "next-step", FirstSeenAt = now, LastSeenAt = now, ArticleCount = 1, ContinuesId = earlier.Id };
            story.LeadArticleId = lead.Id;
            store.Stories.Add(story);
            await store.SaveChangesAsync(Cancel);
            lead.StoryId = story.Id;
            (await store.Articles.FirstAsync(article => article.Title == Reading.SeededHub.Numbered(1))).State = ArticleState.Held;
            await store.SaveChangesAsync(Cancel);
            return (Story: story.Id, Earlier: earlier.Id);
        });
        var page = await PageAsync(Editor, Queue);
        Assert.Equal(["Waiting for an editor 1", "Join these two? 1"], page.QuerySelectorAll("main h2:has(.count)").Select(head => head.TextContent));

        await PressAsync(page, "button[value=never]");
        await PressAsync(page, "button[value=yes]");

        Assert.Contains("Nothing waits.", await Editor.ReadAsync(Queue), StringComparison.Ordinal);
        Assert.NotEqual(ids.Earlier, await Hub.InStoreAsync(store => store.Articles.Where(article => article.Title == Reading.SeededHub.Numbered(0))
            .Select(article => article.StoryId).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task WhatWaitsIsCountedInTheNavigationAndIsAFeedBehindASecretAddress()
    {
        await MendSourcesAsync();
        Assert.DoesNotContain("class=\"count\"", await Editor.GetStringAsync("/en/admin/stories", Cancel), StringComparison.Ordinal);
        await Hub.InStoreAsync(async store =>
        {
            (await store.Articles.FirstAsync(article => article.Title == Reading.SeededHub.Numbered(1))).State = ArticleState.Held;
            var silent = await store.Sources.FirstAsync();
            (silent.Fault, silent.FailingSince) = (FaultKind.Stale, TimeProvider.System.GetUtcNow());
            return await store.SaveChangesAsync(Cancel);
        });
        Assert.Equal("2", (await PageAsync(Editor, "/en/admin/stories")).QuerySelector(".desk .count")!.TextContent);

        using (var made = await Editor.PostFormAsync(Queue, [], Queue + "?handler=NewAddress")) Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        var address = new Uri((await PageAsync(Editor, Queue)).QuerySelector(".address code")!.TextContent).PathAndQuery;
        using var answer = await Reader.GetAsync(address, Cancel);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var feed = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains(Reading.SeededHub.Numbered(1), feed, StringComparison.Ordinal);
        Assert.Equal(2, feed.Split("<entry>").Length - 1);
        Assert.DoesNotContain(address.Split('/')[^1], feed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync(address.Replace(".atom", "0.atom", StringComparison.Ordinal), Cancel)).StatusCode);
        await Editor.PostFormAsync(Queue, [], Queue + "?handler=NewAddress");
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync(address, Cancel)).StatusCode);
    }

    [Fact]
    public async Task AnAdminPausesASourceFromTheQueueAndIsBackThere()
    {
        await MendSourcesAsync();
        await Hub.InStoreAsync(async store =>
        {
            (await store.Sources.FirstAsync()).Fault = FaultKind.Stale;
            return await store.SaveChangesAsync(Cancel);
        });
        Assert.Null((await PageAsync(Editor, Queue)).QuerySelector(".faults form"));
        using var admin = await Hub.SignInAsAdminAsync();
        var form = (await PageAsync(admin, Queue)).QuerySelector(".faults form")!;
        using var paused = await admin.PostFormAsync(Queue, form.QuerySelectorAll("input").Where(input => input.GetAttribute("name")![0] != '_')
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!), form.GetAttribute("action"));
        Assert.Equal(Queue, paused.Headers.Location?.ToString());
        Assert.Contains("Nothing waits.", await Editor.ReadAsync(Queue), StringComparison.Ordinal);
    }

    private Task<int> MendSourcesAsync() => Hub.InStoreAsync(store => store.Sources.ExecuteUpdateAsync(
        set => set.SetProperty(source => source.Fault, FaultKind.None).SetProperty(source => source.State, SourceState.Active), Cancel));

    private async Task PressAsync(IDocument page, string button)
    {
        var pressed = page.QuerySelector($"main {button}")!;
        var form = pressed.Closest("form")!;
        using var filled = new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Append(KeyValuePair.Create(pressed.GetAttribute("name")!, pressed.GetAttribute("value")!)));
        var answer = await Editor.PostAsync(form.GetAttribute("action"), filled, Cancel);
        Assert.Equal((HttpStatusCode.Found, Queue), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }
}
