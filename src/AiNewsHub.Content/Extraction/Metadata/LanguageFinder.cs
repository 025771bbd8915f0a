using AiNewsHub.Content.Extraction.Facts;

namespace AiNewsHub.Content.Extraction.Metadata;

internal static class LanguageFinder
{
    /// <summary>The declared language as a BCP 47 tag ("fr" or "fr-FR").</summary>
    public static string? Find(PageFacts facts)
    {
        var candidates = new List<(string Source, string? Value)>
        {
            ("html lang", facts.Page.Language),
            ("JSON-LD inLanguage", facts.Data.Text("inLanguage")),
            ("meta og:locale", facts.Head["og:locale"]),
            ("meta content-language", facts.Head["content-language"]),
            ("meta language", facts.Head["language"] ?? facts.Head["dc.language"]),
        };
        string? found = null;
        foreach (var (source, value) in candidates)
        {
            if (Tag(value) is not { } tag) continue;
            facts.Note("language", source, tag, found is null);
            found ??= tag;
        }
        return found;
    }

    private static string? Tag(string? text)
    {
        if (text is null) return null;
        var tag = text.Split(',', ';')[0].Trim().Replace('_', '-');
        var parts = tag.Split('-');
        if (tag.Length is < 2 or > 20 || parts[0].Length is < 2 or > 3 || !parts.All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit)))
            return null;
        parts[0] = parts[0].ToLowerInvariant();
        return string.Join('-', parts);
    }
}
