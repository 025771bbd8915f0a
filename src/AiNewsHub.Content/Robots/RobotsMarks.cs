namespace AiNewsHub.Content.Robots;

/// <summary>What the publisher lets others do, from the page and its headers.</summary>
/// <param name="NoIndex">Not to be shown in search results.</param>
/// <param name="NoAi">Not to be used by AI systems (noai, TDM reservation).</param>
/// <param name="NoSnippet">Not to be quoted.</param>
/// <param name="MaxSnippet">Most characters to quote; -1 is no limit; null not said.</param>
public sealed record RobotsMarks(bool NoIndex, bool NoAi, bool NoSnippet, int? MaxSnippet)
{
    public static RobotsMarks None { get; } = new(false, false, false, null);

    /// <summary>Pictures are not to be used by AI systems.</summary>
    public bool NoImageAi { get; init; }

    /// <summary>Pictures are not to be shown elsewhere (noimageindex, max-image-preview:none).</summary>
    public bool NoImageIndex { get; init; }

    /// <summary>No copy is to be kept for readers (noarchive, nocache).</summary>
    public bool NoArchive { get; init; }

    /// <summary>Text and data mining is reserved (TDM Reservation Protocol).</summary>
    public bool Reserved { get; init; }
}
