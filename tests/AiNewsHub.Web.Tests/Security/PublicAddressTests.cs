using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Tests.Admin;

namespace AiNewsHub.Web.Tests.Security;

/// <summary>A hub behind a proxy: whom it believes, and what it is called.</summary>
public sealed class PublicAddressTests
{
    private static readonly Dictionary<string, string?> BehindTls = new() { ["Hub:BaseUrl"] = "https://news.example/" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("other.example")]
    [InlineData("127.0.0.1")]
    [InlineData("news.example.other.example")]
    public async Task ByAnotherNameItAnswersNothingAndRepeatsNothing(string host)
    {
        await using var hub = await RunningHub.StartAsync(BehindTls);
        using var client = hub.CreateClient();
        client.DefaultRequestHeaders.Host = host;
        foreach (var path in (string[])["/", "/latest.rss", "/admin", "/account/sign-in"])
        {
            using var answer = await client.GetAsync(path, Cancel);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
            var words = await answer.Content.ReadAsStringAsync(Cancel) + answer.Headers;
            Assert.Contains("https://news.example/", words, StringComparison.Ordinal);
            Assert.DoesNotContain(host + "/", words, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("xn--nachrichten-fr-alle-ozb.example", HttpStatusCode.OK)]
    [InlineData("xn--0.example", HttpStatusCode.BadRequest)]
    public async Task ANameInOtherLettersIsKnownAndNonsenseIsNoFault(string host, HttpStatusCode status)
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Hub:BaseUrl"] = "https://xn--nachrichten-fr-alle-ozb.example/" });
        using var client = hub.CreateClient();
        client.DefaultRequestHeaders.Host = host;
        using var answer = await client.GetAsync("/about", Cancel);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task BehindTlsEveryCookieIsOfThisHostAloneAndTheBrowserComesBackByTls()
    {
        await using var hub = await RunningHub.StartAsync(BehindTls);
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = hub.CreateClient();
        using var form = await client.GetAsync("/account/sign-in", Cancel);
        Assert.StartsWith("max-age=31536000", form.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        var cookie = form.Headers.GetValues("Set-Cookie").Single();
        AssertOfThisHost(cookie, "__Host-hub-form=");

        client.DefaultRequestHeaders.Add("Cookie", cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]);
        using var sent = new FormUrlEncodedContent([new("Name", Forms.AdminName), new("Password", Forms.AdminPassword),
            new("__RequestVerificationToken", Forms.Token(await form.Content.ReadAsStringAsync(Cancel)))]);
        using var signedIn = await client.PostAsync("/account/sign-in", sent, Cancel);
        Assert.Equal("/admin", signedIn.Headers.Location?.ToString());
        AssertOfThisHost(signedIn.Headers.GetValues("Set-Cookie").Single(text => text.Contains("session", StringComparison.Ordinal)), "__Host-hub-session=");
    }

    [Fact]
    public async Task WhoComesToTheProxyWithoutTlsIsLedThere()
    {
        await using var hub = await RunningHub.StartAsync(BehindTls);
        using var client = hub.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");
        using var answer = await client.GetAsync(new Uri(hub.Address + "/other.example/fr/latest?lang=fr"), Cancel);
        Assert.Equal((HttpStatusCode.PermanentRedirect, "https://news.example//other.example/fr/latest?lang=fr"),
            (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task LimitsCountTheReaderBehindTheProxyAndNotWhatTheReaderSays()
    {
        await using var hub = await RunningHub.StartAsync(new(BehindTls) { ["Accounts:AttemptsPerMinute"] = "2" });
        using var client = hub.CreateClient();
        // As nginx writes it: what the client sent, then whom it has seen.
        Assert.Equal([400, 400, 429], await AttemptsAsync(client, "1.1.1.1, 192.0.2.1", "2.2.2.2, 192.0.2.1", "3.3.3.3, 192.0.2.1"));
        Assert.Equal([400, 400, 429], await AttemptsAsync(client, "1.1.1.1, 127.0.0.1", "2.2.2.2, 127.0.0.1", "3.3.3.3, 127.0.0.1"));
    }

    [Fact]
    public async Task BehindTwoProxiesTheReaderIsWhoCameToTheFirst()
    {
        await using var hub = await RunningHub.StartAsync(new(BehindTls)
        {
            ["Accounts:AttemptsPerMinute"] = "2",
            ["Hub:Proxies:0"] = "127.0.0.1",
            ["Hub:Proxies:1"] = "192.0.2.0/28"
        });
        using var client = hub.CreateClient();
        Assert.Equal([400, 400, 400, 429], await AttemptsAsync(client, "1.1.1.1, 198.51.100.1, 192.0.2.1", "198.51.100.2, 192.0.2.1",
            "198.51.100.2, 192.0.2.3", "198.51.100.2, 192.0.2.1"));
    }

    [Fact]
    public async Task NobodyButAProxyIsBelieved()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Accounts:AttemptsPerMinute"] = "2", ["Hub:Proxies"] = "192.0.2.1, 192.0.2.0/28" });
        using var client = hub.CreateClient();
        Assert.Equal([400, 400, 429], await AttemptsAsync(client, "1.1.1.1", "2.2.2.2", "3.3.3.3"));
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "other.example");
        using var answer = await client.GetAsync("/latest.rss", Cancel);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("other.example", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHostThatTheClientMadeUpPassesTheProxyForNothing()
    {
        await using var hub = await RunningHub.StartAsync(BehindTls);
        using var client = hub.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "other.example");
        using var answer = await client.GetAsync("/latest.rss", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("other.example", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hub:BaseUrl", "news.example")]
    [InlineData("Hub:BaseUrl", "ftp://news.example/")]
    [InlineData("Hub:BaseUrl", "https://news.example/hub/")]
    [InlineData("Hub:Proxies", "nginx")]
    [InlineData("Hub:MaxConnections", "0")]
    public async Task WhatCannotBeMeantIsSaidAtTheStart(string setting, string value)
    {
        var wrong = await Assert.ThrowsAsync<WrongSettingException>(() => RunningHub.StartAsync(new() { [setting] = value }));
        Assert.Contains(setting == "Hub:MaxConnections" ? "4 or more" : value, wrong.Message, StringComparison.Ordinal);
    }

    private static void AssertOfThisHost(string cookie, string name)
    {
        Assert.StartsWith(name, cookie, StringComparison.Ordinal);
        foreach (var word in (string[])["secure", "httponly", "path=/", "samesite="]) Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<List<int>> AttemptsAsync(HttpClient client, params string[] forwarded)
    {
        var answers = new List<int>();
        foreach (var who in forwarded)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = new FormUrlEncodedContent([new("Name", "x")]) };
            request.Headers.Add("X-Forwarded-For", who);
            using var answer = await client.SendAsync(request, Cancel);
            answers.Add((int)answer.StatusCode);
        }

        return answers;
    }
}
