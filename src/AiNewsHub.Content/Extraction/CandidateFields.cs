namespace AiNewsHub.Content.Extraction;

/// <summary>The fields that witnesses speak of, in the order in which they are told.</summary>
public static class CandidateFields
{
    private static readonly string[] _all =
    [
        "kind", "title", "body", "excerpt", "author", "byline", "published", "updated", "language", "canonical", "site", "section", "keywords",
        "image", "image_credit", "image_licence", "licence", "via", "disclosure", "robots",
    ];

    public static IReadOnlyList<string> All => _all;

    /// <summary>Where a field is told; before all others where it is not known.</summary>
    public static int Place(string field) => Array.IndexOf(_all, field);
}

/// <summary>Why a witness was believed or doubted, as sentences of the interface.</summary>
public static class CandidateReasons
{
    public const string MostTrusted = "It is the most trusted place that says anything.";
    public const string Outranked = "A more trusted place says something.";
    public const string SaysTheSame = "It says the same.";
    public const string Confirmed = "It stands on the page, and the head of the page says the same.";
    public const string NoHeading = "No heading on the page agrees with the head of the page.";
    public const string NamesTheSite = "It names the site, not a person.";
    public const string FullerName = "It has the whole name.";
    public const string Elsewhere = "It leads to another site, or to a front page.";
    public const string PlainMarkup = "The page marks its article plainly.";
    public const string MoreWords = "The marked part holds much more than the densest.";
    public const string Densest = "Here the page is densest with sentences.";
    public const string NeverAlone = "Structured data is not trusted with the text.";
    public const string SiteRule = "A rule for this site comes first.";
    public const string OwnWords = "The text says so itself.";
    public const string TakenTogether = "All of them are kept, each once.";
    public const string NotWanted = "A logo, or no web address.";
    public const string NothingBetter = "The page has no better text.";
    public const string FeedFirst = "The feed's own word comes first.";
    public const string OnlyFeed = "The page of this article was not read.";
    public const string PageFirst = "The page's own word comes before the feed's.";
}
