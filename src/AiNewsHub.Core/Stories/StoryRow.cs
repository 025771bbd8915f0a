using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Stories;

/// <summary>
/// What a list shows of a story: its lead article, whose headline represents it, and the first of its other articles in time
/// order, copies left out, no more than a list names.
/// </summary>
public sealed record StoryRow(
    long Id,
    string Slug,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset LastSeenAt,
    int ArticleCount,
    int PublisherCount,
    IReadOnlyList<string> Languages,
    double Rank,
    IReadOnlyList<RankPart> RankParts,
    ArticleRow Lead,
    IReadOnlyList<ArticleRow> Others)
{
    /// <summary>Whether two independent publishers or more report it.</summary>
    public bool IsCoverage => PublisherCount >= 2;

    /// <summary>The earliest report that is not a party's own word; null where only parties spoke.</summary>
    public ArticleRow? FirstReport => Others.Append(Lead)
        .Where(article => article is { IsAnnouncement: false, CopyOfId: null })
        .MinBy(article => (article.ShownAt, article.Id));
}
