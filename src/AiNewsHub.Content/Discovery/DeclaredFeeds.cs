using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Discovery;

/// <summary>Feeds that a page declares in its head, or by mistake in its body.</summary>
internal static class DeclaredFeeds
{
    public static IEnumerable<FeedCandidate> Of(PageMarks page)
    {
        foreach (var link in page.Named("link"))
        {
            var (href, type) = (link["href"], link["type"]);
            var relations = (link["rel"] ?? "").ToLowerInvariant().Split(' ', '\t', '\n');
            var declared = relations.Contains("feed") || (relations.Contains("alternate")
                && (FeedTypes.IsFeed(type) || (FeedTypes.MayBeFeed(type) && FeedAddress.LooksLikeFeed(href))));
            // WordPress declares its API and its embeds with feed-like types.
            if (href is null || !declared || href.Contains("/wp-json/", StringComparison.Ordinal)
                || href.Contains("oembed", StringComparison.OrdinalIgnoreCase)) continue;
            if (FeedAddress.Resolve(page.Base, href) is not { } url) continue;
            var title = link["title"] is { Length: > 0 } written ? PlainText.FromHtml(written) : null;
            yield return new FeedCandidate(url, title, type, FeedClue.Declared) { IsOfComments = FeedAddress.IsOfComments(url, title) };
        }
    }
}
