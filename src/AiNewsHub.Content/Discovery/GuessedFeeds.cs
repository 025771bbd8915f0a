namespace AiNewsHub.Content.Discovery;

/// <summary>The usual places of feeds, near the page and at the root of its site.</summary>
internal static class GuessedFeeds
{
    private static readonly string[] _paths =
    [
        "feed", "rss.xml", "feed.xml", "atom.xml", "index.xml", "rss", "feed/", "feed.json", "feeds/all.atom.xml", "rss/", "feed.rss", "index.rdf",
        "blog/feed", "blog/rss.xml", "news/rss.xml",
    ];

    public static IEnumerable<FeedCandidate> Near(Uri address)
    {
        foreach (var place in Places(address))
        {
            foreach (var path in _paths) yield return new FeedCandidate(new Uri(place, path).AbsoluteUri, null, null, FeedClue.Guess);
        }
    }

    /// <summary>The page taken as a folder, then the root.</summary>
    public static IEnumerable<Uri> Places(Uri address)
    {
        var root = new Uri(address, "/");
        var path = address.AbsolutePath;
        var lastName = path[(path.LastIndexOf('/') + 1)..];
        var folder = lastName.Contains('.', StringComparison.Ordinal) ? path[..(path.Length - lastName.Length)] : path.TrimEnd('/') + "/";
        if (folder.Length > 1) yield return new Uri(root, folder);
        yield return root;
    }
}
