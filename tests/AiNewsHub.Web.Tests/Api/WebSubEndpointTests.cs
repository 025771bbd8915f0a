using System.Net;
using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Api;

public sealed class WebSubEndpointTests
{
    [Fact]
    public async Task AHubVerifiesDeliversAndLearnsNothingElse()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Hub:BaseUrl"] = "http://news.example/" });
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            var draft = new SourceDraft { Name = "Lab", Publisher = "Lab", Address = "https://lab.example/feed", ReadPages = false };
            await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync([draft], "test", null, Cancel);
        }

        await hub.InStoreAsync(async store =>
        {
            var source = await store.Sources.SingleAsync(Cancel);
            store.Add(new WebSubSubscription
            {
                SourceId = source.Id,
                Hub = "https://hub.example/",
                Topic = "https://lab.example/feed",
                Token = "token",
                Secret = "secret",
                NextAskAt = DateTimeOffset.MaxValue
            });
            return await store.SaveChangesAsync(Cancel);
        });
        using var client = hub.CreateClient();

        const string Question = "?hub.mode=subscribe&hub.challenge=a%3Cb&hub.lease_seconds=86400&hub.topic=";
        using var verified = await client.GetAsync("/websub/token" + Question + "https%3A%2F%2Flab.example%2Ffeed", Cancel);
        Assert.Equal((HttpStatusCode.OK, "text/plain", "a<b"), (verified.StatusCode, verified.Content.Headers.ContentType!.MediaType,
            await verified.Content.ReadAsStringAsync(Cancel)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client.GetAsync("/websub/token" + Question + "https%3A%2F%2Fother.example%2F", Cancel)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client.GetAsync("/websub/guess" + Question + "https%3A%2F%2Flab.example%2Ffeed", Cancel)));

        var feed =
            Encoding.UTF8.GetBytes("<rss version=\"2.0\"><channel><title>Lab</title><item><guid>1</guid><title>Delivered</title></item></channel></rss>");
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(client, "/websub/token", feed, "wrong"));
        Assert.Equal(0, await hub.InStoreAsync(store => store.Articles.CountAsync(Cancel)));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(client, "/websub/token", feed, "secret"));
        Assert.Equal(1, await hub.InStoreAsync(store => store.Articles.CountAsync(Cancel)));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(client, "/websub/guess", feed, "secret"));
    }

    [Fact]
    public async Task WithoutAPublicAddressNoHubIsWaitedFor()
    {
        await using var hub = await RunningHub.StartAsync();
        Assert.DoesNotContain(
            hub.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>(),
            endpoint => endpoint.RoutePattern.RawText!.Contains("websub", StringComparison.OrdinalIgnoreCase));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path, byte[] body, string secret)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/rss+xml");
        content.Headers.Add("X-Hub-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
        return await StatusAsync(client.PostAsync(path, content, Cancel));
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return answer.StatusCode;
    }
}
