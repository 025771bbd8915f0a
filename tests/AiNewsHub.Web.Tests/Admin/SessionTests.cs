using System.Net;
using AiNewsHub.Core.Model;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>Everybody sees where they are signed in, and ends what they do not know.</summary>
public sealed class SessionTests
{
    private const string Page = "/en/account/sessions";
    private const string Phone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneIsEndedAndThenAllOthers()
    {
        await using var hub = await RunningHub.StartAsync();
        using var here = await hub.SignInAsAdminAsync();
        using var phone = hub.CreateClient();
        phone.DefaultRequestHeaders.UserAgent.ParseAdd(Phone);
        await phone.PostFormAsync("/account/sign-in", new() { ["Name"] = Forms.AdminName, ["Password"] = Forms.AdminPassword });
        var page = new HtmlParser().ParseDocument(await here.GetStringAsync(Page, Cancel));
        Assert.Equal(2, page.QuerySelectorAll(".sessions li").Length);
        var other = page.QuerySelector(".sessions li:has(form)")!;
        Assert.Contains("Chrome · Android", other.TextContent, StringComparison.Ordinal);

        await here.PostFormAsync(Page, new() { ["id"] = other.QuerySelector("input[name=id]")!.GetAttribute("value")! }, Page + "?handler=End");
        Assert.Equal(HttpStatusCode.Found, (await phone.GetAsync(Page, Cancel)).StatusCode);
        using var second = await hub.SignInAsync(Forms.AdminName);
        using var third = await hub.SignInAsync(Forms.AdminName);
        await here.PostFormAsync(Page, [], Page + "?handler=EndOthers");
        Assert.Contains("2 sessions are over.", await here.ReadAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await second.GetAsync(Page, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await third.GetAsync(Page, Cancel)).StatusCode);
    }

    [Fact]
    public async Task NobodyEndsASessionOfSomebodyElse()
    {
        await using var hub = await RunningHub.StartAsync();
        await hub.AddUserAsync("editor", HubRoles.Editor);
        using var admin = await hub.SignInAsAdminAsync();
        using var editor = await hub.SignInAsync("editor");
        var id = await hub.InStoreAsync(store => store.UserSessions.OrderBy(session => session.StartedAt).Select(session => session.Id).FirstAsync(Cancel));
        await editor.PostFormAsync(Page, new() { ["id"] = id }, Page + "?handler=End");
        await editor.PostFormAsync(Page, [], Page + "?handler=EndOthers");
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(Page, Cancel)).StatusCode);
    }

    [Fact]
    public async Task ASignOutEndsTheOneSessionAndTheOthersGoOn()
    {
        await using var hub = await RunningHub.StartAsync();
        using var here = await hub.SignInAsAdminAsync();
        using var other = await hub.SignInAsync(Forms.AdminName);
        await here.PostFormAsync("/account/sign-out", []);
        Assert.Equal(HttpStatusCode.Found, (await here.GetAsync(Page, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Page, Cancel)).StatusCode);
    }

    [Fact]
    public async Task ASessionOfWhichNothingIsHeardForTwoWeeksIsOver()
    {
        var time = new ShiftedTime();
        await using var hub = await RunningHub.StartAsync(replace: services => services.AddSingleton<TimeProvider>(time));
        using var visited = await hub.SignInAsAdminAsync();
        using var left = await hub.SignInAsync(Forms.AdminName);
        time.Advance(TimeSpan.FromDays(9));
        Assert.Equal(HttpStatusCode.OK, (await visited.GetAsync(Page, Cancel)).StatusCode);
        time.Advance(TimeSpan.FromDays(9));
        Assert.Equal(HttpStatusCode.OK, (await visited.GetAsync(Page, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await left.GetAsync(Page, Cancel)).StatusCode);
        using var next = await hub.SignInAsync(Forms.AdminName);
        Assert.Equal(2, await hub.InStoreAsync(store => store.UserSessions.CountAsync(Cancel)));
    }
}
