namespace AiNewsHub.Core.Model;

/// <summary>What editors say of a tag instead of the shipped dictionary; an update of that leaves it as it is.</summary>
public sealed class TagEdit
{
    public required string Slug { get; set; }
    /// <summary>As the dictionary's files write it, with names in other languages.</summary>
    public required string Entry { get; set; }
    /// <summary>The tag that it became.</summary>
    public string? MergedInto { get; set; }
    public int Version { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
}

/// <summary>A name that articles write beside known ones, and that may become a tag.</summary>
public sealed class TagCandidate
{
    public required string Name { get; set; }
    public int Articles { get; set; }
    public int Publishers { get; set; }
    /// <summary>Numbers of articles, with commas between.</summary>
    public required string Examples { get; set; }
    /// <summary>Slugs of tags that it stands beside, with commas between.</summary>
    public required string Beside { get; set; }
    public DateTimeOffset FoundAt { get; set; }
    /// <summary>When an editor did not want it.</summary>
    public DateTimeOffset? DismissedAt { get; set; }
}
