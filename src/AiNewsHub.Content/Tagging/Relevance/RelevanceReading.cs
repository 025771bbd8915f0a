namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>What the relevance model saw in one text, and which words or tags it is due to; emptied, it is used again.</summary>
internal sealed class RelevanceReading
{
    /// <summary>By number of the feature.</summary>
    public SparseVector Features { get; } = new();

    /// <summary>The cues that count, as they stand.</summary>
    public List<SeenCue> Cues { get; } = [];

    /// <summary>For each feature the terms that it is due to, one by one.</summary>
    public List<(int Feature, int Term)> Causes { get; } = [];

    /// <summary>Room to count how many terms each feature is due to.</summary>
    public SparseVector Shares { get; } = new();

    /// <summary>Room to add up what each term weighs.</summary>
    public SparseVector Sums { get; } = new();

    public void Clear()
    {
        Features.Clear();
        Cues.Clear();
        Causes.Clear();
    }
}
