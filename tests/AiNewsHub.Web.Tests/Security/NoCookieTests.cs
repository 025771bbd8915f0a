using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Demo;
using AiNewsHub.Web.Tests.Admin;
using AiNewsHub.Web.Tests.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Security;

/// <summary>Readers get no cookie, and no button that is not for them.</summary>
public sealed class NoCookieTests
{
    private static readonly string[] Pages =
    [
        "/", "/fr/", "/latest", "/tags", "/tags/deepseek", "/tags/none", "/sources", "/sources/planet-tech", "/about", "/about/quality",
        "/about/method", "/about/legal", "/about/privacy", "/search",
        "/search?q=deepseek",
        "/stories/" + SeededHub.StorySlug, "/articles/2/x", "/articles/2/x/revisions", "/latest.rss", "/no-such-page", "/error/500",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, false, true)]
    [InlineData(false, true, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    public async Task NoPageInAnyStateGivesAReaderACookie(bool seeded, bool demo, bool admin)
    {
        await using var hub = seeded ? await SeededHub.StartAsync() : await RunningHub.StartAsync();
        if (demo) await hub.Services.GetRequiredService<DemoMode>().StartAsync("test", Cancel);
        if (admin) await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var reader = hub.CreateClient();
        foreach (var page in Pages)
        {
            using var answer = await reader.GetAsync(page, Cancel);
            Assert.False(answer.Headers.Contains("Set-Cookie"), page);
            var html = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.False(admin && html.Contains("method=\"post\"", StringComparison.Ordinal), page);
        }
    }

    [Fact]
    public async Task WhoSitsAtTheMachineStartsTheDemoAndOtherSitesDoNot()
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        Assert.Equal(HttpStatusCode.BadRequest, await StartAsync(client, "cross-site"));
        Assert.Equal(HttpStatusCode.BadRequest, await StartAsync(client, "same-site"));
        Assert.Equal(HttpStatusCode.BadRequest, await StartAsync(client, null));
        Assert.False(hub.Services.GetRequiredService<DemoMode>().IsOn);
        Assert.Equal(HttpStatusCode.Found, await StartAsync(client, "same-origin"));
        Assert.True(hub.Services.GetRequiredService<DemoMode>().IsOn);
    }

    [Theory]
    [InlineData("Urls", "http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("Urls", "http://127.0.0.1:0;http://[::]:0")]
    [InlineData("Hub:BaseUrl", "https://news.example/")]
    [InlineData("Hub:Proxies", "127.0.0.1")]
    public async Task WhereOthersReachTheHubNobodyButAnAdminMay(string setting, string value)
    {
        await using var hub = await RunningHub.StartAsync(new() { [setting] = value });
        using var client = hub.CreateClient();
        Assert.DoesNotContain("Load the demo", await client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        await StartAsync(client, "same-origin");
        Assert.False(hub.Services.GetRequiredService<DemoMode>().IsOn);
    }

    [Fact]
    public async Task AnAdminHasTheButtonsAndMayPressThem()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Urls"] = "http://127.0.0.1:0;http://0.0.0.0:0" });
        using var admin = await hub.SignInAsAdminAsync();
        Assert.Equal(HttpStatusCode.Found, (await admin.PostFormAsync("/", [], "/demo/start")).StatusCode);
        Assert.True(hub.Services.GetRequiredService<DemoMode>().IsOn);
        Assert.Contains("Remove the demo", await admin.GetStringAsync("/about", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await admin.PostFormAsync("/about", [], "/demo/remove")).StatusCode);
        Assert.False(hub.Services.GetRequiredService<DemoMode>().IsOn);
    }

    private static async Task<HttpStatusCode> StartAsync(HttpClient client, string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/demo/start") { Content = new FormUrlEncodedContent([]) };
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
