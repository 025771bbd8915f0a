namespace AiNewsHub.Core.Model;

/// <summary>Who changed what, for the admin's log.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Who { get; set; }
    /// <summary>A key such as <c>source.added</c>, put into words by the page.</summary>
    public required string Action { get; set; }
    public required string Subject { get; set; }
    public string? Detail { get; set; }
}
