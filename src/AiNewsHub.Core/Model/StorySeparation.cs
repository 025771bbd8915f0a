namespace AiNewsHub.Core.Model;

/// <summary>An editor's word that an article is not of a story: they never come together again.</summary>
public sealed class StorySeparation
{
    public long ArticleId { get; set; }
    /// <summary>The story as it was then; where it has been merged since, the one that took it in.</summary>
    public long StoryId { get; set; }
    public DateTimeOffset At { get; set; }
}
