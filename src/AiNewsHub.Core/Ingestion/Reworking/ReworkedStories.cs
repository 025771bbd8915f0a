namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>What came, or would come, of working out stories and tags anew.</summary>
public sealed record ReworkedStories
{
    /// <summary>Articles understood anew.</summary>
    public int Articles { get; init; }
    /// <summary>Articles that gained a tag.</summary>
    public int GainedTags { get; init; }
    /// <summary>Articles that lost one.</summary>
    public int LostTags { get; init; }
    /// <summary>Articles that readers see and did not.</summary>
    public int Shown { get; init; }
    /// <summary>Articles that readers saw and do no more.</summary>
    public int LeftOut { get; init; }
    /// <summary>Articles that are in another story.</summary>
    public int Moved { get; init; }
    /// <summary>Stories whose pages lead to another.</summary>
    public int Merged { get; init; }
    /// <summary>Stories whose articles are in several now.</summary>
    public int Split { get; init; }
    /// <summary>Stories that were none before.</summary>
    public int Begun { get; init; }
    /// <summary>Stories that no article is left of.</summary>
    public int Gone { get; init; }
}
