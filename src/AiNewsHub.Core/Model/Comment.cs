namespace AiNewsHub.Core.Model;

/// <summary>What a reader wrote below an article.</summary>
public sealed class Comment
{
    public long Id { get; set; }
    public long ArticleId { get; set; }
    public Article? Article { get; set; }
    /// <summary>The comment it answers.</summary>
    public long? ParentId { get; set; }
    /// <summary>0 for one that answers none, at most 2.</summary>
    public int Depth { get; set; }
    /// <summary>Whatever the reader calls themselves; empty once it was taken back or erased.</summary>
    public required string Name { get; set; }
    /// <summary>Plain text; empty once it was taken back or erased.</summary>
    public required string Text { get; set; }
    public DateTimeOffset WrittenAt { get; set; }
    public CommentState State { get; set; }
    /// <summary>How probably it is spam, and by what.</summary>
    public double SpamScore { get; set; }
    public List<string> SpamReasons { get; set; } = [];
    /// <summary>SHA-256 of the secret in the link by which its author takes it back; the secret itself is kept nowhere.</summary>
    public required string TokenHash { get; set; }
    /// <summary>Keyed hash of name and network, by which a later comment of the same reader is known, until <see cref="SenderUntil"/>.</summary>
    public string? Sender { get; set; }
    public DateTimeOffset? SenderUntil { get; set; }
    /// <summary>When an editor decided on it.</summary>
    public DateTimeOffset? DecidedAt { get; set; }
    /// <summary>When a comment that readers do not see is erased.</summary>
    public DateTimeOffset? EraseAt { get; set; }
}

/// <summary>Who sees a comment. The numbers are stored.</summary>
public enum CommentState
{
    /// <summary>Waits for an editor.</summary>
    Held,
    Shown,
    Spam,
    /// <summary>An editor removed it.</summary>
    Deleted,
    /// <summary>Its author took it back.</summary>
    TakenBack,
}

/// <summary>Whether readers may comment on a source's articles. The numbers are stored.</summary>
public enum CommentSetting
{
    /// <summary>As the hub's own setting says.</summary>
    AsHub,
    Open,
    Closed,
}
