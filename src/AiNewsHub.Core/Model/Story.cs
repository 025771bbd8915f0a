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

    /// <summary>The headline that an editor gave it; ingestion writes neither this nor what follows.</summary>
    public string? EditorTitle { get; set; }
    /// <summary>Of <see cref="EditorTitle"/>.</summary>
    public string? EditorTitleLanguage { get; set; }
    /// <summary>The article that an editor made its lead; it counts while it is in the story.</summary>
    public long? EditorLeadId { get; set; }
    /// <summary>The article whose picture an editor chose for it.</summary>
    public long? EditorPictureId { get; set; }
    /// <summary>Readers see neither it nor its articles.</summary>
    public bool IsHidden { get; set; }
    /// <summary>It stays as it is: nothing joins it, and it joins nothing.</summary>
    public bool IsLocked { get; set; }
    /// <summary>Where an editor pinned it: <see cref="FrontPage"/> or the slug of a section.</summary>
    public string? PinnedIn { get; set; }
    /// <summary>Its place there, from 1.</summary>
    public int? PinnedPlace { get; set; }
    public DateTimeOffset? PinnedUntil { get; set; }
    /// <summary>The section that it was put in; null leaves that to its topics.</summary>
    public string? Section { get; set; }

    public const string FrontPage = "front";
}

/// <summary>One summand of a rank, by a key that pages put into words.</summary>
public sealed record RankPart(string Key, double Points);
