using System.Collections.Frozen;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>The link to the page on which a site says what it is and how it is made.</summary>
internal static class AboutPageFinder
{
    private const int LongestAddress = 300;

    /// <summary>Last parts of addresses, the plainest first.</summary>
    private static readonly FrozenDictionary<string, int> _ranks = new[]
    {
        "ai-policy", "ai-disclosure", "ai", "charte-ia", "politique-ia", "ki-richtlinie", "about", "about-us", "aboutus", "about_us", "a-propos", "apropos",
        "a-propos-de-nous", "qui-sommes-nous",
        "uber-uns", "ueber-uns", "quienes-somos", "sobre-nosotros", "acerca-de", "chi-siamo", "over-ons", "editorial-policy", "editorial-guidelines",
        "charte-editoriale", "charte", "la-redaction",
        "redaktion", "colophon", "impressum", "mentions-legales", "legal-notice", "aviso-legal",
    }.Index().ToFrozenDictionary(name => name.Item, name => name.Index, StringComparer.OrdinalIgnoreCase);

    public static Uri? Find(PageFacts facts)
    {
        var best = int.MaxValue;
        Uri? found = null;
        foreach (var node in facts.Nodes)
        {
            if (node.Name != "a" || node.Attribute("href") is not { Length: > 1 and < LongestAddress } href || Rank(href) is not { } rank || rank >= best)
                continue;
            if (!SafeUrl.TryParse(href, facts.Page.Base, out var address) || facts.Context.Address is not { } own || !Hosts.SameSite(address, own)) continue;
            (best, found) = (rank, address);
        }
        return found;
    }

    private static int? Rank(string href)
    {
        var path = href.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var end) path = path[..end];
        path = path.TrimEnd('/');
        path = path[(path.LastIndexOf('/') + 1)..];
        if (path.LastIndexOf('.') is > 0 and var dot) path = path[..dot];
        return _ranks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var rank) ? rank : null;
    }
}
