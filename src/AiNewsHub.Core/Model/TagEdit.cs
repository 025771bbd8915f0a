namespace AiNewsHub.Core.Model;

/// <summary>What editors say of a tag instead of the shipped dictionary; an update of that leaves it as it is.</summary>
public sealed class TagEdit
{
    public required string Slug { get; set; }
    /// <summary>Names and lines in the interface's languages, as JSON.</summary>
    public required string Words { get; set; }
    public int Version { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
}
