namespace AiNewsHub.Core.Model;

/// <summary>The event that one or more articles report; two publishers or more make coverage.</summary>
public sealed class Story
{
    public long Id { get; set; }
    public required string Slug { get; set; }
    public long? LeadArticleId { get; set; }
    public Article? LeadArticle { get; set; }
    public DateTimeOffset FirstSeenAt { get; set; }
    /// <summary>When its newest article was published or seen.</summary>
    public DateTimeOffset LastSeenAt { get; set; }
    public int ArticleCount { get; set; }
    /// <summary>Independent publishers: no copies, no party's own announcement.</summary>
    public int PublisherCount { get; set; }
    public List<string> Languages { get; set; } = [];
    /// <summary>Rank at <see cref="RankedAt"/>; the sum of <see cref="RankParts"/>.</summary>
    public double Rank { get; set; }
    public DateTimeOffset RankedAt { get; set; }
    public List<RankPart> RankParts { get; set; } = [];
    /// <summary>The story this one was merged into; its page redirects there.</summary>
    public long? MergedIntoId { get; set; }
    /// <summary>The earlier story that it is a next step of.</summary>
    public long? ContinuesId { get; set; }
    public List<Article> Articles { get; set; } = [];
}

/// <summary>One summand of a rank, by a key that pages put into words.</summary>
public sealed record RankPart(string Key, double Points);
