using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>A code of an app beside the password.</summary>
public sealed class SecondFactorTests
{
    private const string Page = "/en/account/second-factor";

    private static readonly Dictionary<string, string?> _manyAttempts = new() { ["Accounts:AttemptsPerMinute"] = "100" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhoSetItUpIsAskedForACodeThatIsGoodOnce()
    {
        await using var hub = await RunningHub.StartAsync(_manyAttempts);
        using var here = await hub.SignInAsAdminAsync();
        using var elsewhere = await hub.SignInAsync(Forms.AdminName);
        var (key, _) = await SetUpAsync(here);
        // What was signed in by the password alone is not any more, but here.
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/en/admin", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/en/admin", Cancel)).StatusCode);

        var asked = await PasswordAsync(elsewhere);
        Assert.StartsWith("/en/account/sign-in/code", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/en/admin", Cancel)).StatusCode);
        Assert.Contains("wrong or was used", await (await CodeAsync(elsewhere, "000000")).ReadAsync(), StringComparison.Ordinal);
        var code = OneTimeCode.Of(key, 1);
        Assert.Equal("/en/admin/stories", (await CodeAsync(elsewhere, code)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/en/admin/stories", Cancel)).StatusCode);

        using var thief = hub.CreateClient();
        await PasswordAsync(thief);
        Assert.Equal(HttpStatusCode.OK, (await CodeAsync(thief, code)).StatusCode);
    }

    [Fact]
    public async Task WhoLostTheAppHasCodesThatAreGoodOnce()
    {
        await using var hub = await RunningHub.StartAsync(_manyAttempts);
        using var here = await hub.SignInAsAdminAsync();
        var (_, codes) = await SetUpAsync(here);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.DoesNotContain(codes[0], await here.ReadAsync(Page), StringComparison.Ordinal);
        using var lost = hub.CreateClient();
        await PasswordAsync(lost);
        Assert.Equal(HttpStatusCode.Found, (await CodeAsync(lost, codes[0].ToLowerInvariant())).StatusCode);
        Assert.Contains("9 codes are left", await lost.ReadAsync(Page), StringComparison.Ordinal);
        using var again = hub.CreateClient();
        await PasswordAsync(again);
        Assert.Equal(HttpStatusCode.OK, (await CodeAsync(again, codes[0])).StatusCode);
    }

    [Fact]
    public async Task TheRightPasswordGivesNobodyNewGuessesOfTheCode()
    {
        await using var hub = await RunningHub.StartAsync(_manyAttempts);
        using var here = await hub.SignInAsAdminAsync();
        var (key, _) = await SetUpAsync(here);
        using var thief = hub.CreateClient();
        for (var round = 0; round < 5; round++)
        {
            await PasswordAsync(thief);
            await CodeAsync(thief, "000000");
        }

        Assert.Equal(HttpStatusCode.OK, (await PasswordAsync(thief)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CodeAsync(thief, OneTimeCode.Of(key, 1))).StatusCode);
        Assert.Contains("user.locked", await ActionsAsync(hub));
    }

    [Fact]
    public async Task ItIsTurnedOffWithThePasswordOnly()
    {
        await using var hub = await RunningHub.StartAsync(_manyAttempts);
        using var here = await hub.SignInAsAdminAsync();
        await SetUpAsync(here);
        var refused = await here.PostFormAsync(Page, new() { ["Password"] = "wrong wrong wrong" }, Page + "?handler=TurnOff");
        Assert.Contains("This is not your password", await refused.ReadAsync(), StringComparison.Ordinal);
        await here.PostFormAsync(Page, new() { ["Password"] = Forms.AdminPassword }, Page + "?handler=TurnOff");
        using var next = hub.CreateClient();
        Assert.Equal("/en/admin/stories", (await PasswordAsync(next)).Headers.Location?.ToString());
        Assert.Equal(["user.factor-on", "user.factor-off"],
            (await ActionsAsync(hub)).Where(action => action.StartsWith("user.factor", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AKeyThatWasNotProvenAsksNobodyForAnything()
    {
        await using var hub = await RunningHub.StartAsync(_manyAttempts);
        using var here = await hub.SignInAsAdminAsync();
        await here.PostFormAsync(Page, [], Page + "?handler=Begin");
        var wrong = await here.PostFormAsync(Page, new() { ["Code"] = "123" }, Page + "?handler=TurnOn");
        Assert.Contains("This is not the code of now.", await wrong.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("otpauth://totp/", await here.ReadAsync(Page), StringComparison.Ordinal);
        using var next = hub.CreateClient();
        Assert.Equal("/en/admin/stories", (await PasswordAsync(next)).Headers.Location?.ToString());
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAsync(HttpClient client)
    {
        await client.PostFormAsync(Page, [], Page + "?handler=Begin");
        var parser = new HtmlParser();
        var key = parser.ParseDocument(await client.GetStringAsync(Page, Cancel)).QuerySelector(".address code")!.TextContent;
        var answer = await client.PostFormAsync(Page, new() { ["Code"] = OneTimeCode.Of(key) }, Page + "?handler=TurnOn");
        var codes = parser.ParseDocument(await answer.Content.ReadAsStringAsync(Cancel)).QuerySelectorAll(".codes code");
        return (key, [.. codes.Select(code => code.TextContent)]);
    }

    private static Task<HttpResponseMessage> PasswordAsync(HttpClient client) => client.PostFormAsync(
        "/en/account/sign-in", new() { ["Name"] = Forms.AdminName, ["Password"] = Forms.AdminPassword, ["returnUrl"] = "/en/admin/stories" });

    private static Task<HttpResponseMessage> CodeAsync(HttpClient client, string code) =>
        client.PostFormAsync("/en/account/sign-in/code", new() { ["Code"] = code, ["returnUrl"] = "/en/admin/stories" });

    private static Task<List<string>> ActionsAsync(RunningHub hub) =>
        hub.InStoreAsync(store => store.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(Cancel));
}
