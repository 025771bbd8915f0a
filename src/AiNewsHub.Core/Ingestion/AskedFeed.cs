using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Sources.Kinds;

namespace AiNewsHub.Core.Ingestion;

/// <summary>All that a source, its further pages and its site answered in one pass; nothing is asked after it.</summary>
/// <param name="Answer">What its address answered. A body is given back: what it said is the text.</param>
/// <param name="At">When that was there.</param>
internal sealed record AskedFeed(FetchResult Answer, DateTimeOffset At)
{
    /// <summary>Of the bytes as sent; null where none were.</summary>
    public string? Hash { get; init; }
    /// <summary>What all documents said together; null where they were not read, because the bytes are those of the last time.</summary>
    public SourceText? Text { get; init; }
    /// <summary>What the site reserves of its articles.</summary>
    public TdmRules Site { get; init; } = TdmRules.None;
    /// <summary>Why the bytes could not be read at all, which is a fault of ours.</summary>
    public Exception? Failure { get; init; }
}
