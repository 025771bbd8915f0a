using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Clustering;

/// <summary>What is compared of an article besides its terms.</summary>
internal sealed record ArticleFacts(
    string Id, DateTimeOffset? Published, string? Language, string Publisher, ArticleKind Kind, bool SetsItselfApart, int Words);
