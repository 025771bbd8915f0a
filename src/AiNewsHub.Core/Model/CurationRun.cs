namespace AiNewsHub.Core.Model;

/// <summary>What is done to stored articles one after the other.</summary>
public enum CurationWork
{
    /// <summary>A rule is applied to what is stored.</summary>
    ApplyRule,
    /// <summary>What a rule did is taken back.</summary>
    TakeBackRule,
}

/// <summary>Work on what is stored that goes on by itself, also after a restart, and how far it is.</summary>
public sealed class CurationRun
{
    public int Id { get; set; }
    public CurationWork Work { get; set; }
    public int? RuleId { get; set; }
    /// <summary>The run whose doings are taken back; null for all.</summary>
    public int? OfRunId { get; set; }
    /// <summary>Articles filed before are left as they are.</summary>
    public DateTimeOffset Since { get; set; }
    public int Total { get; set; }
    public int Done { get; set; }
    /// <summary>Articles that are not as they were.</summary>
    public int Changed { get; set; }
    /// <summary>The last article that was looked at.</summary>
    public long Cursor { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public required string By { get; set; }
    /// <summary>Why it ended before its end; null where it did not.</summary>
    public string? Fault { get; set; }
}
