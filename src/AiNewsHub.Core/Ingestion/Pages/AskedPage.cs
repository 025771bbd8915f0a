using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>All that was answered about an article's own page; nothing is asked after it.</summary>
internal sealed record AskedPage
{
    /// <summary>What it said, with the pages it goes on with; null where it could not be had or read.</summary>
    public ExtractedArticle? Page { get; init; }
    /// <summary>What its site says of itself, where that was looked up on the way.</summary>
    public AboutReading? About { get; init; }
    /// <summary>What the fetch looked like; null where the page was not asked for.</summary>
    public FetchTrace? Trace { get; init; }
    /// <summary>Why it could not be had.</summary>
    public FaultKind Fault { get; init; }
    /// <summary>After how long it may be had after all; null for never.</summary>
    public TimeSpan? Again { get; init; }
    /// <summary>Whether its host rests or nobody knows what it allows, so that nothing was asked of it.</summary>
    public bool IsPutOff { get; init; }
    /// <summary>Why it could not be read, which is a fault of ours.</summary>
    public Exception? Failure { get; init; }
}
