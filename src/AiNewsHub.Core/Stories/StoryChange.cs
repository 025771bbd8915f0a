namespace AiNewsHub.Core.Stories;

/// <summary>What an editor can decide of a story. It outlives whatever is read or worked out later.</summary>
public abstract record StoryChange
{
    /// <summary>The other story tells of the same event: its articles come here, and its page leads here.</summary>
    public sealed record Join(long OtherId) : StoryChange;

    /// <summary>These articles tell of something else, together: they become a story of their own.</summary>
    public sealed record Split(IReadOnlyList<long> Articles) : StoryChange;

    /// <summary>This article is not of the story; where it belongs is looked for again.</summary>
    public sealed record Apart(long ArticleId) : StoryChange;

    /// <summary>The two never come together.</summary>
    public sealed record Never(long OtherId) : StoryChange;

    /// <summary>The hub's own headline, in a language; null takes it back.</summary>
    public sealed record Headline(string? Title, string? Language) : StoryChange;

    /// <summary>The article that stands for it; null leaves that to the ranker.</summary>
    public sealed record Lead(long? ArticleId) : StoryChange;

    /// <summary>The article whose picture it has; null for that of its lead.</summary>
    public sealed record Picture(long? ArticleId) : StoryChange;

    /// <summary>A place on a page, from 1, and until when; nowhere where the page is null.</summary>
    public sealed record Pin(string? Page, int? Place, DateTimeOffset? Until) : StoryChange;

    /// <summary>The section it stands in; null leaves that to its topics.</summary>
    public sealed record File(string? Section) : StoryChange;

    /// <summary>Whether readers see neither it nor its articles.</summary>
    public sealed record Hide(bool IsHidden) : StoryChange;

    /// <summary>Whether it stays as it is: nothing joins it, and it joins nothing.</summary>
    public sealed record Lock(bool IsLocked) : StoryChange;
}
