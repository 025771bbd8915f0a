using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tags;

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
    /// <summary>What became of it in the last hours.</summary>
    public StoryMovement Movement { get; init; } = StoryMovement.Steady;

    /// <summary>Every article of it in the order of time, copies among them.</summary>
    public IReadOnlyList<CoverageMark> Marks { get; init; } = [];

    /// <summary>Why it stands lower than its rank says; null where it does not.</summary>
    public MovedDown? MovedDown { get; init; }

    /// <summary>Topics of its lead, the surest first; none where stories are not read by rank.</summary>
    public IReadOnlyList<ListedTag> Topics { get; init; } = [];

    /// <summary>The headline that the hub's editors gave it.</summary>
    public OwnTitle? OwnTitle { get; init; }

    /// <summary>The article whose picture the editors chose.</summary>
    public long? PictureId { get; init; }

    /// <summary>Whether it stands where it does because the editors put it there.</summary>
    public bool IsPinned { get; init; }

    /// <summary>The section that the editors, or a rule of theirs, put it in; null where its topics say so.</summary>
    public string? Section { get; init; }

    /// <summary>The article whose picture it has.</summary>
    public ArticleRow Pictured => Others.FirstOrDefault(article => article.Id == PictureId) ?? Lead;

    /// <summary>Whether two independent publishers or more report it.</summary>
    public bool IsCoverage => PublisherCount >= 2;

    /// <summary>The earliest report that is not a party's own word; null where only parties spoke.</summary>
    public ArticleRow? FirstReport => Others.Append(Lead)
        .Where(article => article is { IsAnnouncement: false, CopyOfId: null })
        .MinBy(article => (article.ShownAt, article.Id));

    /// <summary>The first word of a party to it; null where none spoke.</summary>
    public ArticleRow? Announcement => Others.Append(Lead).Where(article => article.IsAnnouncement).MinBy(article => (article.ShownAt, article.Id));

    /// <inheritdoc cref="StoryHeadline.Choose"/>
    public ArticleRow HeadlineIn(IReadOnlyList<string> languages) => StoryHeadline.Choose(Lead, Others, languages);

    /// <inheritdoc cref="StoryHeadline.Publishers"/>
    public IReadOnlyList<ArticleRow> Publishers => StoryHeadline.Publishers([.. Others, Lead]);
}

/// <summary>A story's headline by the hub's editors, and its language.</summary>
public sealed record OwnTitle(string Text, string? Language);

/// <summary>What there are enough stories of above it: a company or topic, or headlines of one publisher. Where it is neither, nobody says how old it
/// is.</summary>
public sealed record MovedDown(ListedTag? Tag, string? Publisher);
