using System.Collections.Frozen;
using AiNewsHub.Content.Listing.Entries;
using AngleSharp.Dom;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.NextPage;

namespace AiNewsHub.Content.Listing;

/// <summary>Finds the link to the page with older entries.</summary>
internal static class NextPage
{
    private const int MaxLinks = 5000;
    private const int LongestWords = 30;

    private static readonly FrozenSet<string> _words = Phrases.Links.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Absolute, on the page's own host; null where there is none.</summary>
    public static string? Find(ListPage page, string? selector)
    {
        var link = selector is not null
            ? Chosen(page.Document.QuerySelector(selector))
            : page.Document.QuerySelector("link[rel~=next][href], a[rel~=next][href]") ?? Said(page);
        if (page.Resolve(link?.GetAttribute("href")) is not { } url || url == page.Own) return null;
        return new Uri(url).Authority == new Uri(page.Own).Authority ? url : null;
    }

    private static IElement? Chosen(IElement? element) => element is null || element.HasAttribute("href") ? element : element.QuerySelector("a[href]");

    private static IElement? Said(ListPage page)
    {
        foreach (var link in page.Document.QuerySelectorAll("a[href]").Take(MaxLinks))
        {
            var words = VisibleText.Of(link);
            if (words.Length == 0) words = link.GetAttribute("aria-label") ?? link.GetAttribute("title") ?? "";
            if (words.Length <= LongestWords && _words.Contains(words.Trim(' ', '\u00a0', '→', '›', '»', '>', '…', '.'))
                && page.Resolve(link.GetAttribute("href")) is not null) return link;
        }
        return null;
    }
}
