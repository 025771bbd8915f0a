namespace AiNewsHub.Content.Html;

internal static class Visibility
{
    /// <summary>Whether an element's attributes hide it (no style sheet is read). What a reader can unfold is not hidden.</summary>
    public static bool IsHidden(string? hidden, string? style, string? ariaHidden, string? ariaModal, string? role, string classAndId)
    {
        if (role is "region" or "tabpanel") return false;
        if (hidden is not null) return true;
        if (style is not null && (Says(style, "display", "none") || Says(style, "visibility", "hidden"))) return true;
        if (ariaHidden == "true" && !classAndId.Contains("fallback-image", StringComparison.Ordinal)) return true;
        return ariaModal == "true" && role == "dialog";
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
