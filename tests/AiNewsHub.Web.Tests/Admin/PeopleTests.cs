using System.Net;
using AiNewsHub.Core.Model;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>People are invited by a link that works once, and there is always an admin.</summary>
public sealed class PeopleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnEditorIsInvitedByALinkThatWorksOnce()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var link = await InviteAsync(admin);
        using var guest = hub.CreateClient();
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var fields = new Dictionary<string, string> { ["Name"] = "Zoë", ["Password"] = Forms.AdminPassword, ["token"] = token };
        Assert.Contains("as editor", await guest.ReadAsync(link), StringComparison.Ordinal);

        var weak = await guest.PostFormAsync(link, new(fields) { ["Password"] = "short" });
        Assert.Equal(HttpStatusCode.OK, weak.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await guest.PostFormAsync(link, fields)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/en/admin/stories", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await guest.GetAsync("/en/admin/users", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await guest.GetAsync(link, Cancel)).StatusCode);
        Assert.Contains("Zoë", await admin.ReadAsync("/en/admin/users"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnInvitationIsTakenBackAndTheLastAdminStays()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var link = await InviteAsync(admin);
        var key = await hub.InStoreAsync(store => store.HubFacts.Where(fact => fact.Key.StartsWith("invitation.")).Select(fact => fact.Key)
            .SingleAsync(Cancel));
        Assert.DoesNotContain(link[^64..], key, StringComparison.Ordinal);
        await admin.PostFormAsync("/en/admin/users", new() { ["key"] = key }, "/en/admin/users?handler=TakeBack");
        using var guest = hub.CreateClient();
        Assert.Equal(HttpStatusCode.Gone, (await guest.GetAsync(link, Cancel)).StatusCode);

        var id = await hub.InStoreAsync(store => store.Users.Select(user => user.Id).SingleAsync(Cancel));
        await admin.PostFormAsync("/en/admin/users", new() { ["id"] = id }, "/en/admin/users?handler=Remove");
        Assert.Contains("a hub needs an admin", await admin.ReadAsync("/en/admin/users"), StringComparison.Ordinal);
        await hub.AddUserAsync("second", HubRoles.Editor);
        using var second = await hub.SignInAsync("second");
        var other = await hub.InStoreAsync(store => store.Users.Where(user => user.UserName == "second").Select(user => user.Id).SingleAsync(Cancel));
        await admin.PostFormAsync("/en/admin/users", new() { ["id"] = other }, "/en/admin/users?handler=End");
        Assert.Equal(HttpStatusCode.Found, (await second.GetAsync("/en/admin/stories", Cancel)).StatusCode);
    }

    private static async Task<string> InviteAsync(HttpClient admin)
    {
        var answer = await admin.PostFormAsync("/en/admin/users", new() { ["role"] = HubRoles.Editor }, "/en/admin/users?handler=Invite");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
        return new Uri(page.QuerySelector(".address code")!.TextContent).PathAndQuery;
    }
}
