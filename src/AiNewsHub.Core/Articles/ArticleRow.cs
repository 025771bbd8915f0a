using System.Linq.Expressions;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Articles;

/// <summary>What a list shows of an article, read from narrow rows in one command.</summary>
public sealed record ArticleRow
{
    public required long Id { get; init; }
    public required string Title { get; init; }
    /// <summary>The publisher's page.</summary>
    public required string Url { get; init; }
    public string? Language { get; init; }
    /// <summary>As stored; <see cref="ShownExcerpt"/> is what may be shown.</summary>
    public string? Excerpt { get; init; }
    public int? MaxSnippet { get; init; }
    public UseMarks Marks { get; init; }
    internal bool IsFull { get; init; }
    public string? Byline { get; init; }
    public DateTimeOffset ShownAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public DateTimeOffset FirstSeenAt { get; init; }
    public ArticleKind Kind { get; init; }
    internal AuthorshipNotes OwnNotes { get; init; }
    internal AuthorshipNotes SourceNotes { get; init; }
    /// <summary>Short name or address; null where none is known.</summary>
    public string? Licence { get; init; }
    public bool? Free { get; init; }
    public PageKind PageKind { get; init; }
    /// <summary>Whether its publisher names one.</summary>
    public bool HasImage { get; init; }
    public ImageState ImageState { get; init; }
    public string? ImageFile { get; init; }
    public int? ImageWidth { get; init; }
    public int? ImageHeight { get; init; }
    public string? ImageAlt { get; init; }
    public string? ImageCredit { get; init; }
    public long? CopyOfId { get; init; }
    public required List<ViaMention> Via { get; init; }
    public required List<Enclosure> Enclosures { get; init; }
    public int SourceId { get; init; }
    public required string SourceSlug { get; init; }
    public required string SourceName { get; init; }
    public string? SourceSite { get; init; }
    /// <summary>Hash of its icon's files; see <see cref="SourceIcon"/>.</summary>
    public string? SourceIcon { get; init; }
    public SourceRole SourceRole { get; init; }
    public int PublisherId { get; init; }
    public required string Publisher { get; init; }
    /// <summary>Comments that readers see below it.</summary>
    public int CommentCount { get; init; }
    public long? StoryId { get; init; }
    public string? StorySlug { get; init; }
    /// <summary>Independent publishers of its story; 0 without one.</summary>
    public int StoryPublishers { get; init; }

    /// <summary>The readable part of its address on the hub.</summary>
    public string Slug => ArticleAddress.Slug(Title);

    /// <summary>Said by the party itself, so never independent coverage.</summary>
    public bool IsAnnouncement => SourceRole == SourceRole.Vendor || Kind is ArticleKind.Announcement or ArticleKind.PressRelease;

    /// <summary>Not readable by everybody at the publisher's.</summary>
    public bool IsBehindPaywall => Free == false || PageKind == PageKind.Paywall;

    public Authorship Authorship => Stated.Authorship;
    /// <summary>The sentence that shows it; of the article's own as much as may be quoted.</summary>
    public string? DisclosureEvidence => Stated.By == DisclosedBy.Publisher && !Quoting.AllowsWhole ? Quoting.Cut(Stated.Evidence) : Stated.Evidence;
    public DisclosedBy DisclosedBy => Stated.By;

    private StatedAuthorship Stated => StatedAuthorship.Of(OwnNotes, SourceNotes);

    /// <summary>Its own picture; null where none is to be shown.</summary>
    public LeadImage? LeadImage => LeadImage.Of(ImageFile, ImageWidth, ImageHeight);

    /// <summary>How much of its text may be shown, wherever any is.</summary>
    public QuotingRight Quoting => new(Marks, MaxSnippet, IsFull);

    /// <summary>The excerpt, no longer than the publisher lets anybody quote; null where it forbids any.</summary>
    public string? ShownExcerpt => Quoting.Cut(Excerpt);

    internal static readonly Expression<Func<Article, ArticleRow>> Of = article => new ArticleRow
    {
        Id = article.Id,
        Title = article.Title,
        Url = article.Url,
        Language = article.Language,
        Excerpt = article.Excerpt,
        MaxSnippet = article.MaxSnippet,
        Marks = article.Marks,
        IsFull = article.Source!.FullText == FullTextPermission.Full,
        Byline = article.Byline,
        ShownAt = article.ShownAt,
        UpdatedAt = article.UpdatedAt,
        FirstSeenAt = article.FirstSeenAt,
        Kind = article.Kind,
        OwnNotes = new AuthorshipNotes(article.Authorship, article.DisclosureEvidence, article.EditorAuthorship, article.EditorEvidence),
        SourceNotes = new AuthorshipNotes(article.Source.Authorship, article.Source.DisclosureEvidence, article.Source.EditorAuthorship,
            article.Source.EditorEvidence),
        Licence = article.Licence,
        Free = article.Free,
        PageKind = article.PageKind,
        HasImage = article.ImageUrl != null,
        ImageState = article.ImageState,
        ImageFile = article.ImageFile,
        ImageWidth = article.ImageWidth,
        ImageHeight = article.ImageHeight,
        ImageAlt = article.ImageAlt,
        ImageCredit = article.ImageCredit,
        CopyOfId = article.CopyOfId,
        Via = article.Via,
        Enclosures = article.Enclosures,
        SourceId = article.SourceId,
        SourceSlug = article.Source.Slug,
        SourceName = article.Source.Name,
        SourceSite = article.Source.SiteUrl,
        SourceIcon = article.Source.IconFile,
        SourceRole = article.Source.Role,
        PublisherId = article.Source.PublisherId,
        Publisher = article.Source.Publisher!.Name,
        CommentCount = article.CommentCount,
        StoryId = article.StoryId,
        StorySlug = article.Story!.Slug,
        StoryPublishers = (int?)article.Story.PublisherCount ?? 0,
    };
}
