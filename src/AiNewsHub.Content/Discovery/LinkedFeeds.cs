namespace AiNewsHub.Content.Discovery;

/// <summary>Links of a page that look like feeds by their address or their words.</summary>
internal static class LinkedFeeds
{
    private const int MaxLinks = 40;
    private static readonly string[] _words = ["rss", "atom", "rss feed", "atom feed", "feed", "flux rss", "flux", "json feed", "rss-feed",
        "subscribe via rss", "xml"];

    public static IEnumerable<FeedCandidate> Of(PageMarks page) =>
        page.Named("a").Select(link => Read(link, page.Base)).OfType<FeedCandidate>().Take(MaxLinks);

    private static FeedCandidate? Read(PageMark link, Uri place)
    {
        var (href, type) = (link["href"], link["type"]);
        if (!FeedTypes.IsFeed(type) && !FeedAddress.LooksLikeFeed(href) && !SaysFeed(link)) return null;
        if (FeedAddress.Resolve(place, href) is not { } url) return null;
        var title = link["title"] ?? link.Words;
        return new FeedCandidate(url, title.Length is > 0 and < 100 ? title : null, type, FeedClue.Link)
        {
            IsOfComments = FeedAddress.IsOfComments(url, title),
        };
    }

    private static bool SaysFeed(PageMark link)
    {
        var words = link.Words.Length > 0 ? link.Words : link["aria-label"] ?? link["title"] ?? "";
        return words.Length <= 30 && _words.Contains(words.Trim().ToLowerInvariant(), StringComparer.Ordinal);
    }
}
