namespace AiNewsHub.Core.Model;

/// <summary>What a rule does with the articles that its search finds.</summary>
public enum RuleEffect
{
    /// <summary>Readers see it, whatever it is about.</summary>
    Keep,
    /// <summary>Readers do not see it.</summary>
    Hide,
    /// <summary>It waits for an editor.</summary>
    Hold,
    /// <summary>It carries a tag.</summary>
    Tag,
    /// <summary>Its story stands in a place for some hours.</summary>
    Pin,
    /// <summary>Its story stands in a section.</summary>
    Section,
}

/// <summary>A search, and what becomes of the articles that it finds when they are stored.</summary>
public sealed class Rule
{
    public int Id { get; set; }
    public required string Name { get; set; }
    /// <summary>In the search language.</summary>
    public required string Query { get; set; }
    public RuleEffect Effect { get; set; }
    /// <summary>Slug of the tag or the section, or the page of the place.</summary>
    public string? Target { get; set; }
    public int? Place { get; set; }
    public int? Hours { get; set; }
    public bool IsActive { get; set; }
    /// <summary>Of two that contradict each other the one with the lower number counts.</summary>
    public int Position { get; set; }
    public int Version { get; set; }
    /// <summary>What was found before is left as it is, unless an editor wants it otherwise.</summary>
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
}

/// <summary>What a rule said from one change to the next.</summary>
public sealed class RuleVersion
{
    public int RuleId { get; set; }
    public int Number { get; set; }
    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
    /// <summary>As JSON.</summary>
    public required string Terms { get; set; }
}

/// <summary>What a rule did to an article.</summary>
public sealed class RuleAct
{
    public long ArticleId { get; set; }
    public int RuleId { get; set; }
    /// <summary>Of the rule.</summary>
    public int Version { get; set; }
    public RuleEffect Effect { get; set; }
    public string? Target { get; set; }
    public DateTimeOffset At { get; set; }
    /// <summary>The work in which it was done to what was stored; null where it was done as the article came in.</summary>
    public int? RunId { get; set; }
    /// <summary>The story that it changed, and what takes that back, as JSON.</summary>
    public long? StoryId { get; set; }
    public string? Undo { get; set; }
    /// <summary>An editor decided otherwise since; the rule leaves the article alone.</summary>
    public bool IsOverruled { get; set; }
}
