using AngleSharp.Dom;

namespace AiNewsHub.Content.Extraction.Pages;

internal static class Visibility
{
    /// <summary>Whether markup alone hides this element (no style sheet is read). What a reader can unfold is not hidden.</summary>
    public static bool IsHidden(PageNode node)
    {
        if (node.Source is not { Attributes.Length: > 0 } source || !MarkedHidden(node, source)) return false;
        return !node.Marks.Folded && source.GetAttribute("role") is not ("region" or "tabpanel");
    }

    private static bool MarkedHidden(PageNode node, IElement source)
    {
        if (source.HasAttribute("hidden")) return true;
        if (source.GetAttribute("style") is { } style && (Says(style, "display", "none") || Says(style, "visibility", "hidden"))) return true;
        if (source.GetAttribute("aria-hidden") == "true" && !node.ClassAndId.Contains("fallback-image", StringComparison.Ordinal)) return true;
        return source.GetAttribute("aria-modal") == "true" && source.GetAttribute("role") == "dialog";
    }

    private static bool Says(string style, string property, string value)
    {
        for (var at = 0; (at = style.IndexOf(property, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += property.Length;
            var rest = style.AsSpan(at).TrimStart();
            if (rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
