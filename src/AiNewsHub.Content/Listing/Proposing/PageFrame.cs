using System.Collections.Frozen;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Proposing;

/// <summary>The parts of a page that frame its content: menus, footers, what else is read.</summary>
internal static class PageFrame
{
    private static readonly FrozenSet<string> _framing = FrozenSet.Create(
        StringComparer.Ordinal,
        "nav", "navbar", "navigation", "menu", "footer", "sidebar", "sidenav", "breadcrumb", "breadcrumbs", "related", "popular", "trending", "tags", "cookie",
        "social", "pagination", "recommended", "widget", "mostread", "toc");

    /// <summary>True when the element stands in such a part.</summary>
    public static bool Holds(IElement element)
    {
        for (var around = element; around is not null; around = around.ParentElement)
        {
            if (around.LocalName is "nav" or "footer" or "aside" && !IsOfEntry(around)) return true;
            if (around.LocalName == "header" && around.ParentElement?.LocalName == "body") return true;
            if (around.GetAttribute("role") is "navigation" or "contentinfo" or "complementary" or "banner") return true;
            if (around.LocalName is "div" or "ul" or "section" or "td" or "ol" or "table" && HasFramingName(around.ClassName + " " + around.Id)) return true;
        }
        return false;
    }

    /// <summary>The footer of an article is no frame of the page.</summary>
    private static bool IsOfEntry(IElement part) =>
        part.LocalName == "footer" && part.Ancestors<IElement>().Any(around => around.LocalName is "article" or "li");

    private static bool HasFramingName(string marks) => marks.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(IsFramingName);

    /// <summary>"site-footer" and "sidebar-left" are such parts; "content-sidebar-wrap" and "has-sidebar" hold them beside the content.</summary>
    private static bool IsFramingName(string name)
    {
        var words = name.Split('-', '_');
        return words[0] is not ("has" or "with" or "no" or "is") && (_framing.Contains(words[0]) || _framing.Contains(words[^1]));
    }
}
