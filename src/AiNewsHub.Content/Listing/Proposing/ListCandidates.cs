using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Proposing;

/// <summary>
/// Finds sets of elements that may be the entries of a list: links of the same make, and what stands around each of them as long
/// as it holds no other of them.
/// </summary>
internal static class ListCandidates
{
    /// <summary>Fewer than this is no list.</summary>
    public const int Fewest = 3;

    private const int MaxLinks = 3000;
    private const int MaxLevels = 8;
    private const int MaxMembers = 1500;
    private const string Headings = "h1, h2, h3, h4, h5, h6, [class*=headline]";
    private const int MaxSeeds = 30;

    /// <summary>Links alike with all that is around them are surely of one make; some lists only agree close to the link.</summary>
    private static readonly int[] _heights = [1, 3];

    /// <summary>Sets of elements, in the order of the page; those with most words in their links first.</summary>
    public static IEnumerable<IReadOnlyList<IElement>> In(ListPage page)
    {
        var seen = new HashSet<(IElement First, IElement Last, int Count)>();
        foreach (var seed in Seeds(page).OrderByDescending(Worth).Take(MaxSeeds))
        {
            foreach (var level in Levels(seed))
            {
                if (seen.Add((level[0], level[^1], level.Count))) yield return level;
            }
        }
    }

    private static IEnumerable<List<IElement>> Seeds(ListPage page)
    {
        var byMake = new Dictionary<string, List<IElement>>(StringComparer.Ordinal);
        var byPlace = new Dictionary<(INode Around, string Way), List<IElement>>();
        foreach (var link in page.Document.QuerySelectorAll("a[href]").Take(MaxLinks))
        {
            if (page.Follow(link) is null) continue;
            foreach (var height in _heights) Add(byMake, Make(page, link, height), link);
            var way = "a";
            var (child, around) = (link, link.ParentElement);
            for (var level = 0; level < MaxLevels && around is not null; level++, (child, around) = (around, around.ParentElement))
            {
                Add(byPlace, (around, way), child);
                way = $"{around.LocalName}>{way}";
            }
        }
        foreach (var heading in page.Document.QuerySelectorAll(Headings).Take(MaxLinks)) Add(byMake, $"heading:{page.Names.Part(heading)}", heading);
        return byMake.Values.Concat(byPlace.Values.Where(children => children.Count >= Fewest).Select(children => children.Distinct().ToList()))
            .Where(seed => seed.Count >= Fewest);
    }

    private static void Add<TKey>(Dictionary<TKey, List<IElement>> groups, TKey key, IElement element)
        where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var members)) groups[key] = members = [];
        if (members.Count < MaxMembers) members.Add(element);
    }

    /// <summary>The make of a link: names and classes of itself and of what is around it.</summary>
    private static string Make(ListPage page, IElement link, int height)
    {
        var make = $"{height}:{page.Names.Part(link)}";
        var around = link.ParentElement;
        for (var level = 0; level < height && around is not null && around.LocalName is not ("body" or "main"); level++, around = around.ParentElement)
            make = $"{page.Names.Part(around)}>{make}";
        return make;
    }

    private static double Worth(List<IElement> seed)
    {
        var worth = seed.Take(60).Sum(element => Math.Min(Entries.TitleScore.Words(Entries.VisibleText.Of(element)),
            14)) * seed.Count / Math.Min(seed.Count, 60);
        return PageFrame.Holds(seed[seed.Count / 2]) ? worth / 4 : worth;
    }

    /// <summary>The elements, then their parents, and so on while each has its own.</summary>
    private static IEnumerable<List<IElement>> Levels(List<IElement> seed)
    {
        var level = seed;
        for (var height = 0; height < MaxLevels; height++)
        {
            yield return level;
            var above = new List<IElement>(level.Count);
            var distinct = new HashSet<IElement>();
            foreach (var element in level)
            {
                if (element.ParentElement is not { LocalName: not ("body" or "html" or "main") } parent || !distinct.Add(parent)) yield break;
                above.Add(parent);
            }
            level = above;
        }
    }
}
