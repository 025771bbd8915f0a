using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Tests.Admin;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Comments;

/// <summary>What readers write below an article, without script and without a cookie.</summary>
public sealed class CommentPagesTests : CommentedHub
{
    [Fact]
    public async Task ANewNameWaitsForAnEditorAndIsKnownAfterwards()
    {
        var mine = await WriteAsync("Ines", "The second figure has no unit.\nSee https://data.example/table?a=1&b=2.");
        Assert.Contains("An editor looks at it", await Reader.ReadAsync(mine), StringComparison.Ordinal);
        Assert.Null((await PageAsync(Reader, Article)).QuerySelector(".comment"));

        await DecideAsync("button[value=Shown]");

        var page = await PageAsync(Reader, Article);
        var comment = page.QuerySelector(".comment")!;
        Assert.Contains("The second figure has no unit.", comment.TextContent, StringComparison.Ordinal);
        var link = comment.QuerySelector(".said a")!;
        Assert.Equal("https://data.example/table?a=1&b=2", link.GetAttribute("href"));
        Assert.Contains("nofollow ugc", link.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Contains("1 comment", (await PageAsync(Reader, "/en/latest")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The second figure", await Reader.ReadAsync("/en/comments.rss"), StringComparison.Ordinal);

        await WriteAsync("Ines", "And the third one is from last year.");
        Assert.Equal(2, (await PageAsync(Reader, Article)).QuerySelectorAll(".comment").Length);
        // Another who takes the name waits: it is another text that looks like spam.
        await WriteAsync("Ines", "Earn 900 dollars a day, write to my broker on WhatsApp +44 7000 123456");
        Assert.Equal(2, (await PageAsync(Reader, Article)).QuerySelectorAll(".comment").Length);
        Assert.Contains("a number to call", await Editor.ReadAsync("/en/admin/queue"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SentTwiceAtOnceItIsOneComment()
    {
        var form = (await PageAsync(Reader, Article)).QuerySelector("form.comment-form")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(form, new() { ["name"] = "Ada", ["text"] = "A double click." })));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity],
            answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, await Hub.InStoreAsync(store => store.Comments.CountAsync(Cancel)));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task AnswersStandBelowWhatTheyAnswerTwoDeep()
    {
        await WriteAsync("Ada", "Is this the base model?");
        await DecideAsync("button[value=Shown]");
        for (var i = 0; i < 3; i++)
        {
            var answer = (await PageAsync(Reader, Article)).QuerySelectorAll(".comment a[href*=answer]")[i].GetAttribute("href")!;
            await WriteAsync("Ada", $"Answer number {i}.", answer);
        }

        var depths = (await PageAsync(Reader, Article)).QuerySelectorAll(".comment").Select(comment => comment.ClassName);
        Assert.Equal(["comment depth-0", "comment depth-1", "comment depth-2", "comment depth-2"], depths);
    }

    [Fact]
    public async Task MarkupIsText()
    {
        await WriteAsync("<b>Bo</b>", "<script>alert(1)</script> <img src=x onerror=y> javascript:alert(2)");
        await DecideAsync("button[value=Shown]");
        var page = await PageAsync(Reader, Article);
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".comment .said")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".comment :is(script, img, b), .said a"));
    }

    [Fact]
    public async Task ItsAuthorTakesItBackByTheLinkAndNothingOfItIsKept()
    {
        var mine = await WriteAsync("Ines", "I take this back.");
        await DecideAsync("button[value=Shown]");
        using (var taken = await Reader.PostAsync(mine, new FormUrlEncodedContent([]), Cancel)) Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        Assert.Contains("no such comment any more", await Reader.ReadAsync(mine), StringComparison.Ordinal);
        Assert.Null((await PageAsync(Reader, Article)).QuerySelector(".comment"));
        Assert.False(await Hub.InStoreAsync(store => store.Comments.AnyAsync(Cancel)));
        Assert.Equal(0, await Hub.InStoreAsync(store => store.Articles.Where(one => one.Id == ArticleId).Select(one => one.CommentCount).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("cross-site", "null")]
    [InlineData("same-site", null)]
    [InlineData(null, null)]
    [InlineData(null, "https://elsewhere.example")]
    [InlineData("same-origin", "https://elsewhere.example")]
    public async Task AFormOfAnotherSiteIsRefused(string? site, string? origin)
    {
        var form = (await PageAsync(Reader, Article)).QuerySelector("form.comment-form")!;
        using var answer = await SendAsync(form, new() { ["name"] = "A", ["text"] = "B" }, site, origin);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task AForgedMarkAnEmptyTextAndAFilledTrapAreNotTaken()
    {
        var form = (await PageAsync(Reader, Article)).QuerySelector("form.comment-form")!;
        using (var forged = await SendAsync(form, new() { ["name"] = "A", ["text"] = "B", ["mark"] = "x" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
            Assert.Equal("B", (await ParseAsync(forged)).QuerySelector("textarea")!.TextContent);
        }

        using (var empty = await SendAsync(form, new() { ["name"] = "A", ["text"] = " " })) Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using (var trapped = await SendAsync(form, new() { ["name"] = "A", ["text"] = "B", ["website"] = "http://x.example" }))
            Assert.Equal(HttpStatusCode.Found, trapped.StatusCode);
        Assert.False(await Hub.InStoreAsync(store => store.Comments.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task NoCookieIsSetAndNothingOfTheSenderIsLegible()
    {
        var form = (await PageAsync(Reader, Article)).QuerySelector("form.comment-form")!;
        using var answer = await SendAsync(form, new() { ["name"] = "Ines", ["text"] = "No cookie here." });
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var kept = await Hub.InStoreAsync(store => store.Comments.SingleAsync(Cancel));
        Assert.DoesNotContain("127.0.0.1", kept.Sender, StringComparison.Ordinal);
        Assert.NotNull(kept.SenderUntil);
    }

    [Fact]
    public async Task WhatIsCalledSpamIsTakenBackWithAClick()
    {
        await WriteAsync("Ines", "This is about the article.");
        await DecideAsync("button[value=Spam]");
        var undo = (await PageAsync(Editor, "/en/admin/comments")).QuerySelector("form[action$='/admin/comments/undo'] input[name=entry]")!;
        using var undone = await Editor.PostFormAsync("/en/admin/comments", new() { ["entry"] = undo.GetAttribute("value")! }, "/en/admin/comments/undo");
        Assert.Equal(CommentState.Held, await Hub.InStoreAsync(store => store.Comments.Select(comment => comment.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task ASourceCanBeClosed()
    {
        await Hub.InStoreAsync(store => store.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.Comments, CommentSetting.Closed), Cancel));
        Assert.Null((await PageAsync(Reader, Article)).QuerySelector("form.comment-form"));
        using var answer = await Reader.GetAsync($"/en/comments/write?article={ArticleId}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
