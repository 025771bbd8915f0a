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

    /// <summary>That a rule is applied to stored articles.</summary>
    public sealed record ApplyRule(int RuleId, int RunId, IReadOnlyList<long> Articles) : EditorWord
    {
        /// <summary>Articles that are not as they were; said with the outcome.</summary>
        public int Changed { get; set; }
    }

    /// <summary>That what a rule did to articles is taken back.</summary>
    public sealed record TakeBackRule(int RuleId, IReadOnlyList<long> Articles) : EditorWord
    {
        /// <inheritdoc cref="ApplyRule.Changed"/>
        public int Changed { get; set; }
    }

    /// <summary>That an entry of the log is taken back.</summary>
    public sealed record Undo(long EntryId, string By) : EditorWord;
}
