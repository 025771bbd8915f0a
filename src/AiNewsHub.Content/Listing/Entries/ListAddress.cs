using System.Collections.Frozen;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>What an address says of the page behind it.</summary>
internal static class ListAddress
{
    private static readonly FrozenSet<string> _shelves = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "tag", "tags", "category", "categories", "topic", "topics", "author", "authors", "auteur", "auteurs", "user", "users", "people", "person", "profile",
        "search", "login", "signin", "sign-in", "register", "subscribe",
        "share", "sharer", "page", "label", "labels", "theme", "themes", "theme", "by", "contributors", "account", "archive", "archives", "rubrique",
        "kategorie", "thema", "c", "u", "from");

    /// <summary>True for pages that gather others: tags, categories, people, the next page.</summary>
    public static bool IsOfShelf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return false;
        var segments = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length is 0 or > 5) return segments.Length == 0 && address.Query.Length == 0;
        // "/topics/safety" is a shelf, "/blog/topics/how-we-chose-them-and-why" may be an article.
        return segments.SkipLast(segments.Length > 1 ? 1 : 0).Any(segment => _shelves.Contains(segment)) || segments[^1][0] == '@'
            || address.Query.StartsWith("?page=", StringComparison.OrdinalIgnoreCase) || address.Query.StartsWith("?p=2", StringComparison.Ordinal)
                || address.Query.Contains("category=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for addresses below the list's own: <c>/news/one</c> for <c>/news</c>.</summary>
    public static bool IsBelow(string url, string own)
    {
        var folder = own.Split('?', '#')[0].TrimEnd('/') + "/";
        return url.Length > folder.Length && url.StartsWith(folder, StringComparison.OrdinalIgnoreCase);
    }
}
