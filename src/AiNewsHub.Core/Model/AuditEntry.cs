namespace AiNewsHub.Core.Model;

/// <summary>Who changed what, for the admin's log; of an editor's decision also why, what was before, and what takes it back.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Who { get; set; }
    /// <summary>A key such as <c>source.added</c>, put into words by the page.</summary>
    public required string Action { get; set; }
    public required string Subject { get; set; }
    public string? Detail { get; set; }
    /// <summary>The story that was decided on, as it was then.</summary>
    public long? StoryId { get; set; }
    /// <summary>The article that was decided on.</summary>
    public long? ArticleId { get; set; }
    public string? Reason { get; set; }
    public string? Before { get; set; }
    public string? After { get; set; }
    /// <summary>What takes it back, as JSON; null where nothing does.</summary>
    public string? Undo { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
}
