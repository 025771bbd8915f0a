namespace AiNewsHub.Core.Model;

/// <summary>An editor's word that a tag is not of an article: it is not found there again, and the finder can learn from it.</summary>
public sealed class TagRefusal
{
    public long ArticleId { get; set; }
    public int TagId { get; set; }
    public DateTimeOffset At { get; set; }
}
