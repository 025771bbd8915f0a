using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Discovery;

/// <summary>Addresses of feeds by their looks.</summary>
internal static partial class FeedAddress
{
    private const int MaxLength = 2000;

    /// <summary>Absolute http or https; also from <c>feed:</c> schemes and links to reading services that carry a feed's address.</summary>
    public static string? Resolve(Uri place, string? href)
    {
        var text = href?.Trim() ?? "";
        if (text.Length is 0 or > MaxLength) return null;
        if (Scheme().Match(text) is { Success: true } scheme)
            text = scheme.Groups["rest"].Value is var rest && rest.StartsWith("//", StringComparison.Ordinal) ? "https:" + rest : rest;
        if (Subscribe().Match(text) is { Success: true } carried) text = Uri.UnescapeDataString(carried.Groups["feed"].Value);
        return Uri.TryCreate(place, text, out var url) && url.Scheme is "http" or "https"
            ? url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : null;
    }

    public static bool LooksLikeFeed(string? href) => href is { Length: > 0 and <= MaxLength } && (Looks().IsMatch(href) || Subscribe().IsMatch(href));

    public static bool IsOfComments(string url, string? title) =>
        url.Contains("comment", StringComparison.OrdinalIgnoreCase)
        || (title is not null && CommentWord().IsMatch(title));

    [GeneratedRegex("^(?:feed|itpc|pcast|podcast|rss):(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();

    [GeneratedRegex("""(?:feedly\.com/i/subscription/(?:feed/|feed%2F)|inoreader\.com/feed/|newsblur\.com/\?url=|theoldreader\.com/feeds/subscribe\?url=|add\.my\.yahoo\.com/rss\?url=|netvibes\.com/subscribe\.php\?.{0,40}url=)(?<feed>https?(?::|%3A).+)$""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Subscribe();

    [GeneratedRegex("""(?:\.(?:rss|atom|rdf)(?:[?#]|$)|(?:^|[/_\-.?=&])(?:rss|atom|feeds?|rdf)(?:[0-9]{0,2})(?:\.(?:xml|json|php|rss|aspx?))?/?(?:[?#]|$)|(?:^|[/_\-])(?:rss|atom|feed|index)[a-z0-9_\-]{0,20}\.(?:xml|rdf)(?:[?#]|$)|feeds\.feedburner\.com/|[?&](?:feed|format|output|type)=(?:rss|atom|feed)|/feeds?/[^?#]+\.(?:xml|json)(?:[?#]|$))""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Looks();

    [GeneratedRegex("""\b(?:comments?|commentaires?|kommentare?|comentarios?|commenti|reacties)\b""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CommentWord();
}
