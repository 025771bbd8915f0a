namespace AiNewsHub.Core.Model;

/// <summary>What a reader says is wrong, or which source they miss.</summary>
public sealed class ReaderReport
{
    public long Id { get; set; }
    public ReportKind Kind { get; set; }
    /// <summary>The article it is about.</summary>
    public long? ArticleId { get; set; }
    public Article? Article { get; set; }
    /// <summary>The story it is about, as it was then.</summary>
    public long? StoryId { get; set; }
    /// <summary>What it names: a tag, a language, a date, or the address of a source.</summary>
    public string? Value { get; set; }
    /// <summary>What the reader says of it.</summary>
    public string? Text { get; set; }
    public DateTimeOffset SentAt { get; set; }
    public ReportState State { get; set; }
    /// <summary>What the editor answers.</summary>
    public string? Why { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    /// <summary>SHA-256 of the secret in the link by which the sender sees the state; the secret itself is kept nowhere.</summary>
    public required string TokenHash { get; set; }
    /// <summary>When it is erased.</summary>
    public DateTimeOffset? EraseAt { get; set; }
}

/// <summary>What a report is about. The numbers are stored.</summary>
public enum ReportKind
{
    Tag,
    /// <summary>Articles of one story that tell of different events, or of one event in two stories.</summary>
    Merge,
    Language,
    Date,
    /// <summary>A source that the hub should read.</summary>
    Source,
}

/// <summary>What became of a report. The numbers are stored.</summary>
public enum ReportState
{
    Received,
    Done,
    Declined,
}
