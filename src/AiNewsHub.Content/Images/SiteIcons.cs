using AiNewsHub.Content.Html;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Images;

/// <summary>The icons that a site's front page names, the likeliest to be good first.</summary>
public static class SiteIcons
{
    /// <summary>What is wanted, in pixels: sharp on a dense screen. Larger ones cost more and show no more.</summary>
    private const int Wanted = 64;

    /// <summary>Addresses in the order in which they are worth trying; drawings (SVG) and mask icons are left out.</summary>
    /// <param name="page">Bytes of the front page.</param>
    /// <param name="contentType">Its Content-Type header.</param>
    /// <param name="address">Where it came from, after redirects.</param>
    public static IReadOnlyList<Uri> Find(ReadOnlyMemory<byte> page, string? contentType, Uri address)
    {
        var tree = PageTree.Parse(page.Span, contentType, address);
        var found = new List<(Uri Address, int Distance)>();
        foreach (var link in tree.Links)
        {
            var relations = (link.GetAttribute("rel") ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isTouch = relations.Contains("apple-touch-icon") || relations.Contains("apple-touch-icon-precomposed");
            if (!isTouch && !relations.Contains("icon")) continue;
            if (link.GetAttribute("type")?.Contains("svg", StringComparison.OrdinalIgnoreCase) == true) continue;
            if (!SafeUrl.TryParse(link.GetAttribute("href"), tree.Base, out var icon) || icon.AbsolutePath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
                continue;
            found.Add((icon, Distance(Side(link.GetAttribute("sizes")) ?? (isTouch ? 180 : 32))));
        }

        return [.. found.OrderBy(icon => icon.Distance).Select(icon => icon.Address).Distinct()];
    }

    /// <summary>One that is too small is worse than one that is too large.</summary>
    private static int Distance(int side) => side < Wanted ? (Wanted - side) * 8 : side - Wanted;

    /// <summary>The largest of "16x16 32x32"; null where it is not said.</summary>
    private static int? Side(string? sizes)
    {
        var sides = (sizes ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(size => int.TryParse(size.Split('x')[0], out var side) ? side : 0).Where(side => side > 0).ToList();
        return sides.Count == 0 ? null : sides.Max();
    }
}
