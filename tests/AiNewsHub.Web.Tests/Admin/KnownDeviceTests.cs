using System.Net;
using AiNewsHub.Core.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>Nobody keeps an admin out by locking the name from elsewhere.</summary>
public sealed class KnownDeviceTests
{
    private const string Wrong = "wrong wrong wrong";

    private static readonly Dictionary<string, string?> _manyAttempts = new() { ["Accounts:AttemptsPerMinute"] = "100" };

    [Fact]
    public async Task ADeviceThatSignedInBeforePassesWhereStrangersAreLockedOut()
    {
        await using var hub = await RunningHub.StartAsync(_manyAttempts);
        using var known = await hub.SignInAsAdminAsync();
        await known.PostFormAsync("/account/sign-out", []);
        using var stranger = hub.CreateClient();
        for (var attempt = 1; attempt <= 6; attempt++) await SignIn(stranger, Wrong);
        Assert.Equal(HttpStatusCode.OK, await SignIn(stranger, Forms.AdminPassword));
        Assert.Equal(HttpStatusCode.Found, await SignIn(known, Forms.AdminPassword));
        // What opens for the one device opens for nobody else.
        Assert.Equal(HttpStatusCode.OK, await SignIn(stranger, Forms.AdminPassword));
    }

    [Fact]
    public async Task AKnownDeviceHasFiveAttemptsAndLocksNobodyElseOut()
    {
        var time = new ShiftedTime();
        await using var hub = await RunningHub.StartAsync(_manyAttempts, services => services.AddSingleton<TimeProvider>(time));
        using var known = await hub.SignInAsAdminAsync();
        await known.PostFormAsync("/account/sign-out", []);
        for (var attempt = 1; attempt <= 5; attempt++) await SignIn(known, Wrong);
        using (var other = hub.CreateClient()) Assert.Equal(HttpStatusCode.Found, await SignIn(other, Forms.AdminPassword));
        // From now on it is a stranger like others, and locks the name as they do.
        for (var attempt = 1; attempt <= 5; attempt++) await SignIn(known, Wrong);
        Assert.Equal(HttpStatusCode.OK, await SignIn(known, Forms.AdminPassword));
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Found, await SignIn(known, Forms.AdminPassword));
    }

    [Fact]
    public async Task AnotherPasswordForgetsTheDevicesOfTheOldOne()
    {
        await using var hub = await RunningHub.StartAsync(_manyAttempts);
        using var here = await hub.SignInAsAdminAsync();
        using var elsewhere = await hub.SignInAsync(Forms.AdminName);
        const string next = "ochre violin tunnel frost";
        await here.PostFormAsync("/account/password", new() { ["Current"] = Forms.AdminPassword, ["New"] = next });
        await here.PostFormAsync("/account/sign-out", []);
        using var stranger = hub.CreateClient();
        for (var attempt = 1; attempt <= 6; attempt++) await SignIn(stranger, Wrong);
        Assert.Equal(HttpStatusCode.OK, await SignIn(elsewhere, next));
        Assert.Equal(HttpStatusCode.Found, await SignIn(here, next));
    }

    [Fact]
    public async Task TheCookieComesWithASignInOnlyAndIsBoundToTheHost()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Hub:BaseUrl"] = "https://news.example/" });
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = hub.CreateClient();
        using var form = await client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);
        var token = Forms.Token(await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        // A secure cookie is not sent by itself where the test has no TLS.
        var cookie = Cookies(form).Single();
        client.DefaultRequestHeaders.Add("Cookie", cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]);
        using var refused = await SendAsync(client, token, Wrong);
        Assert.DoesNotContain(Cookies(refused), text => text.Contains("device", StringComparison.Ordinal));
        using var let = await SendAsync(client, token, Forms.AdminPassword);
        var set = Assert.Single(Cookies(let), text => text.StartsWith("__Host-hub-device=", StringComparison.Ordinal));
        Assert.All((string[])["httponly", "secure", "samesite=strict", "path=/", "max-age="],
            part => Assert.Contains(part, set, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain=", set, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ACookieThatSomebodyMadeUpIsWorthNothing()
    {
        await using var hub = await RunningHub.StartAsync(_manyAttempts);
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = hub.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", "hub-device=CfDJ8made-up");
        for (var attempt = 1; attempt <= 5; attempt++) await SignIn(client, Wrong);
        Assert.Equal(HttpStatusCode.OK, await SignIn(client, Forms.AdminPassword));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string token, string password)
    {
        using var form = new FormUrlEncodedContent([new("Name", Forms.AdminName), new("Password", password), new("__RequestVerificationToken", token)]);
        return await client.PostAsync("/account/sign-in", form, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];

    private static async Task<HttpStatusCode> SignIn(HttpClient client, string password)
    {
        using var answer = await Post(client, password);
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string password) =>
        client.PostFormAsync("/account/sign-in", new() { ["Name"] = Forms.AdminName, ["Password"] = password });
}
