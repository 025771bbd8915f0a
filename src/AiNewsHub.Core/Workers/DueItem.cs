using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Core.Workers;

/// <summary>Something that is to be read: a source, or an article's page.</summary>
internal sealed record DueItem(long Id, string Address, DateTimeOffset At)
{
    /// <summary>What may be asked one thing at a time.</summary>
    public string Host { get; } = Uri.TryCreate(Address, UriKind.Absolute, out var address) ? HostThrottle.HostOf(address) : Address;
}
