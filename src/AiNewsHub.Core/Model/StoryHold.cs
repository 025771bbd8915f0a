namespace AiNewsHub.Core.Model;

/// <summary>An editor's word that an article is of a story: it stays there, whatever it is taken for later.</summary>
public sealed class StoryHold
{
    public long ArticleId { get; set; }
    /// <summary>The story as it was then; where it has been merged since, the one that took it in.</summary>
    public long StoryId { get; set; }
    public DateTimeOffset At { get; set; }
}
