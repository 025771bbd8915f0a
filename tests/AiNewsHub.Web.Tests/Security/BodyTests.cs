using AiNewsHub.Core.Model;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Tests.Admin;
using Microsoft.AspNetCore.Http;

namespace AiNewsHub.Web.Tests.Security;

/// <summary>Bodies of people and programs that the hub does not know.</summary>
public sealed class BodyTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const int TenMegabytes = 10_000_000;

    /// <summary>Nothing of the body is ever sent: who waits for it before answering would wait for longer than a test.</summary>
    [Theory]
    [InlineData("/websub/x", "application/rss+xml", 404)]
    [InlineData("/websub/x", Form, 404)]
    [InlineData("/api/ingest", "application/json", 401)]
    [InlineData("/error/404", Form, 405)]
    [InlineData("/latest", Form, 405)]
    [InlineData("/healthz", Form, 405)]
    [InlineData("/admin/sources/import?handler=Look", "multipart/form-data; boundary=x", 302)]
    [InlineData("/admin/articles/apart", Form, 302)]
    [InlineData("/demo/start", Form, 302)]
    [InlineData("/account/sign-in", Form, 413)]
    [InlineData("/fr/account/first-admin", Form, 413)]
    public async Task WhoMayNotSendIsAnsweredUnread(string path, string type, int status)
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Hub:BaseUrl"] = "http://news.example/" });
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var request = await RawRequest.PostAsync(hub, path, type, TenMegabytes, host: "news.example");
        Assert.Equal(status, await request.StatusAsync());
    }

    [Fact]
    public async Task AnAddressSendsSoManyBodiesAtOnceAndNoMore()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Accounts:AttemptsPerMinute"] = "1000" });
        var slow = new List<RawRequest>();
        var open = 0;
        try
        {
            // Which of them come too late, nobody knows: they are counted by the answers that come at once.
            for (var i = 0; i < 20; i++) slow.Add(await RawRequest.PostAsync(hub, "/account/sign-in", Form, 100, "Name=a"));
            var answers = slow.Select(request => request.StatusAsync()).ToList();
            for (var refused = 0; refused < 4; refused++)
            {
                var first = await Task.WhenAny(answers);
                Assert.Equal(503, await first);
                answers.Remove(first);
            }

            open = answers.Count(answer => !answer.IsCompleted);
        }
        finally
        {
            slow.ForEach(request => request.Dispose());
        }

        Assert.Equal(16, open);
    }

    [Fact]
    public void AllTogetherSendThirtyTwoMegabytesAndTheRoomComesBack()
    {
        var budget = new BodyBudget();
        var room = Enumerable.Range(1, 3).Select(i => budget.Take(From(i), TenMegabytes)).ToList();
        Assert.All(room, Assert.NotNull);
        Assert.Null(budget.Take(From(4), TenMegabytes));
        Assert.NotNull(budget.Take(From(4), 1000));
        room[0]!.Dispose();
        room[0]!.Dispose();
        Assert.NotNull(budget.Take(From(5), TenMegabytes));
        Assert.Null(budget.Take(From(6), TenMegabytes));
    }

    [Fact]
    public async Task OneAddressHoldsAQuarterOfTheConnections()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Hub:MaxConnections"] = "8" });
        using var first = await RawRequest.ConnectAsync(hub);
        using var second = await RawRequest.ConnectAsync(hub);
        using var third = await RawRequest.PostAsync(hub, "/about", Form, 0);
        Assert.Equal(0, await third.StatusAsync());
    }

    private static DefaultHttpContext From(int number) => new() { Connection = { RemoteIpAddress = new([192, 0, 2, (byte)number]) } };
}
