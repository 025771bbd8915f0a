using System.Net;
using AiNewsHub.Core.Model;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

public sealed class SignInTests
{
    [Fact]
    public async Task AnAdminSignsInAndOutAndTheOldCookieIsDeadAfterwards()
    {
        await using var hub = await RunningHub.StartAsync();
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = hub.CreateClient();
        var answer = await SignIn(client, Forms.AdminName, Forms.AdminPassword);
        Assert.Equal("/admin", answer.Headers.Location?.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("hub-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await Get(client, "/account/password")).StatusCode);

        using var thief = hub.CreateClient();
        thief.DefaultRequestHeaders.Add("Cookie", cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]);
        Assert.Equal(HttpStatusCode.OK, (await Get(thief, "/account/password")).StatusCode);
        await client.PostFormAsync("/account/sign-out", []);
        Assert.Equal(HttpStatusCode.Found, (await Get(client, "/account/password")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await Get(thief, "/account/password")).StatusCode);
    }

    [Fact]
    public async Task ACookieTiesNobodyToOneLanguage()
    {
        await using var hub = await RunningHub.StartAsync();
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = hub.CreateClient();
        await client.PostFormAsync("/fr/account/sign-in", new() { ["Name"] = Forms.AdminName, ["Password"] = Forms.AdminPassword });
        Assert.Equal(HttpStatusCode.OK, (await Get(client, "/en/account/password")).StatusCode);
    }

    [Fact]
    public async Task UnknownWrongAndLockedLookTheSame()
    {
        await using var hub = await RunningHub.StartAsync();
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = hub.CreateClient();
        var wrong = await Words(await SignIn(client, Forms.AdminName, "wrong wrong wrong"));
        var unknown = await Words(await SignIn(client, "nobody", "wrong wrong wrong"));
        for (var attempt = 2; attempt <= 5; attempt++) await SignIn(client, Forms.AdminName, "wrong wrong wrong");
        var locked = await Words(await SignIn(client, Forms.AdminName, Forms.AdminPassword));
        Assert.Contains("Name or password is wrong", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, locked);
        Assert.Equal(wrong, unknown.Replace("nobody", Forms.AdminName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnAccountOpensAgainTenMinutesAfterTheFifthWrongAttempt()
    {
        var time = new ShiftedTime();
        await using var hub = await RunningHub.StartAsync(replace: services => services.AddSingleton<TimeProvider>(time));
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = hub.CreateClient();
        for (var attempt = 1; attempt <= 5; attempt++) await SignIn(client, Forms.AdminName, "wrong wrong wrong");
        Assert.Equal(HttpStatusCode.OK, (await SignIn(client, Forms.AdminName, Forms.AdminPassword)).StatusCode);
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Found, (await SignIn(client, Forms.AdminName, Forms.AdminPassword)).StatusCode);
        Assert.Contains("user.locked", await hub.InStoreAsync(db => db.AuditEntries.Select(entry => entry.Action)
            .ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task OneAddressMayTryTenTimesAMinute()
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        var token = Forms.Token(await client.GetStringAsync("/account/sign-in", TestContext.Current.CancellationToken));
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            using var form = new FormUrlEncodedContent([new("Name", $"nobody{number}"), new("Password", "x"), new("__RequestVerificationToken", token)]);
            using var answer = await client.PostAsync("/account/sign-in", form, TestContext.Current.CancellationToken);
            return (answer.StatusCode, answer.Headers.RetryAfter);
        }));
        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.NotNull(answer.RetryAfter);
        });
    }

    [Fact]
    public async Task PrivatePagesAreKeptByNoCacheAndNoSearchEngine()
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        foreach (var path in (string[])["/account/sign-in", "/fr/account/sign-in", "/account/password", "/admin/no-such-page"])
        {
            var answer = await Get(client, path);
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        }
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient client, string name, string password) =>
        client.PostFormAsync("/account/sign-in", new() { ["Name"] = name, ["Password"] = password });

    private static Task<HttpResponseMessage> Get(HttpClient client, string path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The page without the token and what is asked of passkeys, which differ every time.</summary>
    private static async Task<string> Words(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(html.Replace(Forms.Token(html), "", StringComparison.Ordinal));
        page.QuerySelector("[data-passkey]")!.Remove();
        return page.DocumentElement.OuterHtml;
    }
}
