namespace AiNewsHub.Core.Model;

/// <summary>The long texts of an article, read only where one is shown.</summary>
public sealed class ArticleContent
{
    public long ArticleId { get; set; }
    /// <summary>Sanitized HTML; safe to send as it is.</summary>
    public string Html { get; set; } = "";
    public string Text { get; set; } = "";
}

/// <summary>That a source carried an article, under which identifier. (Source, ExternalId) is unique.</summary>
public sealed class ArticleSighting
{
    public long Id { get; set; }
    public int SourceId { get; set; }
    public Source? Source { get; set; }
    /// <summary>The publisher's identifier of the entry, or one derived from its link or title.</summary>
    public required string ExternalId { get; set; }
    public long ArticleId { get; set; }
    public DateTimeOffset SeenAt { get; set; }
    /// <summary>Hash of the entry as it last was, to notice an edit without comparing texts.</summary>
    public long EntryHash { get; set; }
}

/// <summary>What an article said before its publisher changed it.</summary>
public sealed class ArticleRevision
{
    public long Id { get; set; }
    public long ArticleId { get; set; }
    /// <summary>When the change was noticed.</summary>
    public DateTimeOffset ReplacedAt { get; set; }
    public required string Title { get; set; }
    /// <summary>The text as it was, packed by <c>PackedText</c>; null where only the headline changed.</summary>
    public byte[]? Text { get; set; }
}

/// <summary>How an article's page was read: what each field was taken from. None for an article that has only its feed's words.</summary>
public sealed class ArticleExtraction
{
    public long ArticleId { get; set; }
    public DateTimeOffset ReadAt { get; set; }
    /// <summary>Where the page was in the end, after redirects.</summary>
    public required string Address { get; set; }
    /// <summary>The witnesses as JSON, packed by <c>PackedText</c>.</summary>
    public byte[] Record { get; set; } = [];
}
