using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>The picture of an entry, also where a script would put it in place.</summary>
internal static partial class EntryImage
{
    private const int Smallest = 49;

    private static readonly string[] _attributes = ["data-src", "data-lazy-src", "data-original", "data-srcset", "data-lazy-srcset", "srcset", "src"];

    public static string? Find(ListPage page, ListEntry entry, string? selector)
    {
        if (selector is not null)
            return entry.Find(selector) is { } chosen ? AddressOf(page, chosen)
                ?? chosen.QuerySelectorAll("img, source").Select(image => AddressOf(page, image)).FirstOrDefault(found => found is not null) : null;
        foreach (var part in entry.Parts)
        {
            foreach (var image in part.QuerySelectorAll("img, source, [style*=background]").Take(12))
            {
                if (!IsIcon(image) && AddressOf(page, image) is { } found) return found;
            }
        }
        return null;
    }

    private static string? AddressOf(ListPage page, IElement image)
    {
        foreach (var attribute in _attributes)
        {
            if (image.GetAttribute(attribute) is not { Length: > 0 } written || written.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) continue;
            var first = attribute.EndsWith("srcset", StringComparison.Ordinal) ? First(written) : written;
            if (page.Resolve(first) is { } address) return address;
        }
        return image.GetAttribute("style") is { } style && Background().Match(style) is { Success: true } drawn
            ? page.Resolve(drawn.Groups["url"].Value)
            : null;
    }

    /// <summary>Addresses may hold commas; a space ends them.</summary>
    private static string First(string set)
    {
        var text = set.Trim();
        var space = text.IndexOfAny([' ', '\t', '\n']);
        return (space < 0 ? text : text[..space]).TrimEnd(',');
    }

    private static bool IsIcon(IElement image) =>
        IsSmall(image.GetAttribute("width")) || IsSmall(image.GetAttribute("height"))
        || (image.ClassName is { } name && (name.Contains("avatar", StringComparison.OrdinalIgnoreCase)
            || name.Contains("icon", StringComparison.OrdinalIgnoreCase) || name.Contains("author", StringComparison.OrdinalIgnoreCase)));

    private static bool IsSmall(string? size) => int.TryParse(size, out var pixels) && pixels < Smallest;

    [GeneratedRegex("""background(?:-image)?\s*:[^;]{0,40}url\(\s*["']?(?<url>[^"')]{1,1000})""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Background();
}
