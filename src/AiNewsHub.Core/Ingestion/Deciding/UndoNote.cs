using System.Text.Json;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Ingestion.Deciding;

/// <summary>An article and a story that a decision brought together or parted.</summary>
internal sealed record Bond(long ArticleId, long StoryId);

/// <summary>What an article was before a decision on it.</summary>
internal sealed record ArticleBefore(ArticleState State, bool? Verdict, ArticleCorrections? Corrections, ArticleCorrections? Fields)
{
    public RuleEffect? ByRule { get; init; }
}

/// <summary>What has to be done to take a decision back; kept with it in the log.</summary>
internal sealed record UndoNote
{
    /// <summary>The story's marks before and after; null where they are the same.</summary>
    public StoryMarks? Before { get; init; }
    public StoryMarks? After { get; init; }
    public IReadOnlyList<MovedArticle> Moved { get; init; } = [];
    /// <summary>The story they were moved to.</summary>
    public long? To { get; init; }
    /// <summary>The story that ended, and those whose pages led to it.</summary>
    public long? Ended { get; init; }
    public IReadOnlyList<long> LedOn { get; init; } = [];
    /// <summary>Articles held now that were not, or elsewhere.</summary>
    public IReadOnlyList<MovedArticle> Held { get; init; } = [];
    public IReadOnlyList<Bond> Parted { get; init; } = [];
    /// <summary>Separations that the decision overruled.</summary>
    public IReadOnlyList<Bond> Rejoined { get; init; } = [];
    public ArticleBefore? Article { get; init; }
    /// <summary>A tag that an editor refused, with how it was set.</summary>
    public ArticleTag? Tag { get; init; }

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static UndoNote Read(string json) => JsonSerializer.Deserialize<UndoNote>(json, JsonSerializerOptions.Web)!;
}
