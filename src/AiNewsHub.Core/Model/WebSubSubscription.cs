namespace AiNewsHub.Core.Model;

/// <summary>A source's subscription at its WebSub hub (W3C WebSub): what is new comes by itself, signed.</summary>
public sealed class WebSubSubscription
{
    public int SourceId { get; set; }
    public Source? Source { get; set; }
    /// <summary>The hub's address.</summary>
    public required string Hub { get; set; }
    /// <summary>The address under which the hub knows the feed (rel=self).</summary>
    public required string Topic { get; set; }
    /// <summary>The last part of our callback's address; nobody can guess it.</summary>
    public required string Token { get; set; }
    /// <summary>What the hub signs its deliveries with.</summary>
    public required string Secret { get; set; }
    /// <summary>Until when the hub has promised to deliver; null before it has verified us.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    /// <summary>When the hub is to be asked (again).</summary>
    public DateTimeOffset NextAskAt { get; set; }
    /// <summary>Requests in a row that the hub did not accept.</summary>
    public int Failures { get; set; }
    public DateTimeOffset? LastDeliveryAt { get; set; }
}
