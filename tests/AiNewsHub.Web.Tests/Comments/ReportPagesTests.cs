using System.Net;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Tests.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Comments;

/// <summary>What readers report; there is no need for comments to be open.</summary>
public sealed class ReportPagesTests : CommentedHub
{
    private protected override Dictionary<string, string?> Settings => [];

    [Fact]
    public async Task WithoutTheSettingThereAreNoComments() => Assert.Null((await PageAsync(Reader, Article)).QuerySelector("#comments"));

    [Fact]
    public async Task TheSenderSeesByALinkWhatBecameOfAReport()
    {
        var page = await PageAsync(Reader, Article);
        var form = (await PageAsync(Reader, page.QuerySelector(".report-link a")!.GetAttribute("href")!)).QuerySelector("form.comment-form")!;
        using var sent = await SendAsync(form, new() { ["kind"] = "Language", ["value"] = "pt", ["text"] = "It is Portuguese." });
        var state = sent.Headers.Location!.ToString();
        Assert.Contains("Received", await Reader.ReadAsync(state), StringComparison.Ordinal);

        await DecideAsync("form[action$='/admin/reports'] button[value=false]", new() { ["why"] = "It is Galician." });

        var told = await Reader.ReadAsync(state);
        Assert.Contains("Declined", told, StringComparison.Ordinal);
        Assert.Contains("It is Galician.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfTwoEditorsWhoAnswerAtOnceTheSecondIsTold()
    {
        var form = (await PageAsync(Reader, "/en/report")).QuerySelector("form.comment-form")!;
        using (await SendAsync(form, new() { ["value"] = "https://new.example/feed" })) { }
        var id = await Hub.InStoreAsync(store => store.ReaderReports.Select(report => report.Id).SingleAsync(Cancel));
        async Task<DecisionOutcome> DecideAsync(bool isDone)
        {
            await using var scope = Hub.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<DecideReport>().RunAsync(id, isDone, null, "boss", Cancel);
        }

        var outcomes = await Task.WhenAll(Task.Run(() => DecideAsync(true), Cancel), Task.Run(() => DecideAsync(false), Cancel));

        Assert.Equal([DecisionOutcome.Done, DecisionOutcome.Changed], outcomes.OrderBy(outcome => outcome != DecisionOutcome.Done));
    }

    [Theory]
    [InlineData("https://new.example/feed", HttpStatusCode.Found)]
    [InlineData("new source", HttpStatusCode.UnprocessableEntity)]
    [InlineData("javascript:alert(1)", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    public async Task ASourceIsSuggestedByItsAddress(string address, HttpStatusCode expected)
    {
        var form = (await PageAsync(Reader, "/en/report")).QuerySelector("form.comment-form")!;
        using var sent = await SendAsync(form, new() { ["value"] = address });
        Assert.Equal(expected, sent.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Found, await Hub.InStoreAsync(store => store.ReaderReports.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task AStoryIsReportedFromItsPageAndTheReportIsInTheQueuesFeed()
    {
        var story = await PageAsync(Reader, "/en/stories/" + Reading.SeededHub.StorySlug);
        var form = (await PageAsync(Reader, story.QuerySelector(".report-link a")!.GetAttribute("href")!)).QuerySelector("form.comment-form")!;
        using (var sent = await SendAsync(form, new() { ["kind"] = "Merge", ["text"] = "Two events." })) Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        await Editor.PostFormAsync("/en/admin/queue", [], "/en/admin/queue?handler=NewAddress");
        var address = new Uri((await PageAsync(Editor, "/en/admin/queue")).QuerySelector(".address code")!.TextContent).PathAndQuery;
        Assert.Contains("Two events.", await Reader.ReadAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoGuessesALinkSeesNothing() =>
        Assert.Contains("no such report", await Reader.ReadAsync("/en/report/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), StringComparison.Ordinal);
}
