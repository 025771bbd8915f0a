using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Articles;

/// <summary>What an editor can decide of an article. It outlives whatever is read later.</summary>
public abstract record ArticleChange
{
    /// <summary>Whether readers see it, whatever it is about.</summary>
    public sealed record Hide(bool IsHidden) : ArticleChange;

    /// <summary>It goes for good: its page answers 410, nothing of its text is kept, and no feed brings it back.</summary>
    public sealed record Remove : ArticleChange;

    /// <summary>What is so instead of what was found; none of it leaves all to that.</summary>
    public sealed record Correct(ArticleCorrections Corrections) : ArticleChange;

    /// <summary>Whether the tag is of it.</summary>
    public sealed record Tag(int TagId, bool IsCarried) : ArticleChange;
}
