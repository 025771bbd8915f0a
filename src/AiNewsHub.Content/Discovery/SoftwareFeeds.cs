namespace AiNewsHub.Content.Discovery;

/// <summary>Feeds by the software that a page shows itself made with.</summary>
internal static class SoftwareFeeds
{
    private static readonly (string Mark, string[] Paths)[] _byGenerator =
    [
        ("wordpress", ["feed/"]),
        ("ghost", ["rss/"]),
        ("hugo", ["index.xml"]),
        ("jekyll", ["feed.xml"]),
        ("hexo", ["atom.xml"]),
        ("pelican", ["feeds/all.atom.xml"]),
        ("docusaurus", ["rss.xml", "atom.xml"]),
        ("gatsby", ["rss.xml"]),
        ("astro", ["rss.xml"]),
        ("blogger", ["feeds/posts/default"]),
        ("drupal", ["rss.xml"]),
        ("joomla", ["?format=feed&type=rss"]),
        ("typo3", ["rss.xml"]),
        ("discourse", ["latest.rss"]),
        ("squarespace", ["?format=rss"]),
        ("webflow", ["rss.xml"]),
        ("spip", ["spip.php?page=backend"]),
        ("dotclear", ["feed/atom"]),
        ("movable type", ["atom.xml", "index.xml"]),
        ("substack", ["feed"]),
        ("medium", ["feed"]),
        ("hubspot", ["rss.xml"]),
        ("wix.com", ["blog-feed.xml"]),
        ("shopify", ["blogs/news.atom"]),
        ("micro.blog", ["feed.xml"]),
        ("eleventy", ["feed.xml"]),
        ("zola", ["atom.xml", "rss.xml"]),
        ("octopress", ["atom.xml"]),
        ("nikola", ["rss.xml"]),
        ("serendipity", ["feeds/index.rss2"]),
        ("textpattern", ["rss/"]),
        ("plone", ["RSS"]),
        ("mediawiki", ["index.php?title=Special:NewPages&feed=atom", "index.php?title=Special:RecentChanges&feed=atom"]),
    ];

    public static IEnumerable<FeedCandidate> Of(PageMarks page, Uri pageAddress)
    {
        var marks = Marks(page);
        // Forums have a feed for each of their lists, beside it.
        if (marks.Contains("discourse", StringComparison.Ordinal) && pageAddress.AbsolutePath.Split('/') is [_, "c" or "t" or "tag" or "latest" or "top", ..])
            yield return Beside(pageAddress, ".rss");
        if (marks.Contains("shopify", StringComparison.Ordinal) && pageAddress.AbsolutePath.Split('/') is [_, "blogs", not "", ..])
            yield return Beside(pageAddress, ".atom");
        foreach (var (mark, paths) in _byGenerator)
        {
            if (!marks.Contains(mark, StringComparison.Ordinal)) continue;
            foreach (var place in GuessedFeeds.Places(pageAddress))
            {
                foreach (var path in paths) yield return new FeedCandidate(new Uri(place, path).AbsoluteUri, null, null, FeedClue.Software);
            }
        }
    }

    private static FeedCandidate Beside(Uri page, string ending) => new(page.GetLeftPart(UriPartial.Path).TrimEnd('/') + ending, null, null, FeedClue.Software);

    private static string Marks(PageMarks page)
    {
        var generators = page.Named("meta").Where(meta => string.Equals(meta["name"], "generator", StringComparison.OrdinalIgnoreCase))
            .Select(meta => meta["content"]);
        var assets = page.All.Where(mark => mark.Name is "link" or "script").Take(200).Select(mark => mark["href"] ?? mark["src"]);
        var addresses = string.Join(' ', assets).ToLowerInvariant();
        var software = string.Join(' ', generators).ToLowerInvariant();
        if (addresses.Contains("/wp-content/", StringComparison.Ordinal) || addresses.Contains("/wp-includes/", StringComparison.Ordinal))
            software += " wordpress";
        if (addresses.Contains("substackcdn.com", StringComparison.Ordinal)) software += " substack";
        if (addresses.Contains("static1.squarespace.com", StringComparison.Ordinal)) software += " squarespace";
        if (addresses.Contains("website-files.com", StringComparison.Ordinal)) software += " webflow";
        if (addresses.Contains("cdn-client.medium.com", StringComparison.Ordinal)) software += " medium";
        if (addresses.Contains("cdn.shopify.com", StringComparison.Ordinal)) software += " shopify";
        if (addresses.Contains("static.parastorage.com", StringComparison.Ordinal)) software += " wix.com";
        if (addresses.Contains(".hubspot.net", StringComparison.Ordinal) || addresses.Contains("/hubfs/", StringComparison.Ordinal)) software += " hubspot";
        return software;
    }
}
