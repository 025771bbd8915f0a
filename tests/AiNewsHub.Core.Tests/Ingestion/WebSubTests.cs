using System.Net;
using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Subscriptions;
using AiNewsHub.Core.Tests.Seams;
using AiNewsHub.Core.WebSub;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AiNewsHub.Core.Tests.Ingestion;

public sealed class WebSubTests : IAsyncLifetime
{
    private readonly List<IFormCollection> _asked = [];
    private LoopbackSite _site = null!;
    private ReadingHub _hub = null!;
    private bool _verifies = true;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _hub = await ReadingHub.StartAsync(services => services.Replace(ServiceDescriptor.Singleton(new FetchSettings
        {
            AllowAddresses = [IPNetwork.Parse("127.0.0.0/8")],
            GapPerHost = TimeSpan.Zero,
            CallbackBase = new Uri("https://reader.test/websub/"),
        })));
        _site.On("/feed", context =>
        {
            context.Response.Headers.Link = "</hub>; rel=\"hub\", <https://publisher.test/feed>; rel=self";
            return context.Response.WriteAsync(Rss.Feed(new Rss.Item("1", "The first headline")));
        });
        // A hub that verifies before it answers, as some do.
        _site.On("/hub", async context =>
        {
            var form = await context.Request.ReadFormAsync();
            _asked.Add(form);
            var token = new Uri(form["hub.callback"]!).Segments[^1];
            if (_verifies) Assert.True(await _hub.Get<WebSubDeliveries>().VerifyAsync(token, "subscribe", form["hub.topic"], 86400, default));
            context.Response.StatusCode = 202;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task ASourceIsSubscribedAtTheHubItsFeedNamesAndPolledMoreRarely()
    {
        var source = await SubscribeAsync();

        var form = Assert.Single(_asked);
        Assert.Equal(("subscribe", "https://publisher.test/feed"), ((string?)form["hub.mode"], (string?)form["hub.topic"]));
        Assert.StartsWith("https://reader.test/websub/", form["hub.callback"], StringComparison.Ordinal);
        Assert.True(form["hub.secret"].ToString().Length is >= 40 and < 200);
        Assert.Equal(_hub.Clock.GetUtcNow().AddDays(1), (await SubscriptionAsync()).LeaseUntil);
        await _hub.ReadAllAsync();
        Assert.InRange((await _hub.SourceAsync(source.Id)).NextCheckAt - _hub.Clock.GetUtcNow(), TimeSpan.FromHours(6), TimeSpan.FromHours(24));
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    [InlineData("sha384")]
    [InlineData("sha512")]
    public async Task SignedContentArrivesAndNothingElseDoes(string method)
    {
        await SubscribeAsync();
        var (token, secret) = ((await SubscriptionAsync()).Token, (await SubscriptionAsync()).Secret);
        var body = Encoding.UTF8.GetBytes(Rss.Feed(new Rss.Item("2", "Delivered by the hub")));

        Assert.True(await DeliverAsync(token, null, body));
        Assert.True(await DeliverAsync(token, Sign(method, "another secret", body), body));
        Assert.True(await DeliverAsync(token, Sign(method, secret, body), Encoding.UTF8.GetBytes(Rss.Feed(new Rss.Item("3", "Forged")))));
        Assert.True(await DeliverAsync(token, "md5=00", body));
        Assert.True(await DeliverAsync(token, $"{method}=no hex", body));
        Assert.Equal(1, await _hub.QueryAsync(context => context.Articles.CountAsync()));
        Assert.False(await DeliverAsync("unknown", Sign(method, secret, body), body));

        Assert.True(await DeliverAsync(token, Sign(method, secret, body), body));
        Assert.True(await DeliverAsync(token, Sign(method, secret, body), body));
        Assert.Equal(["The first headline", "Delivered by the hub"],
            await _hub.QueryAsync(context => context.Articles.OrderBy(article => article.Id).Select(article => article.Title).ToListAsync()));
    }

    [Fact]
    public async Task ALeaseIsRenewedBeforeItEndsAndPollingGoesOnWhereItLapses()
    {
        var source = await SubscribeAsync();
        _hub.Clock.Advance(TimeSpan.FromHours(21));
        await AskAsync();
        Assert.Single(_asked);
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        await AskAsync();
        Assert.Equal(2, _asked.Count);
        Assert.Equal(_hub.Clock.GetUtcNow().AddDays(1), (await SubscriptionAsync()).LeaseUntil);

        // From now on the hub takes requests, but never verifies.
        _verifies = false;
        for (var hour = 0; hour < 48; hour++)
        {
            _hub.Clock.Advance(TimeSpan.FromHours(1));
            await AskAsync();
        }

        var subscription = await SubscriptionAsync();
        Assert.Null(subscription.LeaseUntil);
        Assert.InRange(_asked.Count, 4, 9);
        Assert.True((await _hub.SourceAsync(source.Id)).NextCheckAt <= _hub.Clock.GetUtcNow());
        await _hub.ReadAllAsync();
        Assert.True((await _hub.SourceAsync(source.Id)).NextCheckAt - _hub.Clock.GetUtcNow() < TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task AnotherHubIsAnotherSubscriptionAndEndsTheLeaseOfTheFirst()
    {
        var source = await SubscribeAsync();
        var first = await SubscriptionAsync();
        await _hub.ReadAllAsync();
        Assert.Equal((first.Token, first.LeaseUntil), ((await SubscriptionAsync()).Token, (await SubscriptionAsync()).LeaseUntil));

        _site.On("/feed", context =>
        {
            context.Response.Headers.Link = "</other-hub>; rel=\"hub\", <https://publisher.test/feed>; rel=self";
            return context.Response.WriteAsync(Rss.Feed(new Rss.Item("1", "The first headline"), new Rss.Item("2", "The second headline")));
        });
        await _hub.ReadAllAsync();

        var other = await SubscriptionAsync();
        Assert.Equal((_site.At("/other-hub").AbsoluteUri, null, _hub.Clock.GetUtcNow()), (other.Hub, other.LeaseUntil, other.NextAskAt));
        Assert.NotEqual((first.Token, first.Secret), (other.Token, other.Secret));
        Assert.True((await _hub.SourceAsync(source.Id)).NextCheckAt - _hub.Clock.GetUtcNow() < TimeSpan.FromHours(6));
    }

    [Fact]
    public async Task OnlyWhatWasAskedForIsVerified()
    {
        await SubscribeAsync();
        var token = (await SubscriptionAsync()).Token;
        var deliveries = _hub.Get<WebSubDeliveries>();
        Assert.False(await deliveries.VerifyAsync(token, "subscribe", "https://publisher.test/other", 86400, Cancel));
        Assert.False(await deliveries.VerifyAsync("guess", "subscribe", "https://publisher.test/feed", 86400, Cancel));
        Assert.False(await deliveries.VerifyAsync(token, "unsubscribe", "https://publisher.test/feed", null, Cancel));
        Assert.True(await deliveries.VerifyAsync(token, "denied", "https://publisher.test/feed", null, Cancel));
        Assert.Null((await SubscriptionAsync()).LeaseUntil);
    }

    [Theory]
    [InlineData("<https://hub.test/>; rel=\"hub\"", "https://hub.test/")]
    [InlineData("<https://a.test/>; rel=self, <//hub.test/x>; REL=\"first hub\"; title=\"a, b; c\"", "https://hub.test/x")]
    [InlineData("<https://hub.test/>; title=\"rel=hub\"", null)]
    [InlineData("https://hub.test/; rel=hub", null)]
    public void LinkHeadersAreRead(string header, string? hub) =>
        Assert.Equal(hub, LinkHeader.Targets([header], "hub", new("https://site.test/")).FirstOrDefault()?.AbsoluteUri);

    private static string Sign(string method, string secret, byte[] body)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        var hash = method switch
        {
#pragma warning disable CA5350
            "sha1" => HMACSHA1.HashData(key, body),
#pragma warning restore CA5350
            "sha256" => HMACSHA256.HashData(key, body),
            "sha384" => HMACSHA384.HashData(key, body),
            _ => HMACSHA512.HashData(key, body),
        };
        return $"{method}={Convert.ToHexStringLower(hash)}";
    }

    private async Task<Source> SubscribeAsync()
    {
        var source = await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        await AskAsync();
        return source;
    }

    private Task AskAsync() => _hub.Get<WebSubSubscriptions>().AskDueAsync(Cancel);

    private Task<WebSubSubscription> SubscriptionAsync() => _hub.QueryAsync(context => context.WebSubSubscriptions.AsNoTracking().SingleAsync());

    private Task<bool> DeliverAsync(string token, string? signature, byte[] body) =>
        _hub.Get<WebSubDeliveries>().DeliverAsync(token, signature, "application/rss+xml", body, Cancel);
}
