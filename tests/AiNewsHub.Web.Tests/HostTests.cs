using System.Net;

namespace AiNewsHub.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task EveryAnswerForbidsWhatTheHubNeverDoes()
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        var answer = await client.GetAsync("/no-such-page", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task PagesWithoutPrefixVaryByLanguage()
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        var chosen = await client.GetAsync("/no-such-page", TestContext.Current.CancellationToken);
        var named = await client.GetAsync("/fr/no-such-page", TestContext.Current.CancellationToken);
        Assert.Contains("Accept-Language", chosen.Headers.Vary);
        Assert.DoesNotContain("Accept-Language", named.Headers.Vary);
    }
}
