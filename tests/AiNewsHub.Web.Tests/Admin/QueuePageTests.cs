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
        Assert.Equal(["Waiting for an editor 1", "Join these two? 1"], page.QuerySelectorAll("main h2").Select(head => head.TextContent));

        await PressAsync(page, "button[value=never]");
        await PressAsync(page, "button[value=yes]");

        Assert.Contains("Nothing waits.", await Editor.ReadAsync(Queue), StringComparison.Ordinal);
        Assert.NotEqual(ids.Earlier, await Hub.InStoreAsync(store => store.Articles.Where(article => article.Title == Reading.SeededHub.Numbered(0))
            .Select(article => article.StoryId).SingleAsync(Cancel)));
    }

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
