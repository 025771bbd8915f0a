using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Listing.Proposing;

/// <summary>The folder that most entries lead into while a few lead higher up, as links in an introduction do.</summary>
internal static class CommonFolder
{
    private const double Most = 0.75;

    /// <summary>An address up to its last slash; null where there are no strangers, or they may be entries too.</summary>
    public static string? Of(IReadOnlyList<ParsedItem> items)
    {
        if (items.Count < 5) return null;
        var folders = items.Select(item => Folder(item.Url!)).ToList();
        var common = folders.GroupBy(folder => folder, StringComparer.Ordinal).MaxBy(group => group.Count())!;
        if (common.Count() == items.Count || common.Count() < items.Count * Most) return null;
        var depth = Depth(common.Key);
        var strangers = items.Where((_, number) => !folders[number].StartsWith(common.Key, StringComparison.Ordinal)).ToList();
        var dated = items.Count(item => item.Published is not null) * 2 > items.Count;
        return strangers.Count > 0 && strangers.TrueForAll(item => Depth(Folder(item.Url!)) < depth && !(dated && item.Published is not null))
            ? common.Key
            : null;
    }

    private static string Folder(string url) => url[..(url.Split('?', '#')[0].TrimEnd('/').LastIndexOf('/') + 1)];

    private static int Depth(string folder) => folder.Count(letter => letter == '/');
}
