using AiNewsHub.Content.Licences;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Content.Robots;
using AiNewsHub.Content.Sites;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Extraction;

/// <summary>What a page turned out to be. Only an <see cref="Article"/> and a <see cref="Listing"/> have words worth keeping. Stored by number.</summary>
public enum PageKind
{
    /// <summary>It was not read (yet, or not allowed); of no page that was.</summary>
    NotRead,
    Article,
    /// <summary>The publisher keeps the rest for subscribers.</summary>
    Paywall,
    /// <summary>A question about cookies stands where the article should be.</summary>
    Consent,
    /// <summary>A test for robots or a block page.</summary>
    Challenge,
    /// <summary>Nothing to read without running the page's scripts.</summary>
    Empty,
    /// <summary>A list of links to articles.</summary>
    Listing,
}

/// <summary>What we know of a page beside its bytes.</summary>
/// <param name="Address">Where it came from, after redirects.</param>
/// <param name="ContentType">The Content-Type header as sent.</param>
/// <param name="RobotsHeader">The X-Robots-Tag header, one line each.</param>
/// <param name="TitleHint">The title that a feed gave this page.</param>
public sealed record PageContext(Uri? Address = null, string? ContentType = null, string? RobotsHeader = null, string? TitleHint = null)
{
    /// <summary>What is known of the site; tried first.</summary>
    public SiteRule? Rule { get; init; }

    /// <summary>Whether its tdm-reservation header, else its site, reserves text and data mining; null where neither says.</summary>
    public bool? Reserved { get; init; }
}

/// <summary>One reading of one field: who said what. The last witness of a field that was believed is the winner.</summary>
/// <param name="Field">One of <see cref="CandidateFields"/>.</param>
/// <param name="Source">The place in the page, head, address or feed.</param>
/// <param name="Value">What it says, cut to a line.</param>
/// <param name="Believed">Whether the article has it from there.</param>
/// <param name="Why">Why it was believed or doubted: one of <see cref="CandidateReasons"/>.</param>
public sealed record FieldCandidate(string Field, string Source, string Value, bool Believed, string? Why = null);

/// <summary>Everything read from one article page. All words are plain text but <see cref="Html"/>, which has passed the sanitizer.</summary>
public sealed record ExtractedArticle
{
    public required PageKind Kind { get; init; }
    public Uri? Url { get; init; }
    /// <summary>The address the page names as its own, if it is to be believed; normalized.</summary>
    public Uri? CanonicalUrl { get; init; }
    /// <summary>Without the site's name.</summary>
    public string? Title { get; init; }
    /// <summary>As printed, without "by".</summary>
    public string? Byline { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    /// <summary>In the page's own offset; midnight UTC where only a day is known.</summary>
    public DateTimeOffset? Published { get; init; }
    public DateTimeOffset? Updated { get; init; }
    /// <summary>BCP 47, as declared.</summary>
    public string? Language { get; init; }
    public Uri? ImageUrl { get; init; }
    public string? ImageAlt { get; init; }
    /// <summary>In pixels, as the page says; null where it does not.</summary>
    public int? ImageWidth { get; init; }
    /// <inheritdoc cref="ImageWidth"/>
    public int? ImageHeight { get; init; }
    public string? ImageCredit { get; init; }
    public string? Site { get; init; }
    public string? Section { get; init; }
    /// <summary>The kind of article the publisher marks it as; null where the words must tell.</summary>
    public ArticleKind? StatedKind { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    /// <summary>One block a line.</summary>
    public string Text { get; init; } = "";
    public string Html { get; init; } = "";
    public string? Excerpt { get; init; }
    public IReadOnlyList<ViaMention> Via { get; init; } = [];
    public Disclosure Disclosure { get; init; } = Disclosure.None;
    public RobotsMarks Robots { get; init; } = RobotsMarks.None;
    /// <summary>The licence of the text, or a notice of rights where there is none.</summary>
    public StatedLicence? Licence { get; init; }
    /// <summary>The licence of the lead picture.</summary>
    public StatedLicence? ImageLicence { get; init; }
    /// <summary>False where the publisher marks it as for subscribers, null where nothing is said.</summary>
    public bool? Free { get; init; }
    public IReadOnlyList<string> Warnings { get; init; } = [];
    /// <summary>Where the article goes on, as far as a site rule knows.</summary>
    public Uri? NextPage { get; init; }
    /// <summary>Where the site says what it is and how it is made; of the same site.</summary>
    public Uri? AboutPage { get; init; }
    /// <summary>How each field was found.</summary>
    public IReadOnlyList<FieldCandidate> Candidates { get; init; } = [];
}
