namespace AiNewsHub.Content.Comments;

/// <summary>Where the links of a comment lead.</summary>
internal static class CommentLinks
{
    private static readonly string[] _knownHosts =
    [
        "arxiv.org", "github.com", "wikipedia.org", "doi.org", "nature.com", "huggingface.co", "stackoverflow.com", "europa.eu", "gouv.fr", "legifrance",
        "acm.org", "ieee.org", "openreview.net", "lemonde.fr", "reuters.com", "bbc.co", "nytimes.com", "insee.fr", "who.int", "python.org", "kaggle.com",
        "hal.science",
    ];

    private static readonly string[] _socialHosts =
    [
        "facebook.com", "fb.com", "instagram.com", "twitter.com", "tiktok.com", "twitch.tv", "soundcloud.com", "t.me", "wa.me", "linkedin.com", "pinterest.",
    ];

    private static readonly string[] _hidden = [" dot com", ",com", "www ", "w w w", ". com", " com/"];

    public static bool IsSocial(string link) => _socialHosts.Any(host => link.Contains(host, StringComparison.OrdinalIgnoreCase));

    /// <summary>An address written so that no filter sees it, but a person does.</summary>
    public static bool IsHiddenIn(string text) => _hidden.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));

    public static bool IsKnown(string link) => _knownHosts.Any(host => link.Contains(host, StringComparison.OrdinalIgnoreCase));

    public static bool CountsWhoComes(string link) =>
        link.Contains("ref=", StringComparison.OrdinalIgnoreCase) || link.Contains("utm_", StringComparison.OrdinalIgnoreCase)
        || link.Contains("/ref", StringComparison.OrdinalIgnoreCase) || link.Contains("aff", StringComparison.OrdinalIgnoreCase)
        || link.Contains("promo", StringComparison.OrdinalIgnoreCase) || link.Contains("bit.ly", StringComparison.OrdinalIgnoreCase);
}
