using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Storage;

/// <summary>The line of the log that says of another that it was taken back.</summary>
public static class UndoneLine
{
    public static AuditEntry Of(AuditEntry undone, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(undone);
        return new()
        {
            At = now,
            Who = by,
            Action = "undone",
            Subject = undone.Subject,
            Detail = undone.Action,
            StoryId = undone.StoryId,
            ArticleId = undone.ArticleId,
        };
    }
}
