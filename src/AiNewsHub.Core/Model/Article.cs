using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Core.Model;

/// <summary>One stored, de-duplicated news text from one source at one canonical URL.</summary>
/// <remarks>Long texts live in <see cref="ArticleContent"/> so that lists read narrow rows.</remarks>
public sealed class Article
{
    public long Id { get; set; }
    /// <summary>The source it was first seen in; every other is an <see cref="ArticleSighting"/>.</summary>
    public int SourceId { get; set; }
    public Source? Source { get; set; }
    public required string Url { get; set; }
    public required string CanonicalUrl { get; set; }
    public required string Title { get; set; }
    public string? Byline { get; set; }
    public List<string> Authors { get; set; } = [];
    public string? Language { get; set; }
    public string? Excerpt { get; set; }

    /// <summary>As the publisher said, in UTC; may be wrong or in the future.</summary>
    public DateTimeOffset? PublishedAt { get; set; }
    public DateTimeOffset? UpdatedAt { get; set; }
    public DateTimeOffset FirstSeenAt { get; set; }
    /// <summary>The instant it is filed and shown under: the published one, or first seen where that cannot be.</summary>
    public DateTimeOffset ShownAt { get; set; }

    public string? ImageUrl { get; set; }
    public string? ImageAlt { get; set; }
    public string? ImageCredit { get; set; }
    /// <summary>The picture's own, as <see cref="Licence"/>.</summary>
    public string? ImageLicence { get; set; }
    /// <summary>In pixels: as its page says, then as it is.</summary>
    public int? ImageWidth { get; set; }
    /// <inheritdoc cref="ImageWidth"/>
    public int? ImageHeight { get; set; }
    /// <summary>When <see cref="ImageUrl"/> is to be looked after; null where that was done or there is none.</summary>
    public DateTimeOffset? ImageDueAt { get; set; }
    public long? ImageId { get; set; }
    public FetchedImage? Image { get; set; }
    public ImageState ImageState { get; set; }
    /// <summary>Our own picture, as <c>LeadImage.Of</c> reads it; null unless it is to be shown.</summary>
    public string? ImageFile { get; set; }
    public List<string> PublisherCategories { get; set; } = [];
    public List<Enclosure> Enclosures { get; set; } = [];
    public List<ViaMention> Via { get; set; } = [];

    public Authorship Authorship { get; set; }
    /// <summary>The publisher's sentence that shows <see cref="Authorship"/>.</summary>
    public string? DisclosureEvidence { get; set; }
    /// <summary>What an editor says instead; ingestion never writes it. Null leaves it to what was found.</summary>
    public Authorship? EditorAuthorship { get; set; }
    /// <summary>The editor's sentence or reason.</summary>
    public string? EditorEvidence { get; set; }
    /// <summary>The publisher's licence of the text: a short name such as CC-BY-4.0, else its address.</summary>
    public string? Licence { get; set; }
    /// <summary>The sentence or mark that shows <see cref="Licence"/>; or a notice of rights where there is none.</summary>
    public string? LicenceEvidence { get; set; }
    public ArticleKind Kind { get; set; }
    public PageKind PageKind { get; set; }
    /// <summary>Whether anybody may read it at the publisher's; null where that is not said.</summary>
    public bool? Free { get; set; }
    /// <summary>Publisher's limit on quoted characters (max-snippet); 0 forbids any, null sets none.</summary>
    public int? MaxSnippet { get; set; }
    /// <summary>What the publisher asks of those who use it, from its page, headers and site.</summary>
    public UseMarks Marks { get; set; }
    /// <summary>When its own page is to be read; null where it was, or need not be.</summary>
    public DateTimeOffset? PageDueAt { get; set; }
    public int ReadingMinutes { get; set; }

    public bool IsAboutAi { get; set; }
    /// <summary>Probability (0 to 1) that it is about the AI industry.</summary>
    public double Relevance { get; set; }
    public List<RelevanceReason> RelevanceReasons { get; set; } = [];
    /// <summary>Whether an editor says that it is about the industry; ingestion never writes it. Null leaves it to <see cref="Relevance"/>.</summary>
    public bool? EditorAboutAi { get; set; }
    /// <summary>What an editor corrected; stands in the fields themselves too, and goes on doing so whatever is read later.</summary>
    public ArticleCorrections? Corrections { get; set; }
    /// <summary>Whether a rule keeps, hides or holds it; an editor's own word counts more.</summary>
    public RuleEffect? ByRule { get; set; }

    /// <summary>Same words, same hash; 0 for a text without words.</summary>
    public long ContentHash { get; set; }
    /// <summary>64-bit SimHash of the text, for near-duplicates.</summary>
    public long Fingerprint { get; set; }
    /// <summary>The article it repeats (syndicated or rewritten); copies never count as coverage.</summary>
    public long? CopyOfId { get; set; }
    /// <summary>How many comments readers see below it.</summary>
    public int CommentCount { get; set; }
    public long? StoryId { get; set; }
    public Story? Story { get; set; }
    public ArticleState State { get; set; }

    public ArticleContent? Content { get; set; }
    public List<ArticleTag> Tags { get; set; } = [];
    public List<ArticleSighting> Sightings { get; set; } = [];
    public List<ArticleRevision> Revisions { get; set; } = [];
    public ArticleExtraction? Extraction { get; set; }
}
