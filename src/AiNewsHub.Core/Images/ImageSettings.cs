namespace AiNewsHub.Core.Images;

/// <summary>Whether and where the hub keeps pictures of its own.</summary>
/// <param name="Folder">Where the files are; made when the first is stored.</param>
public sealed record ImageSettings(string Folder)
{
    /// <summary>Off: none is fetched and none is shown.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How much they may take together, in megabytes; beyond it those fetched longest ago go first.</summary>
    public int MaxMegabytes { get; init; } = 2000;
}
