namespace AiNewsHub.Core.Model;

/// <summary>Something the hub remembers about itself: demo on or off, hash of the first admin's link, version of the tag dictionary.</summary>
public sealed class HubFact
{
    public required string Key { get; set; }
    public required string Value { get; set; }
}
