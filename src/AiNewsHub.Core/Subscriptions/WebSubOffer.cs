using System.Security.Cryptography;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Subscriptions;

/// <summary>Where a feed says that it can be subscribed to.</summary>
/// <param name="Hub">The hub's address.</param>
/// <param name="Topic">The address under which the hub knows the feed.</param>
internal sealed record WebSubOffer(string Hub, string Topic)
{
    /// <summary>Headers come before the document; null where neither names a hub.</summary>
    public static WebSubOffer? Of(Source source, ParsedFeed feed, ResponseFacts facts, Uri address)
    {
        var hub = Targets("hub").Concat(feed.Hubs).FirstOrDefault(text => SourceAddress.Read(text) is not null);
        return hub is null ? null : new(hub, Targets("self").FirstOrDefault() ?? feed.Self ?? source.Address);

        IEnumerable<string> Targets(string relation) => LinkHeader.Targets(facts.Links, relation, address).Select(uri => uri.AbsoluteUri);
    }

    public static WebSubOffer Of(WebSubSubscription subscription) => new(subscription.Hub, subscription.Topic);

    /// <summary>A subscription that nobody was asked for yet, with secrets of its own.</summary>
    public WebSubSubscription Begin(int sourceId, DateTimeOffset now) =>
        new() { SourceId = sourceId, Hub = Hub, Topic = Topic, Token = Secret(), Secret = Secret(), NextAskAt = now };

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
