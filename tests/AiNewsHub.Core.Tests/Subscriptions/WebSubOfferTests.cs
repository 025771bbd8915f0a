using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Subscriptions;
using Microsoft.Extensions.Time.Testing;

namespace AiNewsHub.Core.Tests.Subscriptions;

/// <summary>Where a feed can be subscribed to, and how long a hub's promise holds.</summary>
public sealed class WebSubOfferTests
{
    private static readonly Uri _address = new("https://lab.example/feed");
    private static readonly Source _source = new() { Slug = "s", Name = "s", Address = "https://lab.example/feed" };

    [Fact]
    public void AFeedThatNamesNoHubOffersNothing() => Assert.Null(Of([], [], self: "https://lab.example/self"));

    [Fact]
    public void TheFirstHubThatCanBeAskedIsTaken() =>
        Assert.Equal("https://hub.example/", Of(["javascript:alert(1)", "https://hub.example/", "https://second.example/"], [], null)?.Hub);

    [Fact]
    public void AHeaderComesBeforeTheDocument()
    {
        var offer = Of(["https://second.example/"], ["<https://first.example/>; rel=hub, </topic>; rel=self"], "https://lab.example/other");
        Assert.Equal(("https://first.example/", "https://lab.example/topic"), (offer?.Hub, offer?.Topic));
    }

    [Theory]
    [InlineData("https://lab.example/self", "https://lab.example/self")]
    [InlineData(null, "https://lab.example/feed")]
    public void TheTopicIsWhatTheFeedCallsItselfElseItsAddress(string? self, string topic) =>
        Assert.Equal(topic, Of(["https://hub.example/"], [], self)?.Topic);

    [Fact]
    public void EverySubscriptionHasSecretsOfItsOwn()
    {
        var offer = new WebSubOffer("https://hub.example/", "https://lab.example/feed");
        var (first, second) = (offer.Begin(1, DateTimeOffset.UnixEpoch), offer.Begin(1, DateTimeOffset.UnixEpoch));
        Assert.Equal(4, new HashSet<string> { first.Token, first.Secret, second.Token, second.Secret }.Count);
        Assert.All([first.Token, first.Secret], secret => Assert.Matches("^[0-9a-f]{48}$", secret));
        Assert.Null(first.LeaseUntil);
        Assert.Equal(offer, WebSubOffer.Of(first));
    }

    [Fact]
    public void ALeaseHoldsUntilItsEndForTheSameHubAndTopic()
    {
        var clock = new FakeTimeProvider();
        var leases = new WebSubLeases(clock);
        var offer = new WebSubOffer("https://hub.example/", "https://lab.example/feed");
        var subscription = offer.Begin(1, clock.GetUtcNow());
        leases.Set(subscription);
        Assert.False(leases.IsActive(1, offer));
        subscription.LeaseUntil = clock.GetUtcNow().AddHours(1);
        leases.Set(subscription);
        Assert.True(leases.IsActive(1, offer));
        Assert.True(leases.IsActive(1, null));
        Assert.False(leases.IsActive(2, offer));
        Assert.False(leases.IsActive(1, offer with { Topic = "https://lab.example/other" }));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(leases.IsActive(1, offer));
    }

    private static WebSubOffer? Of(string[] hubs, string[] links, string? self) => WebSubOffer.Of(
        _source, new ParsedFeed { Format = FeedFormat.Rss20, Hubs = hubs, Self = self }, new ResponseFacts { Links = links }, _address);
}
