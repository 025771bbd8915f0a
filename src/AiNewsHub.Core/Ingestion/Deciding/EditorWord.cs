using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Ingestion.Deciding;

/// <summary>What an editor says, for the one writer: it alone knows the open stories.</summary>
internal abstract record EditorWord
{
    /// <summary>What came of it; the writer says so before it is stored.</summary>
    public DecisionOutcome Outcome { get; set; } = DecisionOutcome.Gone;

    /// <summary>That an article is about the industry or not, or, null, as was found.</summary>
    public sealed record AboutAi(long ArticleId, bool? Verdict, DecisionNote Note) : EditorWord;

    /// <summary>That an article is judged again by what its source is set to.</summary>
    public sealed record Again(long ArticleId) : EditorWord;

    public sealed record OnStory(long StoryId, StoryChange Change, DecisionNote Note) : EditorWord;

    public sealed record OnArticle(long ArticleId, ArticleChange Change, DecisionNote Note) : EditorWord;

    /// <summary>That an entry of the log is taken back.</summary>
    public sealed record Undo(long EntryId, string By) : EditorWord;
}
