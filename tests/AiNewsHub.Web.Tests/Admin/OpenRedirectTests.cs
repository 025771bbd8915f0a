using System.Net;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Web.Tests.Admin;

public sealed class OpenRedirectTests
{
    [Fact]
    public async Task SignInLeadsToNoOtherSiteWhateverItIsToldToReturnTo()
    {
        var attacks = SharedCorpora.Lines("attacks", "openredirect.jsonl");
        await using var hub = await RunningHub.StartAsync();
        using var client = await hub.SignInAsAdminAsync();
        var payloads = attacks.Select(attack => attack.GetProperty("payload").GetString()!).ToList();
        foreach (var payload in payloads)
        {
            // Somebody signed in already is sent on at once, through the same door as after signing in.
            foreach (var written in (string[])[payload, Uri.EscapeDataString(payload)])
            {
                using var answer = await client.GetAsync($"/account/sign-in?returnUrl={written}", TestContext.Current.CancellationToken);
                if (answer.StatusCode == HttpStatusCode.BadRequest) continue;
                Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
                var location = answer.Headers.GetValues("Location").Single();
                Assert.StartsWith("/", location, StringComparison.Ordinal);
                Assert.False(location.StartsWith("//", StringComparison.Ordinal) || location.StartsWith("/\\", StringComparison.Ordinal), location);
                Assert.Equal(hub.Address.Authority, new Uri(hub.Address, location).Authority);
            }
        }
        Assert.True(payloads.Count > 100);
    }

    [Fact]
    public async Task SignInReturnsToThePageThatAskedForIt()
    {
        await using var hub = await RunningHub.StartAsync();
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = hub.CreateClient();
        var asked = await client.GetAsync("/fr/account/password", TestContext.Current.CancellationToken);
        var signIn = asked.Headers.Location!.PathAndQuery;
        Assert.StartsWith("/fr/account/sign-in?returnUrl=", signIn, StringComparison.Ordinal);
        var answer = await client.PostFormAsync(signIn, new() { ["Name"] = Forms.AdminName, ["Password"] = Forms.AdminPassword });
        Assert.Equal("/fr/account/password", answer.Headers.Location?.ToString());
    }
}
