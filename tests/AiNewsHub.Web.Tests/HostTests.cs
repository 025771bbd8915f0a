using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AiNewsHub.Web.Tests;

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
        var chosen = await client.GetAsync("/about", TestContext.Current.CancellationToken);
        var named = await client.GetAsync("/fr/about", TestContext.Current.CancellationToken);
        Assert.Contains("Accept-Language", chosen.Headers.Vary);
        Assert.DoesNotContain("Accept-Language", named.Headers.Vary);
    }

    [Fact]
    public async Task HealthTellsHowFarReadingIsBehind()
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        var health = await client.GetFromJsonAsync<JsonElement>("/healthz", TestContext.Current.CancellationToken);
        Assert.Equal("Healthy", health.GetProperty("status").GetString());
        Assert.Equal(0, health.GetProperty("figures").GetProperty("ingestionLagSeconds").GetInt64());
    }
}
