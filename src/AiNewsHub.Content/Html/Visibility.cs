namespace AiNewsHub.Content.Html;

internal static class Visibility
{
    /// <summary>Whether markup alone hides this element (no style sheet is read). What a reader can unfold is not hidden.</summary>
    public static bool IsHidden(PageNode node)
    {
        if (!node.HasMore || !MarkedHidden(node)) return false;
        return !node.Marks.Folded && node.Attribute("role") is not ("region" or "tabpanel");
    }

    private static bool MarkedHidden(PageNode node)
    {
        if (node.Attribute("hidden") is not null) return true;
        if (node.Attribute("style") is { } style && (Says(style, "display", "none") || Says(style, "visibility", "hidden"))) return true;
        if (node.Attribute("aria-hidden") == "true" && !node.ClassAndId.Contains("fallback-image", StringComparison.Ordinal)) return true;
        return node.Attribute("aria-modal") == "true" && node.Attribute("role") == "dialog";
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
