namespace AiNewsHub.Core.Model;

public enum FetchOutcome
{
    Content,
    NotModified,
    RetryLater,
    Gone,
    Moved,
    Failed,
}

/// <summary>One pass over one source: what was asked, answered and stored.</summary>
public sealed class FetchLog
{
    public long Id { get; set; }
    public int SourceId { get; set; }
    public DateTimeOffset At { get; set; }
    public FetchOutcome Outcome { get; set; }
    public int? Status { get; set; }
    public long Bytes { get; set; }
    public TimeSpan Duration { get; set; }
    public int NewArticles { get; set; }
    public int UpdatedArticles { get; set; }
    public FaultKind Fault { get; set; }
    public string? Detail { get; set; }
}
