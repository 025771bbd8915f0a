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
    ];

    public static IEnumerable<FeedCandidate> Of(PageMarks page, Uri pageAddress)
    {
        var marks = Marks(page);
        foreach (var (mark, paths) in _byGenerator)
        {
            if (!marks.Contains(mark, StringComparison.Ordinal)) continue;
            foreach (var place in GuessedFeeds.Places(pageAddress))
            {
                foreach (var path in paths) yield return new FeedCandidate(new Uri(place, path).AbsoluteUri, null, null, FeedClue.Software);
            }
        }
    }

    private static string Marks(PageMarks page)
    {
        var generators = page.Named("meta").Where(meta => string.Equals(meta["name"], "generator", StringComparison.OrdinalIgnoreCase)).Select(meta => meta["content"]);
        var assets = page.All.Where(mark => mark.Name is "link" or "script").Take(200).Select(mark => mark["href"] ?? mark["src"]);
        var addresses = string.Join(' ', assets).ToLowerInvariant();
        var software = string.Join(' ', generators).ToLowerInvariant();
        if (addresses.Contains("/wp-content/", StringComparison.Ordinal) || addresses.Contains("/wp-includes/", StringComparison.Ordinal)) software += " wordpress";
        if (addresses.Contains("substackcdn.com", StringComparison.Ordinal)) software += " substack";
        if (addresses.Contains("static1.squarespace.com", StringComparison.Ordinal)) software += " squarespace";
        if (addresses.Contains("website-files.com", StringComparison.Ordinal)) software += " webflow";
        return software;
    }
}
